// Dates as people write them in English: “Tuesday, 10 March”, “Tue, March 10th, 2026”. Pure.
import { dayOf } from "../letter/dates.ts";
import type { Lists } from "./examining.ts";

/**
 * Where a date stands (UTF-16), its words without the weekday, its weekday as written or ""; the
 * `days` it may mean and those of them that are that weekday (milliseconds since 1970), the nearest
 * to today first.
 */
interface Written {
  start: number;
  end: number;
  date: string;
  weekday: string;
  days: number[];
  fits: number[];
}

const DAY = 86_400_000;
/** Nearer than this the year is in no doubt. */
const SURE = 90 * DAY;
const LOCALES = ["en-GB", "en-US"];
const WEEKDAYS = names("weekday", 7, (index) => Date.UTC(2026, 2, 1 + index));
const MONTHS = names("month", 12, (index) => Date.UTC(2026, index, 1));
/** Building a pattern takes longer than using it, and the lists never change. */
const PATTERNS = new WeakMap<Lists, RegExp>();

/**
 * The dates in a text that have a day and a month.
 * @param today ISO date
 */
export function datesIn(text: string, today: string, lists: Lists): Written[] {
  const pattern = PATTERNS.get(lists) ?? patternFor(lists);
  PATTERNS.set(lists, pattern);
  return Array.from(text.matchAll(pattern), (match) => {
    const { weekday = "", date = "", d1, d2, m1, m2, year } = match.groups ?? {};
    const month = MONTHS.get(m1 ?? m2 ?? "") ?? 0;
    const days = readings(Number(d1 ?? d2), month, year ? Number(year) : null, today);
    const fits = days.filter(
      (day) => !weekday || new Date(day).getUTCDay() === WEEKDAYS.get(weekday),
    );
    return { start: match.index, end: match.index + match[0].length, date, weekday, days, fits };
  });
}

/** The weekday of a day, as it is written in full. */
export function weekdayOf(day: number) {
  return new Intl.DateTimeFormat(LOCALES[0], { weekday: "long", timeZone: "UTC" }).format(day);
}

/**
 * The days that a date without a year may mean: the nearest to today alone where that is near.
 * @param month from 0
 */
function readings(date: number, month: number, year: number | null, today: string) {
  const now = dayOf(today) ?? 0;
  const thisYear = new Date(now).getUTCFullYear();
  const away = (day: number) => Math.abs(day - now);
  const days = (year === null ? [thisYear - 1, thisYear, thisYear + 1] : [year])
    .map((year) => Date.UTC(year, month, date))
    .filter((day) => new Date(day).getUTCMonth() === month)
    .sort((one, other) => away(one) - away(other));
  return days.slice(0, away(days[0] ?? now) <= SURE ? 1 : 2);
}

/** Dates with a weekday or without; the words between and the endings of numbers are data. */
function patternFor(lists: Lists) {
  const { between = [], ordinals = [] } = lists["weekday-date"]?.words ?? {};
  const link = between.length ? `(?:(?:${between.join("|")})\\s+)?` : "";
  const ordinal = ordinals.length ? `(?:${ordinals.join("|")})?` : "";
  const [weekday, month] = [WEEKDAYS, MONTHS].map((all) => [...all.keys()].join("|"));
  const number = (name: string) => `(?<${name}>0?[1-9]|[12]\\d|3[01])${ordinal}`;
  const british = `${number("d1")}\\s+${link}(?<m1>${month})(?![\\p{L}\\p{N}])`;
  const american = `(?<m2>${month})\\.?\\s+${link}${number("d2")}(?![\\p{L}\\p{N}]|[.:]\\d)`;
  const day = `(?<date>(?:${british}|${american})(?:\\.?,?\\s+(?<year>(?:19|20)\\d\\d)(?!\\d))?)`;
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:(?<weekday>${weekday})\\.?,?\\s+${link})?${day}`, "gu");
}

/** Names of the calendar, long and short, each with its number; the long ones first. */
function names(part: "weekday" | "month", count: number, at: (index: number) => number) {
  const days = new Map<string, number>();
  for (const style of ["long", "short"] as const) {
    for (const locale of LOCALES) {
      const format = new Intl.DateTimeFormat(locale, { [part]: style, timeZone: "UTC" });
      for (let index = 0; index < count; index++) days.set(format.format(at(index)), index);
    }
  }
  return days;
}
