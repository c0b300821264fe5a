// What to send next in an interview, and when. Pure: the interview, the rules and today go in.
//
// planOf(…) returns {verdict, steps}:
//   verdict  {kind: "send" | "wait" | "stop", step?, reason}: the answer in one sentence. `step` is the
//            one to send or to wait for, `reason` a key of the words under “plan”.
//   steps    in order: {id, touchpoint, template, templates, from, earliest, latest, state, usual?, day?};
//            `id` tells two steps of one touchpoint apart; `from` is the day it counts from; `latest` is
//            "" where there is no last day; `usual` is the first day it had before the candidate moved it.
import { historyOf, type History, type Sent } from "./history.ts";
import { letterOf } from "./suitable-letters.ts";
import { later, workday, workdaysLater, type Calendar } from "./workdays.ts";
import type { Interview } from "./interview.ts";

/** Business days. */
interface Days {
  earliest: number;
  latest: number | null;
}

/** data/cadence.yml */
interface Touchpoint extends Days {
  templates: string[];
}

/** What a country or a trade changes (data/countries.yml, data/trades.yml). */
export interface Customs {
  days?: Record<string, Days>;
  leave_out?: string[];
  optional?: string[];
  quiet?: number[];
  calls?: boolean;
  tone?: string;
}

export interface Rules {
  cadence: Record<string, Touchpoint>;
  customs: Customs;
  calendar: Calendar;
  today: string;
}

type State = "sent" | "skipped" | "past" | "due" | "coming";

export interface Step {
  id: string;
  touchpoint: string;
  template: string;
  templates: string[];
  from: string;
  earliest: string;
  latest: string;
  state: State;
  usual?: string;
  day?: string;
}

interface Verdict {
  kind: "send" | "wait" | "stop";
  step?: Step;
  reason: string;
}

export interface Plan {
  verdict: Verdict;
  steps: Step[];
}

interface Case {
  interview: Interview;
  history: History;
  rules: Rules;
}

interface Span {
  from: string;
  earliest: string;
  latest: string;
}

/** The questions and the goodbye, in their order; each keeps its distance from the one before. */
const ASKING = ["check-in", "second-check-in", "close-out"];
/** So many business days after its last day a step makes no sense any more. */
const OVER: Record<string, number> = { "thank-you": 10, "reply-to-refusal": 10 };
/** The same for all other steps: about three months. */
const LONG_OVER = 60;
/** A request for times that nobody answered is repeated once, after a week. */
const AGAIN = 5;
/** Letters that answer an offer without deciding on it. */
const UNDECIDED = [
  "acknowledge-offer",
  "ask-for-time",
  "ask-for-time-by-phone",
  "confirm-verbal-offer",
];

export function planOf(interview: Interview, rules: Rules): Plan {
  const known = { interview, history: historyOf(interview, rules.today), rules };
  const steps = stepsOf(known);
  return { verdict: verdictOf(known, steps), steps };
}

function stepsOf(known: Case): Step[] {
  const { standing, since, met, coming, news } = known.history;
  const told = news ? [step(known, "news", news.day)] : [];
  if (coming)
    return [...(met ? [step(known, "thank-you", met)] : []), ...told, ahead(known, coming)];
  switch (standing) {
    case "refused":
      return [step(known, "reply-to-refusal", since)];
    case "invited":
      return invited(known);
    case "promised-job":
      return [step(known, "answer-offer", since)];
    case "offered":
      return offered(known);
    default: {
      const questions = asking(known);
      return [thanks(known, questions), ...told, ...questions];
    }
  }
}

/** A touchpoint as a step that counts from a day. */
function step(known: Case, touchpoint: string, from: string): Step {
  const { earliest, latest } = daysOf(known.rules, touchpoint);
  const days = (count: number) => workdaysLater(from, count, known.rules.calendar);
  return finished(known, touchpoint, {
    from,
    earliest: days(earliest),
    latest: latest === null ? "" : days(latest),
  });
}

/** The thanks for a conversation that is still to come. */
function ahead(known: Case, coming: string): Step {
  const unsent = { ...known, history: { ...known.history, sent: new Map() } };
  return { ...step(unsent, "thank-you", coming), id: "thank-you-next" };
}

/** Thanks are not sent on the day of a question, which can say them too. */
function thanks(known: Case, questions: Step[]): Step {
  const made = step(known, "thank-you", known.history.met);
  const asks = questions.some(({ state }) => state === "due" || state === "sent");
  return made.state === "due" && asks ? { ...made, state: "past" } : made;
}

/** Times are offered, and a week later once more. */
function invited(known: Case): Step[] {
  const [first, second] = known.history.sent.get("next-round-date") ?? [];
  const asked = step(known, "next-round-date", known.history.since);
  if (!first) return [asked];
  const day = workdaysLater(first.day, AGAIN, known.rules.calendar);
  return [asked, repeated(known, asked, second, [day, day])];
}

/** An offer is acknowledged, and then answered by its deadline. */
function offered(known: Case): Step[] {
  const { since, until, sent } = known.history;
  const [first, ...others] = sent.get("answer-offer") ?? [];
  const made = step(known, "answer-offer", since);
  const asked = until ? { ...made, latest: until } : made;
  if (!first || !until || !UNDECIDED.includes(first.template)) return [asked];
  const decided = others.find(({ template }) => !UNDECIDED.includes(template));
  return [
    asked,
    { ...repeated(known, asked, decided, [first.day, until]), template: "accept-offer" },
  ];
}

