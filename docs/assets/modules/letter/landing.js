// The sentence that a field's words will land in. Pure.
import { GIVEN } from "./meanings.js";
import { fill, wrap } from "./composing.js";
import { isFilled, plain } from "./pieces.js";

/**
 * @typedef {import("./pieces.js").Piece} Piece
 * @typedef {import("./composing.js").TonedLetter} TonedLetter
 * @typedef {import("./composing.js").Values} Values
 * @typedef {{before: string, after: string}} Landing
 */

const FIELD = /\{\{[#^]?([a-z_]+)\}\}/g;
const LINE_END = /\r?\n\s*/gu;
const SENTENCE_OR_LINE = /[.!?…]["'”’)]*\s+|\n\s*/gu;

/**
 * What stands before and after a field's words in their sentence, in the first passage that has
 * them, or else in the subject line: other values in place, other open blanks as their label in
 * square brackets. Null where the chosen wordings do not use the field.
 * @param {TonedLetter & {close?: string}} tone @param {Values} values
 * @param {number[]} wordings of the passages @param {number} subject
 * @param {string} field @param {(field: string) => string} label
 * @returns {Landing | null}
 */
export function landing(tone, values, wordings, subject, field, label) {
  const given = isFilled(values[GIVEN]) ? values : { ...values, [GIVEN]: tone.close ?? "" };
  const users = [...sources(tone, wordings, subject)].filter((one) => one.includes(`{{${field}}}`));
  const find = (/** @type {(source: string) => string[]} */ open) =>
    fullest(users.map((one) => within(one, given, open(one), field, label)));
  // Inside a section of a field that is still empty, it lands once that one is filled.
  return find(() => tone.required) ?? find(fieldsIn);
}

/** @param {string} source */
function fieldsIn(source) {
  return [...source.matchAll(FIELD)].map(([, field]) => field ?? "");
}

/**
 * The first that has words around it: the line of a signature has none.
 * @param {(Landing | null)[]} landings
 */
function fullest(landings) {
  const found = landings.filter((one) => one !== null);
  return found.find(({ before, after }) => before || after) ?? found[0] ?? null;
}

/** @param {TonedLetter} tone @param {number[]} wordings @param {number} subject */
function* sources(tone, wordings, subject) {
  for (const [i, { texts }] of tone.body.entries()) yield pick(texts, wordings[i] ?? 0);
  yield pick(tone.subject, subject);
}

/** @param {string[]} wordings @param {number} number */
function pick(wordings, number) {
  return wordings[wrap(number, wordings.length)] ?? "";
}

/**
 * @param {string} source @param {Values} values @param {string[]} required
 * @param {string} field @param {(field: string) => string} label
 * @returns {Landing | null}
 */
function within(source, values, required, field, label) {
  const own = isFilled(values[field]) ? values[field] : `[${label(field)}]`;
  const pieces = fill(source, { ...values, [field]: own ?? "" }, required);
  const at = pieces.findIndex((piece) => piece.field === field);
  if (at < 0) return null;
  const before = pieces.slice(0, at).reverse().map((piece) => cutBefore(piece, label));
  const after = pieces.slice(at + 1).map((piece) => cutAfter(piece, label));
  return { before: upToCut(before).reverse().join(""), after: upToCut(after).join("") };
}

/** @typedef {{text: string, isCut: boolean}} Part */

/** The texts up to and with the first that is cut. @param {Part[]} parts */
function upToCut(parts) {
  const cut = parts.findIndex(({ isCut }) => isCut);
  return parts.slice(0, cut < 0 ? parts.length : cut + 1).map(({ text }) => text);
}

/**
 * The part of a piece that belongs to the sentence after it.
 * @param {Piece} piece @param {(field: string) => string} label @returns {Part}
 */
function cutBefore(piece, label) {
  const text = plain([piece], label);
  const last = ends(piece, text).at(-1);
  return last ? { text: text.slice(last.next), isCut: true } : { text, isCut: false };
}

/** @param {Piece} piece @param {(field: string) => string} label @returns {Part} */
function cutAfter(piece, label) {
  const text = plain([piece], label);
  const first = ends(piece, text)[0];
  return first ? { text: text.slice(0, first.end), isCut: true } : { text, isCut: false };
}

/**
 * Where sentences and lines end, and where the next ones begin. A full stop in a value may be that
 * of an abbreviation, so there only line breaks count.
 * @param {Piece} piece @param {string} text
 */
function ends({ kind }, text) {
  const found = [...text.matchAll(kind === "text" ? SENTENCE_OR_LINE : LINE_END)];
  return found.map(({ 0: mark, index }) => ({
    end: index + mark.trimEnd().length,
    next: index + mark.length,
  }));
}
