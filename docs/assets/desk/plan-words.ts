// What the desk says of a plan, in words. Pure: the words and today go in.
import { inWords } from "../letter/dates.ts";
import { say } from "../letter/say.ts";
import type { Interview } from "../plan/interview.ts";
import type { Plan, Step } from "../plan/plan.ts";
import type { History } from "../plan/history.ts";

type Words = Record<string, string>;

export function nameOf({ company = "", role = "" }: Interview, words: Words) {
  if (company && role) return say(words.at ?? "", { company, role });
  return company || role || (words.unnamed ?? "");
}

/** The answer, and why. */
export function answerOf(
  { verdict: { kind, step, reason } }: Plan,
  history: History,
  words: Words,
  today: string,
) {
  const day = (iso: string) => inWords("day", iso, today);
  const facts = { promised: day(history.promised), since: day(history.since) };
  const by = kind === "send" && step && step.latest > today ? "_by" : "";
  const days = { earliest: day(step?.earliest ?? ""), latest: day(step?.latest ?? "") };
  return {
    verdict: say(words[`verdict_${kind}${by}`] ?? "", days),
    reason: say(words[reason] ?? "", facts),
  };
}

/** When a step is due or was sent. */
export function whenOf({ state, earliest, latest, day }: Step, words: Words, today: string) {
  const written = (iso: string) => inWords("day", iso, today);
  if (state === "sent") return say(words.was_sent ?? "", { day: written(day ?? "") });
  if (state === "skipped" || state === "past") return words[state] ?? "";
  const key = latest === earliest ? "on_day" : latest ? "between" : "from";
  return say(words[key] ?? "", { earliest: written(earliest), latest: written(latest) });
}

/**
 * That the candidate moved a step.
 * @param usual its first day before
 */
export function movedOf(usual: string, words: Words, today: string) {
  return say(words.moved ?? "", { usual: inWords("day", usual, today) });
}

/** Which steps are on other days than before. */
export function changesOf(
  before: Step[],
  after: Step[],
  titleOf: (step: Step) => string,
  words: Words,
  today: string,
) {
  const told = (step: Step) => `${titleOf(step)}, ${whenOf(step, words, today)}`;
  const known = new Set(before.map(told));
  const steps = after.map(told).filter((step) => !known.has(step));
  return steps.length ? say(words.changes ?? "", { steps: steps.join("; ") }) : "";
}
