// The steps to come as events of a calendar. Pure.
import { say } from "../letter/words.js";
import { nameOf } from "./sentences.js";

/**
 * @param {import("./planning.js").Planned} planned
 * @param {{data: import("./planning.js").DeskData | undefined, words: Record<string, string>, named: boolean, page: string}} about
 *   `named`: whether company and role may stand in the event; `page`: where the letters' pages are
 * @returns {import("../calendar/ics.js").Entry[]}
 */
export function entriesOf({ interview, plan }, { data, words, named, page }) {
  return plan.steps
    .filter(({ state }) => state === "due" || state === "coming")
    .map(({ id, touchpoint, template, earliest }) => {
      const { title = "", purpose = "" } = data?.cadence[touchpoint] ?? {};
      const text = say(words[named ? "calendar_event_named" : "calendar_event"] ?? "", { title, name: nameOf(interview, words) });
      return { id: `${interview.id}-${id}`, day: earliest, title: text, text: purpose, url: template ? `${page}${template}/` : page };
    });
}
