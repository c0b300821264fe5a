// Fills a template. macros/composing.py does the same; tests/conformance/ binds both.
import Mustache from "mustache";
import { GIVEN } from "./meanings.js";
import { INK, isFilled, plain } from "./pieces.js";

/**
 * @typedef {import("./pieces.js").Piece} Piece
 * @typedef {{index: number, pieces: Piece[]}} Passage
 * @typedef {{subject: Piece[] | null, passages: Passage[]}} Letter
 * @typedef {{subject: string[], body: {texts: string[], names: string[]}[], required: string[]}} TonedLetter
 * @typedef {Record<string, string>} Values
 */

const TAG = /\{\{[#^/]?([a-z]+(?:_[a-z]+)*)\}\}/g;
// Values never enter the text that Mustache renders: it renders marks, numbered places in the
// private-use area, which the data rules keep out of templates. So no value is read as a tag.
const MARK = /\ue000([0-9]+)\ue001/;
/**
 * Render one text. An empty required field is a gap; all others come out exactly as typed. A text
 * whose tags are still half typed, as in the studio, reads as it stands.
 * @param {string} source @param {Values} values @param {string[]} required
 * @returns {Piece[]}
 */
export function fill(source, values, required) {
  const names = [...new Set([...source.matchAll(TAG)].map((tag) => tag[1] ?? ""))];
  const shown = (/** @type {string} */ name) => isFilled(values[name]) || required.includes(name);
  const marks = names.map((name, i) => [name, shown(name) ? `\ue000${i}\ue001` : ""]);
  return rendered(source, Object.fromEntries(marks))
    .split(MARK)
    .map((part, i) => (i % 2 ? piece(names[Number(part)] ?? "", values) : word(part)))
    .filter(({ kind, text }) => kind === "gap" || text);
}

/** @param {string} source @param {Values} marks */
function rendered(source, marks) {
  try {
    return Mustache.render(source, marks, {}, { escape: (/** @type {string} */ text) => text });
  } catch {
    return source;
  }
}

/**
 * The letter in one tone. `choice` picks a text for each passage, `subject` the subject
 * line; numbers wrap around. Passages that come out blank are left out.
 * @param {TonedLetter} tone @param {Values} values @param {number[]} choice @param {number} subject
 * @returns {Letter}
 */
export function compose(tone, values, choice = [], subject = 0) {
  const passages = tone.body.map(({ texts }, index) => {
    const text = texts[wrap(choice[index] ?? 0, texts.length)] ?? "";
    return { index, pieces: fill(text, values, tone.required) };
  });
  const line = tone.subject[wrap(subject, tone.subject.length)];
  return {
    subject: line === undefined ? null : fill(line, values, tone.required),
    passages: passages.filter(({ pieces }) => INK.test(plain(pieces))),
  };
}

/**
 * The letter a candidate sees: an empty close follows the tone and is not the candidate's word.
 * @param {TonedLetter & {close: string}} tone @param {Values} typed
 * @param {number[]} choice @param {number} subject
 * @returns {Letter}
 */
export function write(tone, typed, choice, subject) {
  if (isFilled(typed[GIVEN])) return compose(tone, typed, choice, subject);
  const letter = compose(tone, { ...typed, [GIVEN]: tone.close }, choice, subject);
  const given = (/** @type {Piece} */ one) => (one.field === GIVEN ? word(one.text) : one);
  const passages = letter.passages.map((one) => ({ ...one, pieces: one.pieces.map(given) }));
  return { subject: letter.subject && letter.subject.map(given), passages };
}

/** @param {string} text @returns {Piece} */
function word(text) {
  return { kind: "text", text, field: "" };
}

/** @param {string} name @param {Values} values @returns {Piece} */
function piece(name, values) {
  const text = values[name] ?? "";
  return isFilled(text) ? { kind: "own", text, field: name } : { kind: "gap", text: "", field: name };
}

/** @param {number} number @param {number} length */
export function wrap(number, length) {
  return ((number % length) + length) % length;
}
