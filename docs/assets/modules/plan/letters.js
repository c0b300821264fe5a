// Which letter serves a touchpoint in this interview, and which others could. Pure.
import { workdaysLater } from "./workdays.js";

/**
 * @typedef {import("./interview.js").Interview} Interview
 * @typedef {import("./history.js").History} History
 * @typedef {import("./plan.js").Rules} Rules
 */

/** With so few business days left until another offer's deadline, one calls. */
const NEAR = 2;

/**
 * @param {Interview} interview @param {History} history @param {string} touchpoint
 * @param {Rules & {latest: string}} rules `latest`: the step's last day
 * @returns {{template: string, templates: string[]}} the one that fits best, and all
 */
export function letterOf(interview, history, touchpoint, rules) {
  const known = rules.cadence[touchpoint]?.templates ?? [];
  const template = best(interview, history, touchpoint, rules) || (known[0] ?? "");
  return { template, templates: [template, ...known.filter((one) => one !== template)] };
}

/** @param {Interview} interview @param {History} history @param {string} touchpoint @param {Rules & {latest: string}} rules */
function best(interview, history, touchpoint, rules) {
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
      return isNear(history, rules) && takesCalls(rules) ? "call-about-other-offer" : "mention-other-offer";
    case "answer-offer":
      return history.standing === "promised-job" ? "confirm-verbal-offer" : "acknowledge-offer";
    default:
      return "";
  }
}

/** @param {Interview} interview @param {Rules & {latest: string}} rules */
function thanks({ agency, people = [], conversations = [] }, { today, latest }) {
  if (agency) return "pass-on-thanks";
  if (latest && today > latest) return "thank-late";
  if (people.length > 1) return "thank-panel-member";
  return conversations.length > 1 ? "thank-second-round" : "thank-interviewer";
}

/** @param {History} history @param {Rules} rules */
function isNear({ news }, { today, calendar }) {
  return Boolean(news?.until) && /** @type {string} */ (news?.until) <= workdaysLater(today, NEAR, calendar);
}

/** Whether a call is welcome in the country. @param {Rules} rules */
function takesCalls({ customs }) {
  return customs.calls !== false;
}
