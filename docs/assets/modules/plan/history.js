// What has happened in an interview, told from its events: where it stands now. Pure.
import { later } from "./workdays.js";

/**
 * @typedef {import("./interview.js").Interview} Interview
 * @typedef {import("./interview.js").InterviewEvent} InterviewEvent
 * @typedef {"open" | "invited" | "refused" | "promised-job" | "offered"} Standing
 * @typedef {{standing: Standing, since: string, until: string, met: string, promised: string,
 *   news: {day: string, until: string} | null, sent: Map<string, string>}} History
 *   `standing` and the day `since` when; `until`: the deadline of an offer; `met`: the last conversation;
 *   `promised`: the day they named, or ""; `news`: another offer they do not know of; `sent`: by touchpoint the day of what was
 *   sent since they last wrote
 */

/** What a reply says, as where things stand then. @type {Record<string, Standing>} */
const STANDINGS = { "next-round": "invited", no: "refused", "yes-by-phone": "promised-job", offer: "offered" };
const DAYS = { days: 1, weeks: 7 };

/** @param {Interview} interview @param {string} today @returns {History} */
export function historyOf(interview, today) {
  const met = (interview.conversations ?? []).map((one) => one.slice(0, 10)).sort().at(-1) ?? today;
  /** @type {History} */
  const start = { standing: "open", since: met, until: "", met, promised: promisedBy(interview, met), news: null, sent: new Map() };
  return (interview.events ?? []).reduce(after, start);
}

/** The day they named for their answer. @param {Interview} interview @param {string} met */
function promisedBy({ answer }, met) {
  if (!answer || answer.kind === "nothing") return "";
  if (answer.kind === "length") return later(met, answer.amount * DAYS[answer.unit]);
  return answer.day;
}

/** @param {History} history @param {InterviewEvent} event @returns {History} */
function after(history, event) {
  switch (event.kind) {
    case "sent":
      return { ...history, sent: new Map(history.sent).set(event.touchpoint, event.day), ...(event.touchpoint === "news" && { news: null }) };
    case "moved":
      return { ...history, promised: event.until, sent: questionsAnswered(history.sent) };
    case "other-offer":
      return { ...history, news: { day: event.day, until: event.until } };
    case "reply":
      return replied(history, event);
    default:
      return history;
  }
}

/** @param {History} history @param {Extract<InterviewEvent, {kind: "reply"}>} event @returns {History} */
function replied(history, { day, said, until = "" }) {
  const sent = questionsAnswered(history.sent);
  const standing = STANDINGS[said];
  if (standing) return { ...history, standing, since: day, until, sent, promised: "" };
  if (said === "new-date") return { ...history, promised: until, since: day, sent };
  return { ...history, promised: "", since: day, sent };
}

/** They wrote: whoever asks again asks for the first time. @param {Map<string, string>} sent */
function questionsAnswered(sent) {
  return new Map([...sent].filter(([touchpoint]) => touchpoint === "thank-you" || touchpoint === "repair"));
}
