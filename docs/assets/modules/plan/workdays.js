// Business days of a country. Pure: a day is “2026-03-12”, and no time zone enters.

const DAY = 86_400_000;

/**
 * @typedef {{weekend: number[], holidays: ReadonlySet<string>, working: ReadonlySet<string>}} Calendar
 *   `weekend`: the days off of every week, with 0 for Sunday; `holidays`: other days off; `working`:
 *   days of a weekend that make up for a holiday
 */

/** Saturday and Sunday, and no holidays. @type {Calendar} */
export const PLAIN = { weekend: [0, 6], holidays: new Set(), working: new Set() };

/** A day so many days later. @param {string} day @param {number} days */
export function later(day, days) {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** Whether people work on that day. @param {string} day @param {Calendar} calendar */
function isWorkday(day, { weekend, holidays, working }) {
  return working.has(day) || (!weekend.includes(new Date(day).getUTCDay()) && !holidays.has(day));
}

/** The day itself, or else the next on which people work. @param {string} day @param {Calendar} calendar */
export function workday(day, calendar) {
  let at = day;
  while (!isWorkday(at, calendar)) at = later(at, 1);
  return at;
}

/**
 * The day that is so many business days later; the day itself for none.
 * @param {string} day @param {number} count @param {Calendar} calendar
 */
export function workdaysLater(day, count, calendar) {
  let at = day;
  for (let left = count; left > 0; left -= 1) at = workday(later(at, 1), calendar);
  return at;
}
