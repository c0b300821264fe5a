// What the desk says of a plan, in words. Pure: the words and today go in.
import { inWords } from "../letter/dates.js";
import { say } from "../letter/words.js";

/**
 * @typedef {import("../plan/plan.js").Plan} Plan
 * @typedef {import("../plan/plan.js").Step} Step
 * @typedef {import("../plan/interview.js").Interview} Interview
 * @typedef {import("../plan/history.js").History} History
 * @typedef {Record<string, string>} Words
 */

/** @param {Interview} interview @param {Words} words */
export function nameOf({ company = "", role = "" }, words) {
  if (company && role) return say(words.at ?? "", { company, role });
  return company || role || (words.unnamed ?? "");
}

/**
 * The answer, and why.
 * @param {Plan} plan @param {History} history @param {Words} words @param {string} today
 */
export function answerOf({ verdict: { kind, step, reason } }, history, words, today) {
  const day = (/** @type {string} */ iso) => inWords("day", iso, today);
  const facts = { promised: day(history.promised), since: day(history.since) };
  const by = kind === "send" && step && step.latest > today ? "_by" : "";
  const days = { earliest: day(step?.earliest ?? ""), latest: day(step?.latest ?? "") };
  return { verdict: say(words[`verdict_${kind}${by}`] ?? "", days), reason: say(words[reason] ?? "", facts) };
}

/** When a step is due or was sent. @param {Step} step @param {Words} words @param {string} today */
export function whenOf({ state, earliest, latest, day }, words, today) {
  const written = (/** @type {string} */ iso) => inWords("day", iso, today);
  if (state === "sent") return say(words.was_sent ?? "", { day: written(day ?? "") });
  if (state === "skipped" || state === "past") return words[state] ?? "";
  const key = latest === earliest ? "on_day" : latest ? "between" : "from";
  return say(words[key] ?? "", { earliest: written(earliest), latest: written(latest) });
}

/** That the candidate moved a step. @param {string} usual its first day before @param {Words} words @param {string} today */
export function movedOf(usual, words, today) {
  return say(words.moved ?? "", { usual: inWords("day", usual, today) });
}

/**
 * Which steps stand at other days than before.
 * @param {Step[]} before @param {Step[]} after @param {(step: Step) => string} titleOf @param {Words} words @param {string} today
 */
export function changesOf(before, after, titleOf, words, today) {
  const told = (/** @type {Step} */ step) => `${titleOf(step)}, ${whenOf(step, words, today)}`;
  const known = new Set(before.map(told));
  const steps = after.map(told).filter((one) => !known.has(one));
  return steps.length ? say(words.changes ?? "", { steps: steps.join("; ") }) : "";
}
