// Where an interview stands, told from its conversations and events in the order of their days. Pure.
import { later } from "./workdays.js";

/**
 * @typedef {import("./interview.js").Interview} Interview
 * @typedef {import("./interview.js").InterviewEvent} InterviewEvent
 * @typedef {{kind: "met", day: string, promised: string}} Met
 * @typedef {"open" | "invited" | "refused" | "promised-job" | "offered"} Standing
 * @typedef {{day: string, template: string}} Sent
 * @typedef {{standing: Standing, since: string, until: string, met: string, coming: string,
 *   promised: string, news: {day: string, until: string} | null, sent: Map<string, Sent[]>}} History
 *   `standing` and the day `since` when; `until`: the deadline of an offer; `met`: the last
 *   conversation held, and `coming` the next one, or ""; `promised`: the day they named, or "";
 *   `news`: another offer that they do not know of; `sent`: by touchpoint, what was sent since they
 *   last wrote or met the candidate
 */

/** What a reply says, as where things stand then. @type {Record<string, Standing>} */
const STANDINGS = { "next-round": "invited", no: "refused", "yes-by-phone": "promised-job", offer: "offered" };
const DAYS = { days: 1, weeks: 7 };

/** @param {Interview} interview @param {string} today @returns {History} */
export function historyOf(interview, today) {
  const days = (interview.conversations ?? []).map((one) => one.slice(0, 10)).sort();
  const held = days.filter((day) => day <= today);
  const last = held.at(-1) ?? "";
  const met = held.map((day) => ({ kind: /** @type {const} */ ("met"), day, promised: day === last ? promisedBy(interview, day) : "" }));
  // Where both are of one day, the conversation came first: one thanks for it afterward.
  const told = [...met, ...(interview.events ?? [])].sort((one, other) => one.day.localeCompare(other.day));
  const coming = days.find((day) => day > today) ?? "";
  /** @type {History} */
  const start = { standing: "open", since: "", until: "", met: "", coming, promised: "", news: null, sent: new Map() };
  return told.reduce(after, start);
}

/** The day they named for their answer. @param {Interview} interview @param {string} met */
function promisedBy({ answer }, met) {
  if (!answer || answer.kind === "nothing") return "";
  return answer.kind === "length" ? later(met, answer.amount * DAYS[answer.unit]) : answer.day;
}

/** @param {History} history @param {InterviewEvent | Met} event @returns {History} */
function after(history, event) {
  const { day } = event;
  switch (event.kind) {
    case "met":
      return { ...history, standing: "open", since: day, met: day, until: "", promised: event.promised, sent: new Map() };
    case "sent":
      return { ...history, sent: withSent(history.sent, event), ...(event.touchpoint === "news" && { news: null }) };
    case "moved":
      return { ...history, promised: event.until, sent: onlyThanks(history.sent) };
    case "other-offer":
      return { ...history, news: { day, until: event.until } };
    case "reply":
      return replied(history, event);
    default:
      return history;
  }
}

/** A first question that was noted twice is two questions. @param {History["sent"]} sent @param {Extract<InterviewEvent, {kind: "sent"}>} event */
function withSent(sent, { touchpoint, template, day }) {
  const name = touchpoint === "check-in" && sent.has(touchpoint) ? "second-check-in" : touchpoint;
  return new Map(sent).set(name, [...(sent.get(name) ?? []), { day, template }]);
}

/** @param {History} history @param {Extract<InterviewEvent, {kind: "reply"}>} event @returns {History} */
function replied(history, { day, said, until = "" }) {
  const sent = onlyThanks(history.sent);
  const standing = STANDINGS[said];
  if (standing) return { ...history, standing, since: day, until, sent, promised: "" };
  return { ...history, since: day, sent, promised: said === "new-date" ? until : "" };
}

/** They have written, so the next question is the first one again. @param {History["sent"]} sent */
function onlyThanks(sent) {
  return new Map([...sent].filter(([touchpoint]) => touchpoint === "thank-you" || touchpoint === "repair"));
}
