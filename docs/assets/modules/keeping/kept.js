// What is kept on the device, and what a call to the store answers.

/**
 * @typedef {import("../plan/interview.js").Interview} Interview
 * @typedef {import("../letter/draft.js").Draft} Draft
 * @typedef {{id: string, template: string, tone: string, title: string, draft: Draft,
 *   interview?: string, revision: number, by: string, changed: string}} KeptLetter
 *   `title` of the template; `revision` counts how often it was kept; `by` the page that kept it
 *   last; `changed` an instant (ISO 8601)
 * @typedef {{id: string, value: unknown}} Setting
 * @typedef {{interviews: Interview, letters: KeptLetter, settings: Setting}} Kept
 * @typedef {"interviews" | "letters" | "settings"} Shelf
 * @typedef {"full" | "blocked"} Why
 *   `full`: no room is left; `blocked`: the browser keeps nothing, or not any more
 */

/**
 * @template T
 * @typedef {{kept: true, value: T} | {kept: false, why: Why}} Result
 */

/** @type {Shelf[]} */
export const SHELVES = ["interviews", "letters", "settings"];

/** Why a browser refused to keep something. @param {unknown} error @returns {Why} */
export function whyNot(error) {
  const name = error instanceof DOMException ? error.name : "";
  return name === "QuotaExceededError" ? "full" : "blocked";
}
