// Words of a letter that seem to belong to somebody: names, companies, dates, addresses and
// numbers that are not blanks yet. It would rather ask once too often than let one through. Pure.
import { placed, type Place, type Template } from "./tags.ts";
import type { Data } from "./telling.ts";

type Kind = "name" | "company" | "date" | "address" | "number";

/** What comes before and after words. */
export interface Context {
  before: string;
  after: string;
  isSignature: boolean;
}

export interface Personal {
  kind: Kind;
  text: string;
  contexts: Context[];
}

/** A longer passage is too long anyway, and to look at each of its words would stop the page. */
const LONGEST = 5000;
/** What replaces a blank: a word that belongs to nobody, and does not begin a sentence. */
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

const names = (count: number, day: (i: number) => number, part: Intl.DateTimeFormatOptions) =>
  Array.from({ length: count }, (_, i) =>
    new Intl.DateTimeFormat("en-GB", { ...part, timeZone: "UTC" }).format(day(i)),
  );
const MONTHS = ["long", "short"].flatMap((month) =>
  names(12, (i) => Date.UTC(2026, i, 1), { month: month as "long" }),
);
const WEEKDAYS = names(7, (i) => Date.UTC(2026, 2, 1 + i), { weekday: "long" });
const MONTH = `(?:${MONTHS.join("|")})`;
const WEEKDAY = `(?:${WEEKDAYS.join("|")})`;
const DAY = "\\d{1,2}(?:st|nd|rd|th)?";
const DATE = new RegExp(
  `(?:${WEEKDAY},? (?:the )?)?(?:${DAY} (?:of )?${MONTH}|${MONTH} ${DAY})(?!\\p{L})(?:,? \\d{4})?` +
    `|${WEEKDAY}(?!\\p{L})|\\b\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4}\\b`,
  "gu",
);

/** What seems personal in the texts of all tones, each once, in order. */
export function personal(
  template: Template,
  data: Data & { personal: Record<string, string[]> },
): Personal[] {
  const phrases = new Map<string, Personal>();
  for (const { tone, place, text } of placed(template).filter(
    ({ text }) => text.length <= LONGEST,
  )) {
    const isLast =
      place[2] === "body" && place[3] === (template.tones[tone]?.body?.length ?? 0) - 1;
    for (const view of [text.replace(OTHERWISE, ""), text.replace(SECTION, "")]) {
      for (const phrase of inText(blanked(view, data), data.personal, isLater(place), isLast)) {
        const { kind, contexts } = phrases.get(phrase.text) ?? { kind: phrase.kind, contexts: [] };
        phrases.set(phrase.text, {
          kind,
          text: phrase.text,
          contexts: [...contexts, contextOf(phrase, blanked(view, data), isLast)],
        });
      }
    }
  }
  return [...phrases.values()];
}

/** Whether a text stands below another in the letter, where a line by itself may be a name. */
function isLater(place: Place) {
  return place[2] === "body" && Number(place[3]) > 0;
}

function contextOf(
  { text: words, at }: { text: string; at: number },
  text: string,
  isLast: boolean,
): Context {
  const start = text.indexOf(words, at);
  const before = text.slice(0, start);
  const after = text.slice(start + words.length);
  return {
    before,
    after,
    isSignature: isLast && /(?:^|\n|[.!?…]\s)[^\S\n]*$/u.test(before) && !after.trim(),
  };
}

/** Sections fall away, blanks become a word that is nobody's; a sentence ends. */
function blanked(text: string, { fields }: Data) {
  const word = (name: string) => (fields[name]?.form === "sentence" ? `${BLANK}.` : BLANK);
  return text
    .replace(/\{\{[#^/][^{}]*\}\}/g, "")
    .replace(/\{\{([^{}]*)\}\}/g, (_, name) => word(name));
}

function inText(text: string, words: Record<string, string[]>, isBelow: boolean, isLast: boolean) {
  const streets = new RegExp(`\\d{1,4} ${SEVERAL} (?:${words.streets?.join("|")})\\b`, "gu");
  const looks: [Kind, RegExp][] = [
    ["address", ADDRESS],
    ["address", streets],
    ["address", POSTCODE],
    ["date", DATE],
    ["number", NUMBER],
  ];
  let rest = text;
  const phrases = looks.flatMap(([kind, pattern]) => {
    const matches = [...rest.matchAll(pattern)];
    // What is found falls away for those that come after; the places of the rest stay.
    rest = rest.replace(pattern, (match) => BLANK.repeat(match.length));
    return matches.map(({ 0: phrase, index: at }) => ({ kind, text: phrase, at }));
  });
  return [...phrases, ...named(rest, words, isBelow, isLast)].sort((a, b) => a.at - b.at);
}

/** Words with a capital where no sentence begins, after a greeting, or on a line of their own. */
function named(
  text: string,
  {
    titles = [],
    greetings = [],
    companies = [],
    known = [],
    closings = [],
  }: Record<string, string[]>,
  isBelow: boolean,
  isLast: boolean,
) {
  const isCompany = (name: string) => name.split(" ").some((word) => companies.includes(word));
  const isTitle = (word: string) => titles.includes(word.replace(/\.$/, ""));
  const isNobody = (word: string) => known.includes(word.replace(/[’'].*/u, ""));
  const opens = (word: string) => greetings.includes(word.toLowerCase());
  return Array.from(text.matchAll(new RegExp(SEVERAL, "gu")), ({ 0: run, index: at }) => {
    const [first = "", ...others] = run.split(" ");
    if (closings.includes(run)) return { kind: "name" as Kind, text: "", at };
    const isSure =
      isLine(text, at, run, isBelow) ||
      (isLast && signs(text, at, run)) ||
      isTitle(first) ||
      isCompany(run);
    const isStart = opens(first) || (begins(text, at) && !isSure);
    const parts = (isStart ? others : [first, ...others]).filter((word) => !isNobody(word));
    const name = parts.join(" ").replace(/^[^\p{Lu}]+/u, "");
    const kind = (isCompany(name) ? "company" : "name") as Kind;
    return { kind, text: name, at };
  }).filter(({ text: name }) => name && !isTitle(name));
}

/** Whether a sentence begins here, a quoted one too. */
function begins(text: string, at: number) {
  return /(?:^|[.!?…:\n][\s”’")]*|[“‘"(])$/u.test(text.slice(0, at).replace(/[ \t]+$/u, ""));
}

/** Whether a run comes after the last sentence, as when a short message is signed. */
function signs(text: string, at: number, run: string) {
  return /[.!?…]\s+$/u.test(text.slice(0, at)) && !text.slice(at + run.length).trim();
}

/**
 * Whether a run is all of a line below another, where people sign.
 * @param isBelow whether the text stands below another
 */
function isLine(text: string, at: number, run: string, isBelow: boolean) {
  const from = text.lastIndexOf("\n", at) + 1;
  return (from > 0 || isBelow) && text.slice(from).split("\n")[0]?.trim() === run;
}
