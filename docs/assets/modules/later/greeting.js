// What is due next among the interviews kept on this device, for the home page.
import { localDay } from "../letter/dates.js";
import { answerOf, nameOf } from "../desk/sentences.js";
import { daysOffFrom, planned } from "../desk/planning.js";
import { list } from "../keeping/store.js";
import { importModule } from "../page/importing.js";

/** Fill the greeting, and show it where there is something to say. @param {HTMLElement} place */
export async function greet(place) {
  const load = async (/** @type {string} */ name) => (await importModule(`${place.dataset.base}${name}.js`)).default;
  const text = await due(load, JSON.parse(place.dataset.words ?? "{}"), localDay(new Date()));
  const link = place.querySelector("a");
  if (!text || !link) return;
  link.textContent = text;
  place.hidden = false;
}

/** What is due first, or "". @param {(name: string) => Promise<any>} load @param {Record<string, string>} words @param {string} today */
async function due(load, words, today) {
  const kept = await list("interviews");
  if (!kept.kept || !kept.value.length) return "";
  const [first] = await planned(kept.value, await load("desk"), daysOffFrom(load), today);
  if (!first || first.plan.verdict.kind === "stop") return "";
  const { verdict, reason } = answerOf(first.plan, first.history, words, today);
  return `${nameOf(first.interview, words)}: ${verdict} ${reason}`;
}
