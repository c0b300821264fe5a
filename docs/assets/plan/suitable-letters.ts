// Which letter serves a touchpoint in this interview, and which others could. Pure.
import { workdaysLater } from "./workdays.ts";
import type { Interview } from "./interview.ts";
import type { History } from "./history.ts";
import type { Rules } from "./plan.ts";

/** With so few business days left until another offer's deadline, one calls. */
const NEAR = 2;

/**
 * @param rules `latest`: the step's last day
 * @returns the one that fits best, and all
 */
export function letterOf(
  interview: Interview,
  history: History,
  touchpoint: string,
  rules: Rules & { latest: string },
): { template: string; templates: string[] } {
  const known = rules.cadence[touchpoint]?.templates ?? [];
  const template = best(interview, history, touchpoint, rules) || (known[0] ?? "");
  return { template, templates: [template, ...known.filter((id) => id !== template)] };
}

function best(
  interview: Interview,
  history: History,
  touchpoint: string,
  rules: Rules & { latest: string },
) {
  switch (touchpoint) {
    case "thank-you":
      return thanks(interview, rules);
    case "check-in":
      if (interview.agency) return "ask-through-agency";
      return history.promised ? "after-promised-date" : "ask-timeline";
    case "second-check-in":
      if (!interview.agency) return "";
      return takesCalls(rules) ? "call-agency" : "ask-through-agency";
    case "news":
      return isNear(history, rules) && takesCalls(rules)
        ? "call-about-other-offer"
        : "mention-other-offer";
    case "answer-offer":
      return history.standing === "promised-job" ? "confirm-verbal-offer" : "acknowledge-offer";
    default:
      return "";
  }
}

function thanks(
  { agency, people = [], conversations = [] }: Interview,
  { today, latest }: Rules & { latest: string },
) {
  if (agency) return "pass-on-thanks";
  if (latest && today > latest) return "thank-late";
  if (people.length > 1) return "thank-panel-member";
  return conversations.length > 1 ? "thank-second-round" : "thank-interviewer";
}

function isNear({ news }: History, { today, calendar }: Rules) {
  return Boolean(news?.until) && (news?.until as string) <= workdaysLater(today, NEAR, calendar);
}

/** Whether a call is welcome in the country. */
function takesCalls({ customs }: Rules) {
  return customs.calls !== false;
}
