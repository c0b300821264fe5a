// What every check builds on: the texts of a letter and the shape of a finding. Pure.
import { fieldOf } from "../letter/meanings.js";
import { anyOf } from "../letter/sentences.js";

/**
 * @typedef {import("./examining.js").Examined} Examined
 * @typedef {import("./examining.js").Finding} Finding
 * @typedef {import("./examining.js").Span} Span
 * @typedef {import("./examining.js").Check} Check
 * @typedef {Record<string, string | number>} Parts
 * @typedef {{start: number, text: string, group: string}} Match
 */

/** Building a pattern takes longer than using it, and the lists never change. */
const PATTERNS = /** @type {WeakMap<string[], RegExp>} */ (new WeakMap());
const NOTHING = /(?!)/g;
const ALL_NAMES = ["person", "company", "place", "role"];
const OWN_FORMS = ["phrase", "sentence"];
/** By pattern and paragraph. @type {Map<string, Map<string, Match[]>>} */
const MATCHES = new Map();
const MOST_KEPT = 50;

/**
 * A finding at a stretch of the letter.
 * @param {string} check @param {Span} span @param {Parts} parts what the sentence shown names
 * @returns {Finding}
 */
export function finding(check, { place, start, end }, parts = {}) {
  return { check, place, start, end, parts };
}

/**
 * The same finding with a value that would put it right.
 * @param {Finding} found @param {string} field @param {string} value
 * @returns {Finding}
 */
export function repairedBy(found, field, value) {
  return { ...found, repair: { field, value } };
}

/**
 * A finding about the letter as a whole.
 * @param {string} check @param {Parts} parts
 */
export function aboutAll(check, parts = {}) {
  return finding(check, { place: "body", start: 0, end: 0 }, parts);
}

/**
 * The texts of a letter, the subject line first where there is one.
 * @param {Examined} examined
 * @returns {{place: "subject" | "body", text: string}[]}
 */
export function texts({ subject, body }) {
  const parts = [{ place: /** @type {const} */ ("body"), text: body }];
  return subject === null ? parts : [{ place: /** @type {const} */ ("subject"), text: subject }, ...parts];
}

/**
 * Where a pattern with the flag g occurs in a paragraph of the letter, with what its first group
 * held.
 * @param {Examined} examined @param {RegExp} pattern
 * @returns {(Span & {text: string, group: string})[]}
 */
export function occurrences(examined, pattern) {
  return texts(examined).flatMap(({ place, text }) =>
    paragraphs(text).filter(({ text: paragraph }) => paragraph).flatMap(({ start, text: paragraph }) =>
      matches(paragraph, pattern).map((/** @type {Match} */ one) => {
        const from = start + one.start;
        return { place, start: from, end: from + one.text.length, text: one.text, group: one.group };
      }),
    ),
  );
}

/** @param {string} text */
function paragraphs(text) {
  let end = -2;
  return text.split("\n\n").map((paragraph) => {
    const start = end + 2;
    end = start + paragraph.length;
    return { start, text: paragraph };
  });
}

/**
 * What a pattern matches in a paragraph. A keystroke changes one paragraph, so what the last one
 * found in the others is kept.
 * @param {string} paragraph @param {RegExp} pattern
 */
function matches(paragraph, pattern) {
  const sort = String(pattern);
  const kept = MATCHES.get(sort) ?? new Map();
  if (kept.size >= MOST_KEPT) kept.clear();
  MATCHES.set(sort, kept);
  const found = kept.get(paragraph) ?? [...paragraph.matchAll(pattern)].map(matched);
  kept.set(paragraph, found);
  return found;
}

/** @param {RegExpExecArray} match @returns {Match} */
function matched({ index, 0: text, 1: group = "" }) {
  return { start: index, text, group };
}

/**
 * Whether two stretches of the letter touch the same character.
 * @param {Span} one @param {Span} other
 */
export function overlap(one, other) {
  return one.place === other.place && one.start < other.end && other.start < one.end;
}

/**
 * The fields whose values name something of these kinds, and are spelled as they are.
 * @param {Examined["shapes"]} shapes @param {string[]} kinds
 */
export function naming(shapes, kinds = ALL_NAMES) {
  return Object.keys(shapes).filter((field) => kinds.includes(shapes[field]?.names ?? ""));
}

/** Whether a field takes words of the candidate's own. @param {Examined["shapes"]} shapes @param {string} field */
export function isOwnWords(shapes, field) {
  return OWN_FORMS.includes(shapes[field]?.form ?? "");
}

/** The name of the one who reads the letter, as the letter says it. @param {Pick<Examined, "said" | "shapes">} examined */
export function readerOf({ said, shapes }) {
  return said[fieldOf(shapes, "reader")] ?? "";
}

/**
 * Where a name stands in the letter: the checks of words and of typing leave it alone.
 * @param {Examined} examined
 * @returns {Span[]}
 */
export function names(examined) {
  const values = naming(examined.shapes).map((field) => (examined.said[field] ?? "").trim()).filter(Boolean);
  return texts(examined).flatMap(({ place, text }) =>
    [...new Set(values)].flatMap((value) => placesOf(value, text).map((at) => ({ place, ...at }))),
  );
}

/** @param {string} value @param {string} text */
function placesOf(value, text) {
  const found = [];
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length)) {
    found.push({ start: at, end: at + value.length });
  }
  return found;
}

/**
 * What occurs in the letter and is no part of a name.
 * @param {Examined} examined @param {RegExp} pattern
 */
export function unnamed(examined, pattern) {
  const found = occurrences(examined, pattern);
  if (found.length === 0) return found;
  const named = names(examined);
  return found.filter((one) => !named.some((name) => overlap(name, one)));
}

/**
 * The pattern of a check's phrases, or of those of its words that serve `use`.
 * @param {Check | undefined} check @param {string} use
 */
export function patternOf(check, use = "") {
  const list = use ? check?.words?.[use] : check?.phrases;
  if (!list) return NOTHING;
  const pattern = PATTERNS.get(list) ?? anyOf(list);
  PATTERNS.set(list, pattern);
  return pattern;
}