/** A step once more. */
function repeated(
  { rules }: Case,
  before: Step,
  sent: Sent | undefined,
  [earliest, latest]: [string, string],
): Step {
  const {
    day: _,
    usual: __,
    ...made
  } = { ...before, id: `${before.touchpoint}-again`, earliest, latest };
  return sent
    ? { ...made, state: "sent", day: sent.day }
    : { ...made, state: stateOf(made, rules) };
}

/**
 * The questions and the goodbye. Each counts from the day they named, or else from when they last
 * met or wrote, and stays as far behind the one before as the cadence has it.
 */
function asking(known: Case): Step[] {
  const { history, rules } = known;
  const base = history.promised || history.since;
  const steps: Step[] = [];
  let before = { day: "", count: 0 };
  for (const touchpoint of ASKING) {
    const { earliest: count, latest } = daysOf(rules, touchpoint);
    const gone = (day: string, days: number) => workdaysLater(day, days, rules.calendar);
    const behind = before.day && gone(before.day, count - before.count);
    const first = loud(latestOf(gone(base, count), behind), rules);
    const made = finished(known, touchpoint, {
      from: base,
      earliest: first,
      latest: gone(first, (latest ?? count) - count),
    });
    steps.push(made);
    const counts = made.state !== "skipped" && made.state !== "past";
    if (counts) before = { day: made.day ?? latestOf(made.earliest, rules.today), count };
  }
  return steps;
}

/** With its letter, its state and what the candidate has decided otherwise. */
function finished({ interview, history, rules }: Case, touchpoint: string, usual: Span): Step {
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

/** On the day that the candidate chose, unless they have met or heard something newer since. */
function moved(usual: Span, day: string): Span & { usual?: string } {
  return day && day >= usual.from
    ? { ...usual, earliest: day, latest: day, usual: usual.earliest }
    : usual;
}

function stateOf(
  { touchpoint, earliest, latest }: { touchpoint: string; earliest: string; latest: string },
  { today, calendar }: Rules,
): State {
  if (today < earliest) return "coming";
  const end = workdaysLater(latest || earliest, OVER[touchpoint] ?? LONG_OVER, calendar);
  return today > end ? "past" : "due";
}

function daysOf({ cadence, customs }: Rules, touchpoint: string): Days {
  return customs.days?.[touchpoint] ?? cadence[touchpoint] ?? { earliest: 0, latest: 0 };
}

/** A day outside the months in which nothing moves. */
function loud(day: string, { customs, calendar }: Rules) {
  let at = day;
  while (customs.quiet?.includes(Number(at.slice(5, 7)))) at = later(at, 1);
  return workday(at, calendar);
}

function latestOf(one: string, other: string) {
  return one > other ? one : other;
}

/** The answer in one sentence: real news first, then what is due, then what is to come. */
function verdictOf({ history, rules }: Case, steps: Step[]): Verdict {
  const due = steps.filter(({ state }) => state === "due");
  const news = due.find(({ touchpoint }) => touchpoint === "news");
  if (news) return { kind: "send", step: news, reason: "send_news" };
  if (steps.some(({ touchpoint, state }) => touchpoint === "close-out" && state === "sent"))
    return { kind: "stop", reason: "said_goodbye" };
  const [first] = due;
  if (first) return { kind: "send", step: first, reason: reasonTo(first, rules) };
  const coming = soonest(steps.filter(({ state }) => state === "coming"));
  if (coming) return { kind: "wait", step: coming, reason: waiting(history, coming, rules.today) };
  return { kind: "stop", reason: STOPS[history.standing] };
}

/** A step that the candidate moved may come after those that usually follow it. */
function soonest(steps: Step[]): Step | undefined {
  return byDay(steps)[0];
}

/** In the order of the days on which they were sent or begin. */
export function byDay(steps: Step[]): Step[] {
  const dayOf = ({ day, earliest }: Step) => day ?? earliest;
  return [...steps].sort((one, other) => dayOf(one).localeCompare(dayOf(other)));
}

const STOPS = {
  open: "nothing_left",
  invited: "asked_for_date",
  refused: "answered_no",
  "promised-job": "answered_yes",
  offered: "answered_offer",
};

/** Why a step has to wait. */
function waiting(
  { promised, sent, standing, coming: next }: History,
  { touchpoint, id, usual }: Step,
  today: string,
) {
  if (usual) return "chosen";
  if (id === "thank-you") return "thank_you_later";
  if (next) return "interview_coming";
  if (standing === "invited") return id === touchpoint ? "invited" : "asked_for_date";
  if (sent.has("check-in") && touchpoint !== "check-in")
    return touchpoint === "close-out" ? "asked_twice" : "asked_once";
  if (promised >= today) return "their_date_ahead";
  return promised ? "their_date_passed" : "no_date";
}

/** Why to send it now, as a key of words. */
function reasonTo({ touchpoint, id, latest }: Step, { customs, today }: Rules) {
  if (id === "answer-offer-again") return "send_decision";
  const key = `send_${touchpoint.replaceAll("-", "_")}`;
  if (touchpoint !== "thank-you") return key;
  if (today > latest) return `${key}_late`;
  return customs.optional?.includes(touchpoint) ? `${key}_optional` : key;
}
