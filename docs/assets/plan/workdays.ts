// Business days of a country. Pure: a day is “2026-03-12”, and no time zone enters.

const DAY = 86_400_000;

export interface Calendar {
  /** The days off of every week, with 0 for Sunday. */
  weekend: number[];
  /** Other days off. */
  holidays: ReadonlySet<string>;
  /** Days of a weekend that make up for a holiday. */
  working: ReadonlySet<string>;
}

/** Saturday and Sunday, and no holidays. */
export const PLAIN: Calendar = { weekend: [0, 6], holidays: new Set(), working: new Set() };

/** A day so many days later. */
export function later(day: string, days: number) {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** Whether people work on that day. */
function isWorkday(day: string, { weekend, holidays, working }: Calendar) {
  return working.has(day) || (!weekend.includes(new Date(day).getUTCDay()) && !holidays.has(day));
}

/** The day itself, or else the next on which people work. */
export function workday(day: string, calendar: Calendar) {
  let at = day;
  while (!isWorkday(at, calendar)) at = later(at, 1);
  return at;
}

/** The day that is so many business days later; the day itself for none. */
export function workdaysLater(day: string, count: number, calendar: Calendar) {
  let at = day;
  for (let left = count; left > 0; left -= 1) at = next(at, calendar);
  return at;
}

/** By calendar and day, the next day on which people work: many plans ask for the same ones. */
const NEXT = new WeakMap<Calendar, Map<string, string>>();

function next(day: string, calendar: Calendar) {
  const known = NEXT.get(calendar) ?? new Map<string, string>();
  NEXT.set(calendar, known);
  const found = known.get(day) ?? workday(later(day, 1), calendar);
  known.set(day, found);
  return found;
}
