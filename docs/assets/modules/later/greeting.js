// What is due next among the interviews kept on this device, for the home page.
import { answerOf, nameOf } from "../desk/sentences.js";
import { daysOffFrom, planned } from "../desk/planning.js";
import { list } from "../keeping/store.js";

/**
 * @param {(name: string) => Promise<any>} load a module of the site's data
 * @param {Record<string, string>} words @param {string} today
 * @returns {Promise<string>} "" where there is nothing to say
 */
export async function greeting(load, words, today) {
  const kept = await list("interviews");
  if (!kept.kept || !kept.value.length) return "";
  const [first] = await planned(kept.value, await load("desk"), daysOffFrom(load), today);
  if (!first || first.plan.verdict.kind === "stop") return "";
  const { verdict, reason } = answerOf(first.plan, first.history, words, today);
  return `${nameOf(first.interview, words)}: ${verdict} ${reason}`;
}
