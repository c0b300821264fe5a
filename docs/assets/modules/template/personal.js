// Words of a letter that seem to belong to somebody: names, companies, dates, addresses and
// numbers that are not blanks yet. It would rather ask once too often than let one through. Pure.
import { placed } from "./tags.js";

/**
 * @typedef {import("./telling.js").Data} Data
 * @typedef {import("./tags.js").Template} Template
 * @typedef {"name" | "company" | "date" | "address" | "number"} Kind
 * @typedef {{before: string, after: string, isSignature: boolean}} Context   what stands around words
 * @typedef {{kind: Kind, text: string, contexts: Context[]}} Personal
 */

/** A longer passage is too long anyway, and to look at each of its words would stop the page. */
const LONGEST = 5000;
/** What stands in place of a blank: a word that is nobody's, and begins no sentence. */
const BLANK = "\ue000";
// What is said where a blank is filled, and what where it is empty: never both.
const SECTION = /\{\{#(\w+)\}\}.*?\{\{\/\1\}\}/gs;
const OTHERWISE = /\{\{\^(\w+)\}\}.*?\{\{\/\1\}\}/gs;
const CAPITAL = /\p{Lu}[\p{L}\p{M}\p{N}’'&-]*/u.source;
/** A word with a capital; the full stop of a title ends no sentence. */
const WORD = `${CAPITAL}(?:(?<=(?<!\\p{L})(?:Mr|Mrs|Ms|Mx|Dr|Prof))\\.)?`;
const SEVERAL = `${WORD}(?: (?:(?:of|de|da|di|van|von|der|bin|al|&) )*${WORD})*`;
const ADDRESS = /(?<![^\s@“(])[^\s@“(]+@[^\s@]+\.\p{L}{2,}|(?:https?:\/\/|www\.)\S+[^\s.,;)”]/giu;
const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/g;
/** Three digits or more. */
const NUMBER = /(?<![\p{L}\d])[+(]?\d(?:[\s().\/-]*\d){2,}(?![\p{L}\d])/gu;

/** @param {number} count @param {(i: number) => number} day @param {Intl.DateTimeFormatOptions} part */
const names = (count, day, part) =>
  Array.from({ length: count }, (_, i) => new Intl.DateTimeFormat("en-GB", { ...part, timeZone: "UTC" }).format(day(i)));
const MONTHS = ["long", "short"].flatMap((month) =>
  names(12, (i) => Date.UTC(2026, i, 1), { month: /** @type {"long"} */ (month) }));
const WEEKDAYS = names(7, (i) => Date.UTC(2026, 2, 1 + i), { weekday: "long" });
const MONTH = `(?:${MONTHS.join("|")})`;
const WEEKDAY = `(?:${WEEKDAYS.join("|")})`;
const DAY = "\\d{1,2}(?:st|nd|rd|th)?";
const DATE = new RegExp(
  `(?:${WEEKDAY},? (?:the )?)?(?:${DAY} (?:of )?${MONTH}|${MONTH} ${DAY})(?!\\p{L})(?:,? \\d{4})?` +
    `|${WEEKDAY}(?!\\p{L})|\\b\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4}\\b`, "gu");

/**
 * What seems personal in the texts of all tones, each once, in order.
 * @param {Template} template @param {Data & {personal: Record<string, string[]>}} data
 * @returns {Personal[]}
 */
export function personal(template, data) {
  /** @type {Map<string, Personal>} */
  const found = new Map();
  for (const { tone, place, text } of placed(template).filter(({ text }) => text.length <= LONGEST)) {
    const isLast = place[2] === "body" && place[3] === (template.tones[tone]?.body?.length ?? 0) - 1;
    for (const view of [text.replace(OTHERWISE, ""), text.replace(SECTION, "")]) {
      for (const one of inText(blanked(view, data), data.personal, isLater(place), isLast)) {
        const { kind, contexts } = found.get(one.text) ?? { kind: one.kind, contexts: [] };
        found.set(one.text, { kind, text: one.text, contexts: [...contexts, contextOf(one, blanked(view, data), isLast)] });
      }
    }
  }
  return [...found.values()];
}

/** Whether a text stands below another in the letter, where a line by itself may be a name. @param {import("./tags.js").Place} place */
function isLater(place) {
  return place[2] === "body" && Number(place[3]) > 0;
}

/** @param {{text: string, at: number}} found @param {string} text @param {boolean} isLast @returns {Context} */
function contextOf({ text: words, at }, text, isLast) {
  const start = text.indexOf(words, at);
  const before = text.slice(0, start);
  const after = text.slice(start + words.length);
  return { before, after, isSignature: isLast && /(?:^|\n|[.!?…]\s)[^\S\n]*$/u.test(before) && !after.trim() };
}

/** Sections fall away, blanks become a word that is nobody's; a sentence ends. @param {string} text @param {Data} data */
function blanked(text, { fields }) {
  const word = (/** @type {string} */ name) => (fields[name]?.form === "sentence" ? `${BLANK}.` : BLANK);
  return text.replace(/\{\{[#^/][^{}]*\}\}/g, "").replace(/\{\{([^{}]*)\}\}/g, (_, name) => word(name));
}

/** @param {string} text @param {Record<string, string[]>} words @param {boolean} isBelow @param {boolean} isLast */
function inText(text, words, isBelow, isLast) {
  const streets = new RegExp(`\\d{1,4} ${SEVERAL} (?:${words.streets?.join("|")})\\b`, "gu");
  /** @type {[Kind, RegExp][]} */
  const looks = [["address", ADDRESS], ["address", streets], ["address", POSTCODE], ["date", DATE], ["number", NUMBER]];
  let rest = text;
  const found = looks.flatMap(([kind, pattern]) => {
    const matches = [...rest.matchAll(pattern)];
    // What is found falls away for those that come after; the places of the rest stay.
    rest = rest.replace(pattern, (one) => BLANK.repeat(one.length));
    return matches.map(({ 0: one, index: at }) => ({ kind, text: one, at }));
  });
  return [...found, ...named(rest, words, isBelow, isLast)].sort((a, b) => a.at - b.at);
}

/**
 * Words with a capital where no sentence begins, after a greeting, or on a line of their own.
 * @param {string} text @param {Record<string, string[]>} words @param {boolean} isBelow @param {boolean} isLast
 */
function named(text, { titles = [], greetings = [], companies = [], known = [], closings = [] }, isBelow, isLast) {
  const isCompany = (/** @type {string} */ one) => one.split(" ").some((word) => companies.includes(word));
  const isTitle = (/** @type {string} */ word) => titles.includes(word.replace(/\.$/, ""));
  const isNobody = (/** @type {string} */ word) => known.includes(word.replace(/[’'].*/u, ""));
  const opens = (/** @type {string} */ word) => greetings.includes(word.toLowerCase());
  return Array.from(text.matchAll(new RegExp(SEVERAL, "gu")), ({ 0: run, index: at }) => {
    const [first = "", ...others] = run.split(" ");
    if (closings.includes(run)) return { kind: /** @type {Kind} */ ("name"), text: "", at };
    const isSure = isLine(text, at, run, isBelow) || (isLast && signs(text, at, run)) || isTitle(first) || isCompany(run);
    const isStart = opens(first) || (begins(text, at) && !isSure);
    const parts = (isStart ? others : [first, ...others]).filter((word) => !isNobody(word));
    const name = parts.join(" ").replace(/^[^\p{Lu}]+/u, "");
    const kind = /** @type {Kind} */ (isCompany(name) ? "company" : "name");
    return { kind, text: name, at };
  }).filter(({ text: name }) => name && !isTitle(name));
}

/** Whether a sentence begins here, a quoted one too. @param {string} text @param {number} at */
function begins(text, at) {
  return /(?:^|[.!?…:\n][\s”’")]*|[“‘"(])$/u.test(text.slice(0, at).replace(/[ \t]+$/u, ""));
}

/** Whether a run stands behind the last sentence, as a short message is signed. @param {string} text @param {number} at @param {string} run */
function signs(text, at, run) {
  return /[.!?…]\s+$/u.test(text.slice(0, at)) && !text.slice(at + run.length).trim();
}

/** Whether a run is all of a line below another, where people sign. @param {string} text @param {number} at @param {string} run @param {boolean} isBelow whether the text stands below another */
function isLine(text, at, run, isBelow) {
  const from = text.lastIndexOf("\n", at) + 1;
  return (from > 0 || isBelow) && text.slice(from).split("\n")[0]?.trim() === run;
}
