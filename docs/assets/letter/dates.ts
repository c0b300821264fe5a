// Dates as English letters say them. Pure: today is an argument, and all arithmetic is in UTC,
// where every day has 24 hours. Intl gives the names; their order and stops are ours, since
// browsers differ in them.

const DAY = 86_400_000;
/** Nearer than half a year, a weekday with its day and month can be of one year only. */
const FAR = 180;
const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)(:[0-5]\d(\.\d+)?)?$/;

const WEEKDAY = new Intl.DateTimeFormat("en-GB", { weekday: "long", timeZone: "UTC" });
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" });
const RELATIVE = new Intl.RelativeTimeFormat("en-GB", { numeric: "auto" });

export type Variant = "american" | "british";

/**
 * A date in words, or "" for what is no date; American, and below it British:
 *   day   "Friday, October 16": it stands after a word such as “by”
 *         "Friday, 16 October"
 *   when  "yesterday", "today", "tomorrow", "on Tuesday, March 10": it brings its own
 *   time  "today at 9:20 a.m.", "on Tuesday, October 6, at 2:10 p.m.": likewise
 *         "today at 9.20 am", "on Tuesday, 6 October at 2.10 pm"
 *   date  "October 8, 2026"
 *         "8 October 2026"
 * The year stands in `date`, and in the others where the day is more than 180 days away: nearer
 * than that, a reader takes January 8 in December for the next one, and is right.
 * @param iso "2026-10-06", or "2026-10-06T14:10" for `time`
 * @param today ISO date
 */
export function inWords(
  kind: "day" | "when" | "time" | "date",
  iso: string,
  today: string,
  variant: Variant = "american",
): string {
  const [date = "", time = ""] = iso.split("T");
  const day = dayOf(date);
  const [, hour, minute = ""] = CLOCK.exec(time) ?? [];
  if (day === null || (kind === "time" && !hour)) return "";
  if (kind === "date") return dated(day, true, variant);
  const full = inFull(day, today, variant);
  if (kind === "day") return full;
  const close = near(day, today);
  const when = close ?? `on ${full}`;
  if (kind !== "time") return when;
  return `${when}${close || variant === "british" ? "" : ","} at ${clock(Number(hour), minute, variant)}`;
}

/** The day it is where the candidate is, as an ISO date: the browser’s own time zone counts. */
export function localDay(now: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * A day in milliseconds since 1970, or null for what is no ISO date of the calendar. A year
 * before 1900 is one still being typed: a date control says 0202 on the way to 2026.
 */
export function dayOf(iso: string): number | null {
  if (!/^(19|[2-9]\d)\d\d-\d\d-\d\d$/.test(iso)) return null;
  const day = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(day) || new Date(day).toISOString().slice(0, 10) !== iso ? null : day;
}

function near(day: number, today: string) {
  const away = (day - (dayOf(today) ?? NaN)) / DAY;
  return [-1, 0, 1].includes(away) ? RELATIVE.format(away, "day") : null;
}

function inFull(day: number, today: string, variant: Variant) {
  const isFar = Math.abs(day - (dayOf(today) ?? day)) > FAR * DAY;
  return `${WEEKDAY.format(day)}, ${dated(day, isFar, variant)}`;
}

function dated(day: number, hasYear: boolean, variant: Variant) {
  const [number, month] = [new Date(day).getUTCDate(), MONTH.format(day)];
  const year = hasYear ? String(new Date(day).getUTCFullYear()) : "";
  if (variant === "british") return [number, month, year].filter(Boolean).join(" ");
  return `${month} ${number}${year && `, ${year}`}`;
}

function clock(hour: number, minute: string, variant: Variant) {
  const [point, before, after] = variant === "british" ? [".", "am", "pm"] : [":", "a.m.", "p.m."];
  return `${hour % 12 || 12}${point}${minute} ${hour < 12 ? before : after}`;
}
