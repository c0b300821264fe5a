// What to send next in an interview, and when. Pure: the interview, the rules and today go in.
//
// planOf(…) returns {verdict, steps}:
//   verdict  {kind: "send" | "wait" | "stop", step?, reason}: the answer in one sentence. `step` is the
//            one to send or to wait for, `reason` a key of the words under “plan”.
//   steps    in order: {id, touchpoint, template, templates, from, earliest, latest, state, usual?, day?};
//            `id` tells two steps of one touchpoint apart; `from` is the day it counts from; `latest` is
//            "" where there is no last day; `usual` is the first day it had before the candidate moved it.
import { historyOf } from "./history.js";
import { letterOf } from "./letters.js";
import { later, workday, workdaysLater } from "./workdays.js";

/**
 * @typedef {import("./interview.js").Interview} Interview
 * @typedef {import("./history.js").History} History
 * @typedef {import("./history.js").Sent} Sent
 * @typedef {import("./workdays.js").Calendar} Calendar
 * @typedef {{earliest: number, latest: number | null}} Days  business days
 * @typedef {Days & {templates: string[]}} Touchpoint  data/cadence.yml
 * @typedef {{days?: Record<string, Days>, leave_out?: string[], optional?: string[], quiet?: number[], calls?: boolean}} Customs
 *   what a country or a trade changes (data/countries.yml, data/trades.yml)
 * @typedef {{cadence: Record<string, Touchpoint>, customs: Customs, calendar: Calendar, today: string}} Rules
 * @typedef {"sent" | "skipped" | "past" | "due" | "coming"} State
 * @typedef {{id: string, touchpoint: string, template: string, templates: string[], from: string, earliest: string, latest: string, state: State, usual?: string, day?: string}} Step
 * @typedef {{kind: "send" | "wait" | "stop", step?: Step, reason: string}} Verdict
 * @typedef {{verdict: Verdict, steps: Step[]}} Plan
 * @typedef {{interview: Interview, history: History, rules: Rules}} Case
 * @typedef {{from: string, earliest: string, latest: string}} Span
 */

/** The questions and the goodbye, in their order; each keeps its distance from the one before. */
const ASKING = ["check-in", "second-check-in", "close-out"];
/** So many business days after its last day a step makes no sense any more. @type {Record<string, number>} */
const OVER = { "thank-you": 10, "reply-to-refusal": 10 };
/** The same for all other steps: about three months. */
const LONG_OVER = 60;
/** A request for times that nobody answered is repeated once, after a week. */
const AGAIN = 5;
/** Letters that answer an offer without deciding on it. */
const UNDECIDED = ["acknowledge-offer", "ask-for-time", "ask-for-time-by-phone", "confirm-verbal-offer"];

/** @param {Interview} interview @param {Rules} rules @returns {Plan} */
export function planOf(interview, rules) {
  const one = { interview, history: historyOf(interview, rules.today), rules };
  const steps = stepsOf(one);
  return { verdict: verdictOf(one, steps), steps };
}

/** @param {Case} one @returns {Step[]} */
function stepsOf(one) {
  const { standing, since, met, coming, news } = one.history;
  const told = news ? [step(one, "news", news.day)] : [];
  if (coming) return [...(met ? [step(one, "thank-you", met)] : []), ...told, ahead(one, coming)];
  switch (standing) {
    case "refused":
      return [step(one, "reply-to-refusal", since)];
    case "invited":
      return invited(one);
    case "promised-job":
      return [step(one, "answer-offer", since)];
    case "offered":
      return offered(one);
    default: {
      const questions = asking(one);
      return [thanks(one, questions), ...told, ...questions];
    }
  }
}

/** A touchpoint as a step that counts from a day. @param {Case} one @param {string} touchpoint @param {string} from @returns {Step} */
function step(one, touchpoint, from) {
  const { earliest, latest } = daysOf(one.rules, touchpoint);
  const days = (/** @type {number} */ count) => workdaysLater(from, count, one.rules.calendar);
  return finished(one, touchpoint, { from, earliest: days(earliest), latest: latest === null ? "" : days(latest) });
}

/** The thanks for a conversation that is still to come. @param {Case} one @param {string} coming @returns {Step} */
function ahead(one, coming) {
  const unsent = { ...one, history: { ...one.history, sent: new Map() } };
  return { ...step(unsent, "thank-you", coming), id: "thank-you-next" };
}

/** Thanks are not sent on the day of a question, which can say them too. @param {Case} one @param {Step[]} questions @returns {Step} */
function thanks(one, questions) {
  const made = step(one, "thank-you", one.history.met);
  const asks = questions.some(({ state }) => state === "due" || state === "sent");
  return made.state === "due" && asks ? { ...made, state: "past" } : made;
}

/** Times are offered, and a week later once more. @param {Case} one @returns {Step[]} */
function invited(one) {
  const [first, second] = one.history.sent.get("next-round-date") ?? [];
  const asked = step(one, "next-round-date", one.history.since);
  if (!first) return [asked];
  const day = workdaysLater(first.day, AGAIN, one.rules.calendar);
  return [asked, repeated(one, asked, second, [day, day])];
}

/** An offer is acknowledged, and then answered by its deadline. @param {Case} one @returns {Step[]} */
function offered(one) {
  const { since, until, sent } = one.history;
  const [first, ...others] = sent.get("answer-offer") ?? [];
  const made = step(one, "answer-offer", since);
  const asked = until ? { ...made, latest: until } : made;
  if (!first || !until || !UNDECIDED.includes(first.template)) return [asked];
  const decided = others.find(({ template }) => !UNDECIDED.includes(template));
  return [asked, { ...repeated(one, asked, decided, [first.day, until]), template: "accept-offer" }];
}

