// The days off of a country, as its module in data/daysoff/ lists them. Pure.

/**
 * @typedef {{to: number, weekend: number[], working: string[], days: string[], more: string[],
 *   regions: Record<string, [name: string, numbers: string]>}} DaysOff
 *   `to`: the last year with days, or 0; `numbers` (base 36) of those of `more` that a region has too, and after a slash of those of `days`
 *   that it lacks
 */

const BASE = 36;

/** @param {DaysOff} off @param {string} [region] @returns {import("./workdays.js").Calendar} */
export function calendarOf(off, region = "") {
  const [has = "", lacks = ""] = (off.regions[region]?.[1] ?? "").split("/");
  const missing = new Set(picked(off.days, lacks));
  const days = off.days.filter((day) => !missing.has(day));
  const holidays = new Set([...days, ...picked(off.more, has)]);
  return { weekend: off.weekend, working: new Set(off.working), holidays };
}

/** @param {string[]} days @param {string} numbers */
function picked(days, numbers) {
  return numbers.split(" ").filter(Boolean).map((number) => days[Number.parseInt(number, BASE)] ?? "");
}
