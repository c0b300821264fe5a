// What is due next among the interviews kept on this device, for the home page.
import { localDay } from "../letter/dates.ts";
import { answerOf, nameOf } from "../desk/plan-words.ts";
import { daysOffFrom, planned, type DeskData } from "../desk/planning.ts";
import { list } from "../keeping/store.ts";
import { importData } from "../page/importing.ts";

/** Fill the greeting, and show it where there is something to say. */
export async function greet(place: HTMLElement) {
  const load = <Data>(name: string) => importData<Data>(`${place.dataset.base}${name}.js`);
  const text = await due(load, JSON.parse(place.dataset.words ?? "{}"), localDay(new Date()));
  const link = place.querySelector("a");
  if (!text || !link) return;
  link.textContent = text;
  place.hidden = false;
}

/** What is due first, or "". */
async function due(
  load: <Data>(name: string) => Promise<Data>,
  words: Record<string, string>,
  today: string,
) {
  const kept = await list("interviews");
  if (!kept.kept || !kept.value.length) return "";
  const [first] = await planned(kept.value, await load<DeskData>("desk"), daysOffFrom(load), today);
  if (!first || first.plan.verdict.kind === "stop") return "";
  const { verdict, reason } = answerOf(first.plan, first.history, words, today);
  return `${nameOf(first.interview, words)}: ${verdict} ${reason}`;
}
