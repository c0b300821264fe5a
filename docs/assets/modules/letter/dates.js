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

/**
 * A date in words, or "" for what is no date. The check `date-in-words` of our own templates
 * (macros/checking/dating.py) holds their examples to the same forms.
 *   day   "Friday, 16 October": it stands after a word such as “by”
 *   when  "yesterday", "today", "tomorrow", "on Tuesday, 10 March": it brings its own
 *   time  "today at 9.20", "on Tuesday, 6 October at 14.10": likewise
 *   date  "8 October 2026"
 * The year stands in `date`, and in the others where the day is more than 180 days away: nearer
 * than that, a reader takes 8 January in December for the next one, and is right.
 * @param {"day" | "when" | "time" | "date"} kind
 * @param {string} iso "2026-10-06", or "2026-10-06T14:10" for `time`
 * @param {string} today ISO date
 * @returns {string}
 */
export function inWords(kind, iso, today) {
  const [date = "", time = ""] = iso.split("T");
  const day = dayOf(date);
  const [, hour, minute] = CLOCK.exec(time) ?? [];
  if (day === null || (kind === "time" && !hour)) return "";
  if (kind === "date") return `${dayAndMonth(day)} ${new Date(day).getUTCFullYear()}`;
  if (kind === "day") return inFull(day, today);
  const when = near(day, today) ?? `on ${inFull(day, today)}`;
  return kind === "time" ? `${when} at ${Number(hour)}.${minute}` : when;
}

/**
 * The day it is where the candidate is, as an ISO date: the browser’s own time zone counts.
 * @param {Date} now
 * @returns {string}
 */
export function localDay(now) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * A day in milliseconds since 1970, or null for what is no ISO date of the calendar. A year
 * before 1900 is one still being typed: a date control says 0202 on the way to 2026.
 * @param {string} iso
 * @returns {number | null}
 */
export function dayOf(iso) {
  if (!/^(19|[2-9]\d)\d\d-\d\d-\d\d$/.test(iso)) return null;
  const day = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(day) || new Date(day).toISOString().slice(0, 10) !== iso ? null : day;
}

/** @param {number} day @param {string} today */
function near(day, today) {
  const away = (day - (dayOf(today) ?? NaN)) / DAY;
  return [-1, 0, 1].includes(away) ? RELATIVE.format(away, "day") : null;
}

/** @param {number} day @param {string} today */
function inFull(day, today) {
  const words = `${WEEKDAY.format(day)}, ${dayAndMonth(day)}`;
  const isFar = Math.abs(day - (dayOf(today) ?? day)) > FAR * DAY;
  return isFar ? `${words} ${new Date(day).getUTCFullYear()}` : words;
}

/** @param {number} day */
function dayAndMonth(day) {
  return `${new Date(day).getUTCDate()} ${MONTH.format(day)}`;
}
