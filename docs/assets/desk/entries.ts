// The steps to come as events of a calendar. Pure.
import { say } from "../letter/say.ts";
import { nameOf } from "./plan-words.ts";
import type { DeskData, Planned } from "./planning.ts";
import type { Entry } from "../calendar/ics.ts";

/**
 * @param about `named`: whether company and role may stand in the event; `page`: where the letters'
 *   pages are
 */
export function entriesOf(
  { interview, plan }: Planned,
  {
    data,
    words,
    named,
    page,
  }: { data: DeskData | undefined; words: Record<string, string>; named: boolean; page: string },
): Entry[] {
  return plan.steps
    .filter(({ state }) => state === "due" || state === "coming")
    .map(({ id, touchpoint, template, earliest }) => {
      const { title = "", purpose = "" } = data?.cadence[touchpoint] ?? {};
      const text = say(words[named ? "calendar_event_named" : "calendar_event"] ?? "", {
        title,
        name: nameOf(interview, words),
      });
      return {
        id: `${interview.id}-${id}`,
        day: earliest,
        title: text,
        text: purpose,
        url: template ? `${page}${template}/` : page,
      };
    });
}
