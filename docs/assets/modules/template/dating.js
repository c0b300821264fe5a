// The check of the dates in an example, which stand as the writer says them. The same as
// macros/checking/dating.py. Pure.
import { tell } from "./telling.js";

/** @param {number} count @param {(index: number) => number} day @param {Intl.DateTimeFormatOptions} part */
const names = (count, day, part) =>
  Array.from({ length: count }, (_, i) =>
    new Intl.DateTimeFormat("en-GB", { ...part, timeZone: "UTC" }).format(day(i)));
const MONTHS = names(12, (i) => Date.UTC(2026, i, 1), { month: "long" });
// The first of March 2026 is a Sunday.
const WEEKDAYS = names(7, (i) => Date.UTC(2026, 2, 1 + i), { weekday: "long" });

const DATE = `(?<day>[1-9]\\d?) (?<month>${MONTHS.join("|")})`;
const FULL = `(?<weekday>${WEEKDAYS.join("|")}), ${DATE}(?: (?<year>\\d{4}))?`;
const WHEN = `(?:yesterday|today|tomorrow|on ${FULL})`;
const FORMS = /** @type {Record<string, RegExp>} */ ({
  day: new RegExp(`^${FULL}$`),
  when: new RegExp(`^${WHEN}$`),
  time: new RegExp(`^${WHEN} at (?:1?\\d|2[0-3])\\.[0-5]\\d$`),
  date: new RegExp(`^${DATE} (?<year>\\d{4})$`),
});
const MODELS = /** @type {Record<string, string>} */ ({
  day: "“Friday, 16 October”",
  when: "“yesterday”, “today” or “on Tuesday, 6 October”",
  time: "“today at 9.20” or “on Tuesday, 6 October at 14.10”",
  date: "“8 October 2026”",
});

/** An example of a date stands as the writer says it, with the right weekday. @type {import("./telling.js").Check} */
export function dateInWords({ example }, data) {
  return Object.entries(example).flatMap(([name, text]) => {
    const kind = data.fields[name]?.kind ?? "";
    const form = FORMS[kind];
    if (!form) return [];
    const wrong = fault(form, kind, text, data);
    return wrong ? [tell(data, "date-in-words", wrong.found, ["example", name], wrong.parts)] : [];
  });
}

/**
 * @param {RegExp} form @param {string} kind @param {string} text @param {import("./telling.js").Data} data
 * @returns {{found: string, parts: Record<string, string>} | null}
 */
function fault(form, kind, text, data) {
  const match = form.exec(text);
  if (!match) return { found: "form", parts: { text, model: MODELS[kind] ?? "" } };
  const { day, month, year = data.year, weekday } = match.groups ?? {};
  if (!month) return null;
  const date = new Date(Date.UTC(Number(year), MONTHS.indexOf(month), Number(day)));
  const named = `${day} ${month} ${year}`;
  if (date.getUTCDate() !== Number(day)) return { found: "no_day", parts: { date: named } };
  const right = WEEKDAYS[date.getUTCDay()] ?? "";
  if (!weekday || weekday === right) return null;
  return { found: "weekday", parts: { date: named, weekday: right } };
}
