// A letter in British English, made of the American one. Only a template's own words change, before
// it is filled, so that no value is touched. Pure.
import { anyOf } from "./sentences.js";

/**
 * @typedef {import("./dates.js").Variant} Variant
 * @typedef {{words: Record<string, string>, closes: Record<string, string>,
 *   close_comma: boolean}} Changes
 * @typedef {Partial<Record<Variant, Changes>>} Variants   data/variants.yml as published
 * @typedef {import("./panel.js").Tone} Tone
 */

const TAG = /(\{\{[^{}]*\}\})/u;
const CLOSE_COMMA = /\{\{close\}\},(?=\s*(?:\n|$))/gu;
const OUTSIDE_AMERICA = /^en-(?:GB|AU|NZ|IE|IN|ZA)\b/iu;
/**
 * A tone is turned once, so that its letters stay the same while nothing else changes.
 * @type {WeakMap<Tone, {changes: Changes, tone: Tone}>}
 */
const TURNED = new WeakMap();
/** @type {WeakMap<Changes, RegExp>} */
const PATTERNS = new WeakMap();

/**
 * The variant that a reader of this language expects: `navigator.language` says which.
 * @param {string} language
 * @returns {Variant}
 */
export function variantOf(language) {
  return OUTSIDE_AMERICA.test(language) ? "british" : "american";
}

/**
 * A tone in the variant asked for: the American one as it is.
 * @param {Tone} tone @param {Variants} variants @param {Variant} variant
 * @returns {Tone}
 */
export function inVariant(tone, variants, variant) {
  const changes = variants[variant];
  if (!changes) return tone;
  const kept = TURNED.get(tone);
  if (kept?.changes === changes) return kept.tone;
  const turned = turn(tone, changes);
  TURNED.set(tone, { changes, tone: turned });
  return turned;
}

/** @param {Tone} tone @param {Changes} changes @returns {Tone} */
function turn(tone, changes) {
  const said = (/** @type {string} */ source) => worded(source, changes);
  const body = tone.body.map((passage) => ({ ...passage, texts: passage.texts.map(said) }));
  return { ...tone, close: closed(tone.close, changes), subject: tone.subject.map(said), body };
}

/** @param {string} close @param {Changes} changes */
function closed(close, { closes, close_comma: hasComma }) {
  const [, bare = "", comma = ""] = /^(.*?)(,?)$/su.exec(close) ?? [];
  return `${closes[bare] ?? bare}${hasComma ? comma : ""}`;
}

/** A source with its tags as they are. @param {string} source @param {Changes} changes */
function worded(source, changes) {
  const open = changes.close_comma ? source : source.replace(CLOSE_COMMA, "{{close}}");
  const pattern = PATTERNS.get(changes) ?? anyOf(Object.keys(changes.words));
  PATTERNS.set(changes, pattern);
  return open
    .split(TAG)
    .map((part, index) => (index % 2 ? part : part.replace(pattern, (word) => cased(word, changes))))
    .join("");
}

/** The other word with the capitals of this one. @param {string} word @param {Changes} changes */
function cased(word, { words }) {
  const other = words[word.toLowerCase().replace(/\s+/gu, " ")] ?? word;
  if (!/^\p{Lu}/u.test(word)) return other;
  const isLoud = word.length > 1 && word === word.toUpperCase();
  return isLoud ? other.toUpperCase() : other.charAt(0).toUpperCase() + other.slice(1);
}