/** A step once more. @param {Case} one @param {Step} before @param {Sent | undefined} sent @param {[string, string]} days @returns {Step} */
function repeated({ rules }, before, sent, [earliest, latest]) {
  const { day: _, usual: __, ...made } = { ...before, id: `${before.touchpoint}-again`, earliest, latest };
  return sent ? { ...made, state: "sent", day: sent.day } : { ...made, state: stateOf(made, rules) };
}

/**
 * The questions and the goodbye. Each counts from the day they named, or else from when they last met or
 * wrote, and stays as far behind the one before as the cadence has it.
 * @param {Case} one @returns {Step[]}
 */
function asking(one) {
  const { history, rules } = one;
  const base = history.promised || history.since;
  /** @type {Step[]} */
  const steps = [];
  let before = { day: "", count: 0 };
  for (const touchpoint of ASKING) {
    const { earliest: count, latest } = daysOf(rules, touchpoint);
    const gone = (/** @type {string} */ day, /** @type {number} */ days) => workdaysLater(day, days, rules.calendar);
    const behind = before.day && gone(before.day, count - before.count);
    const first = loud(latestOf(gone(base, count), behind), rules);
    const made = finished(one, touchpoint, { from: base, earliest: first, latest: gone(first, (latest ?? count) - count) });
    steps.push(made);
    const counts = made.state !== "skipped" && made.state !== "past";
    if (counts) before = { day: made.day ?? latestOf(made.earliest, rules.today), count };
  }
  return steps;
}

/** With its letter, its state and what the candidate has decided otherwise. @param {Case} one @param {string} touchpoint @param {Span} usual @returns {Step} */
function finished({ interview, history, rules }, touchpoint, usual) {
  const own = interview.overruled?.[touchpoint];
  const span = moved(usual, own && "day" in own ? own.day : "");
  const letters = letterOf(interview, history, touchpoint, { ...rules, latest: span.latest });
  const made = { id: touchpoint, touchpoint, ...letters, ...span };
  const [sent] = history.sent.get(touchpoint) ?? [];
  if (sent) return { ...made, state: "sent", day: sent.day };
  // What the candidate decided counts for more than what is usual in the country.
  const isLeft = own ? "skip" in own : rules.customs.leave_out?.includes(touchpoint);
  return { ...made, state: isLeft ? "skipped" : stateOf(made, rules) };
}

/** On the day that the candidate chose, unless they have met or heard something newer since. @param {Span} usual @param {string} day @returns {Span & {usual?: string}} */
function moved(usual, day) {
  return day && day >= usual.from ? { ...usual, earliest: day, latest: day, usual: usual.earliest } : usual;
}

/** @param {{touchpoint: string, earliest: string, latest: string}} step @param {Rules} rules @returns {State} */
function stateOf({ touchpoint, earliest, latest }, { today, calendar }) {
  if (today < earliest) return "coming";
  const end = workdaysLater(latest || earliest, OVER[touchpoint] ?? LONG_OVER, calendar);
  return today > end ? "past" : "due";
}

/** @param {Rules} rules @param {string} touchpoint @returns {Days} */
function daysOf({ cadence, customs }, touchpoint) {
  return customs.days?.[touchpoint] ?? cadence[touchpoint] ?? { earliest: 0, latest: 0 };
}

/** A day outside the months in which nothing moves. @param {string} day @param {Rules} rules */
function loud(day, { customs, calendar }) {
  let at = day;
  while (customs.quiet?.includes(Number(at.slice(5, 7)))) at = later(at, 1);
  return workday(at, calendar);
}

/** @param {string} one @param {string} other */
function latestOf(one, other) {
  return one > other ? one : other;
}

/** The answer in one sentence: real news first, then what is due, then what is to come. @param {Case} one @param {Step[]} steps @returns {Verdict} */
function verdictOf({ history, rules }, steps) {
  const due = steps.filter(({ state }) => state === "due");
  const news = due.find(({ touchpoint }) => touchpoint === "news");
  if (news) return { kind: "send", step: news, reason: "send_news" };
  if (steps.some(({ touchpoint, state }) => touchpoint === "close-out" && state === "sent")) return { kind: "stop", reason: "said_goodbye" };
  const [first] = due;
  if (first) return { kind: "send", step: first, reason: reasonTo(first, rules) };
  const coming = steps.find(({ state }) => state === "coming");
  if (coming) return { kind: "wait", step: coming, reason: waiting(history, coming, rules.today) };
  return { kind: "stop", reason: STOPS[history.standing] };
}

const STOPS = { open: "nothing_left", invited: "asked_for_date", refused: "answered_no", "promised-job": "answered_yes", offered: "answered_offer" };

/** Why a step has to wait. @param {History} history @param {Step} coming @param {string} today */
function waiting({ promised, sent, standing, coming: next }, { touchpoint, id }, today) {
  if (next) return "interview_coming";
  if (standing === "invited") return id === touchpoint ? "invited" : "asked_for_date";
  if (sent.has("check-in") && touchpoint !== "check-in") return touchpoint === "close-out" ? "asked_twice" : "asked_once";
  if (promised >= today) return "their_date_ahead";
  return promised ? "their_date_passed" : "no_date";
}

/** Why to send it now, as a key of words. @param {Step} step @param {Rules} rules */
function reasonTo({ touchpoint, id, latest }, { customs, today }) {
  if (id === "answer-offer-again") return "send_decision";
  const key = `send_${touchpoint.replaceAll("-", "_")}`;
  if (touchpoint !== "thank-you") return key;
  if (today > latest) return `${key}_late`;
  return customs.optional?.includes(touchpoint) ? `${key}_optional` : key;
}
