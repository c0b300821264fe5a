// What to send next in an interview, and when. Pure: the interview, the rules and today go in.
//
// planOf(…) returns {verdict, steps}:
//   verdict  {kind: "send" | "wait" | "stop", step?, reason}: the answer in one sentence. `step` is the
//            one to send or to wait for, `reason` a key of the interface's words (plan_<reason>).
//   steps    in order: {touchpoint, template, templates, earliest, latest, state}; `latest` is "" where
//            there is no last day; state: "sent", "skipped", "past", "due" or "coming".
import { historyOf } from "./history.js";
import { letterOf } from "./letters.js";
import { later, workday, workdaysLater } from "./workdays.js";

/**
 * @typedef {import("./interview.js").Interview} Interview
 * @typedef {import("./history.js").History} History
 * @typedef {import("./workdays.js").Calendar} Calendar
 * @typedef {{earliest: number, latest: number | null, templates: string[]}} Touchpoint  data/cadence.yml
 * @typedef {{days?: Record<string, {earliest: number, latest: number}>, leave_out?: string[], quiet?: number[]}} Customs
 *   what a country changes (data/countries.yml)
 * @typedef {{cadence: Record<string, Touchpoint>, customs: Customs, calendar: Calendar, today: string}} Rules
 * @typedef {"sent" | "skipped" | "past" | "due" | "coming"} State
 * @typedef {{touchpoint: string, template: string, templates: string[], earliest: string, latest: string, state: State, day?: string}} Step
 * @typedef {{kind: "send" | "wait" | "stop", step?: Step, reason: string}} Verdict
 * @typedef {{verdict: Verdict, steps: Step[]}} Plan
 */

/** The questions and the goodbye, in their order; each keeps its distance from the one before. */
const ASKING = ["check-in", "second-check-in", "close-out"];
/** Later than this after the last day for it, thanks come too late to matter. */
const LATE = 10;

/** @param {Interview} interview @param {Rules} rules @returns {Plan} */
export function planOf(interview, rules) {
  const history = historyOf(interview, rules.today);
  const steps = stepsOf(interview, history, rules);
  return { verdict: verdictOf(history, steps, rules.today), steps };
}

/** @param {Interview} interview @param {History} history @param {Rules} rules @returns {Step[]} */
function stepsOf(interview, history, rules) {
  const make = (/** @type {string} */ touchpoint, /** @type {string} */ from) => step(interview, history, rules, touchpoint, from);
  const { standing, since, until, met, news } = history;
  switch (standing) {
    case "refused":
      return [make("reply-to-refusal", since)];
    case "invited":
      return [make("next-round-date", since)];
    case "promised-job":
      return [make("answer-offer", since)];
    case "offered":
      return [{ ...make("answer-offer", since), ...(until && { latest: until }) }];
    default:
      return [make("thank-you", met), ...(news ? [make("news", news.day)] : []), ...asking(interview, history, rules)];
  }
}

/** A touchpoint as a step. @param {Interview} interview @param {History} history @param {Rules} rules @param {string} touchpoint @param {string} from @returns {Step} */
function step(interview, history, rules, touchpoint, from) {
  const { earliest, latest } = daysOf(rules, touchpoint);
  const first = earliest ? workdaysLater(from, earliest, rules.calendar) : from;
  const last = latest === null ? "" : workdaysLater(from, latest, rules.calendar);
  return finished(interview, history, rules, touchpoint, first, last);
}

/**
 * The questions and the goodbye. Each counts from the day they named, or else from when they last spoke
 * or wrote, and stays as far behind the one before as the cadence has it.
 * @param {Interview} interview @param {History} history @param {Rules} rules @returns {Step[]}
 */
function asking(interview, history, rules) {
  const base = history.promised || history.since;
  /** @type {Step[]} */
  const steps = [];
  let before = { day: "", count: 0 };
  for (const touchpoint of ASKING) {
    const { earliest: count, latest } = daysOf(rules, touchpoint);
    const first = loud(latestOf(workdaysLater(base, count, rules.calendar), before.day && workdaysLater(before.day, count - before.count, rules.calendar)), rules);
    const made = finished(interview, history, rules, touchpoint, first, workdaysLater(first, (latest ?? count) - count, rules.calendar));
    steps.push(made);
    if (made.state !== "skipped") before = { day: made.day ?? latestOf(made.earliest, rules.today), count };
  }
  return steps;
}

/** With its letter, its state and what the candidate has decided otherwise. @param {Interview} interview @param {History} history @param {Rules} rules @param {string} touchpoint @param {string} first @param {string} last @returns {Step} */
function finished(interview, history, rules, touchpoint, first, last) {
  const own = interview.overruled?.[touchpoint];
  const [earliest, latest] = own && "day" in own ? [own.day, own.day] : [first, last];
  const letters = letterOf(interview, history, touchpoint, { ...rules, latest });
  const day = history.sent.get(touchpoint);
  const left = (own && "skip" in own) || rules.customs.leave_out?.includes(touchpoint);
  const made = { touchpoint, ...letters, earliest, latest };
  if (day) return { ...made, state: "sent", day };
  return { ...made, state: left ? "skipped" : stateOf(touchpoint, earliest, latest, rules) };
}

/** @param {string} touchpoint @param {string} earliest @param {string} latest @param {Rules} rules @returns {State} */
function stateOf(touchpoint, earliest, latest, { today, calendar }) {
  if (today < earliest) return "coming";
  const over = touchpoint === "thank-you" && today > workdaysLater(latest, LATE, calendar);
  return over ? "past" : "due";
}

/** Business days of a touchpoint, as the country has them. @param {Rules} rules @param {string} touchpoint */
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

/** The answer in one sentence. @param {History} history @param {Step[]} steps @param {string} today @returns {Verdict} */
function verdictOf(history, steps, today) {
  if (history.met > today) return { kind: "wait", reason: "interview_coming", step: steps[0] };
  const goodbye = steps.find(({ touchpoint, state }) => touchpoint === "close-out" && state === "sent");
  if (goodbye) return { kind: "stop", reason: "said_goodbye" };
  const due = steps.find(({ touchpoint, state }) => touchpoint === "news" && state === "due") ?? steps.find(({ state }) => state === "due");
  if (due) return { kind: "send", step: due, reason: reasonTo(due, today) };
  const coming = steps.find(({ state }) => state === "coming");
  if (coming) return { kind: "wait", step: coming, reason: waiting(history, coming, today) };
  return { kind: "stop", reason: STOPS[history.standing] };
}

const STOPS = { open: "nothing_left", invited: "asked_for_date", refused: "answered_no", "promised-job": "answered_yes", offered: "answered_offer" };

/** Why a step has to wait. @param {History} history @param {Step} coming @param {string} today */
function waiting({ promised, sent, standing }, { touchpoint }, today) {
  if (standing === "invited") return "invited";
  if (sent.has("check-in") && touchpoint !== "check-in") return touchpoint === "close-out" ? "asked_twice" : "asked_once";
  if (promised >= today) return "their_date_ahead";
  return promised ? "their_date_passed" : "no_date";
}

/** Why to send it now, as a key of words. @param {Step} step @param {string} today */
function reasonTo({ touchpoint, latest }, today) {
  const late = touchpoint === "thank-you" && today > latest ? "_late" : "";
  return `send_${touchpoint.replaceAll("-", "_")}${late}`;
}
