// Every interview with its plan, the most urgent first. The site's data are handed in as functions.
import { calendarOf } from "../plan/calendars.js";
import { historyOf } from "../plan/history.js";
import { planOf } from "../plan/plan.js";
import { PLAIN } from "../plan/workdays.js";

/**
 * @typedef {import("../plan/interview.js").Interview} Interview
 * @typedef {import("../plan/calendars.js").DaysOff} DaysOff
 * @typedef {{cadence: Record<string, {title: string, purpose: string, earliest: number, latest: number | null, templates: string[]}>,
 *   customs: Record<string, import("../plan/plan.js").Customs>, countries: string[],
 *   trades: Record<string, import("../plan/plan.js").Customs & {name: string}>, letters: Record<string, string>}} DeskData
 * @typedef {{interview: Interview, plan: import("../plan/plan.js").Plan, history: import("../plan/history.js").History, off: DaysOff | null}} Planned
 * @typedef {(country: string | undefined) => Promise<DaysOff | null>} DaysOffOf
 */

/** What is due comes first, then what waits, then what is over. */
const ORDER = { send: 0, wait: 1, stop: 2 };

/**
 * @param {Interview[]} interviews @param {DeskData} data @param {DaysOffOf} daysOff @param {string} today
 * @returns {Promise<Planned[]>}
 */
export async function planned(interviews, data, daysOff, today) {
  const all = await Promise.all(interviews.map(async (one) => plan(one, data, await daysOff(one.country), today)));
  return all.sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
}

/** @param {Interview} interview @param {DeskData} data @param {DaysOff | null} off @param {string} today @returns {Planned} */
function plan(interview, { cadence, customs, trades }, off, today) {
  const calendar = off ? calendarOf(off, interview.region) : PLAIN;
  const [country, trade] = [customs[interview.country ?? ""] ?? {}, trades[interview.trade ?? ""]];
  const rules = { cadence, customs: { ...country, days: { ...trade?.days, ...country.days } }, calendar, today };
  return { interview, plan: planOf(interview, rules), history: historyOf(interview, today), off };
}

/** @param {Planned} planned */
function rank({ plan: { verdict } }) {
  return `${ORDER[verdict.kind]}${verdict.step?.latest || verdict.step?.earliest || "9"}`;
}

/**
 * A function that reads the days off of a country once; null where there are none to read.
 * @param {(name: string) => Promise<any>} load @returns {DaysOffOf}
 */
export function daysOffFrom(load) {
  /** @type {Map<string, Promise<DaysOff | null>>} */
  const known = new Map();
  return (country) => {
    if (!country) return Promise.resolve(null);
    const found = known.get(country) ?? load(`daysoff/${country}`).catch(() => null);
    known.set(country, found);
    return found;
  };
}
