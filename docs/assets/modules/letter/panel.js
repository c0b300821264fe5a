// The letters of a draft as they stand: one for each recipient. Pure.
import { gaps, plain, write } from "./composing.js";
import { inWords } from "./dates.js";
import { letterState, valuesFor } from "./draft.js";
import { seamed } from "./seam.js";
import { spread } from "./spreading.js";

/**
 * @typedef {import("./composing.js").Letter} Letter
 * @typedef {import("./composing.js").Piece} Piece
 * @typedef {import("./composing.js").Values} Values
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {import("../hand/handwork.js").Base} Base
 * @typedef {import("../findings/examining.js").Limits} Limits
 * @typedef {import("./composing.js").TonedLetter & {close: string, optional: string[]}} Tone
 * @typedef {{id: string, moment: string, title: string, channel: string, recipient: string,
 *   when: string, avoid: string, request: string, limits: Limits,
 *   tones: Record<string, Tone>}} Template
 * @typedef {{kinds: Record<string, string>, label: (field: string) => string,
 *   shapes?: import("./seam.js").Shapes}} Fields   `shapes` from fields.yml, as published
 * @typedef {{place: "subject" | "body", start: number, end: number, field: string}} Stretch
 * @typedef {{name: string, wordings: Record<string, number>, letter: Letter, made: Base,
 *   byHand: boolean, subject: string | null, body: string, own: Stretch[], gaps: Stretch[],
 *   values: Values, before?: Values}} Written
 */

/**
 * The last letter of each recipient and what it was made from: typing about one person leaves the
 * letters of the others as they are.
 * @type {WeakMap<object, {reads: unknown[], letter: Written}>}
 */
const KEPT = new WeakMap();

/**
 * Every letter of the panel, in the order of its recipients.
 * @param {Draft} draft @param {Template} template @param {Fields} fields
 * @param {string} today ISO date
 * @returns {Written[]}
 */
export function lettersOf(draft, template, fields, today) {
  const tone = template.tones[draft.tone];
  if (!tone) return [];
  const counts = [Math.max(tone.subject.length, 1), ...tone.body.map(({ texts }) => texts.length)];
  const shares = spread(counts, draft.recipients.length);
  return draft.recipients.map((recipient, index) => {
    const reads = [draft.shared, draft.template, tone, fields, today, String(shares[index])];
    const kept = KEPT.get(recipient);
    if (kept && reads.every((one, place) => one === kept.reads[place])) return kept.letter;
    const wordings = { ...named(shares[index] ?? []), ...letterState(draft, index).chosen };
    const letter = written(draft, index, tone, fields, wordings, today);
    KEPT.set(recipient, { reads, letter });
    return letter;
  });
}

/** @param {number[]} share @returns {Record<string, number>} */
function named([subject = 0, ...body]) {
  return { ...Object.fromEntries(body.entries()), subject };
}

/**
 * @param {Draft} draft @param {number} index @param {Tone} tone @param {Fields} fields
 * @param {Record<string, number>} wordings @param {string} today
 * @returns {Written}
 */
function written(draft, index, tone, fields, wordings, today) {
  const values = said(valuesFor(draft, index), fields.kinds, today);
  const choice = tone.body.map((_, passage) => wordings[passage] ?? 0);
  const letter = seamed(write(tone, values, choice, wordings.subject ?? 0), fields.shapes ?? {});
  const made = { ...plainly(letter, fields.label), values };
  const { hand } = letterState(draft, index);
  const name = (values.recipient ?? "").trim();
  const about = { name, wordings, letter, made, values };
  if (hand) return { ...about, ...handwritten(hand, gaps(letter), fields.label) };
  return { ...about, ...formwritten(letter, fields.label) };
}

/**
 * Values as the letter says them: dates in words, all else as typed.
 * @param {Values} values @param {Record<string, string>} kinds @param {string} today
 */
export function said(values, kinds, today) {
  const entries = Object.entries(values);
  return Object.fromEntries(entries.map(([field, value]) => [field, word(kinds[field], value, today)]));
}

/** @param {string | undefined} kind @param {string} value @param {string} today */
function word(kind, value, today) {
  const isDate = kind === "day" || kind === "when" || kind === "time" || kind === "date";
  return isDate && value ? inWords(kind, value, today) : value;
}

/** @param {Letter} letter @param {(field: string) => string} label */
function plainly({ subject, passages }, label) {
  const texts = passages.map(({ index, pieces }) => [index, plain(pieces, label)]);
  return { subject: subject ? plain(subject, label) : "", passages: Object.fromEntries(texts) };
}

/** @param {Letter} letter @param {(field: string) => string} label */
function formwritten({ subject, passages }, label) {
  /** @type {{own: Stretch[], gaps: Stretch[]}} */
  const marks = { own: [], gaps: [] };
  const line = subject && laid(subject, "subject", "", label, marks);
  const body = passages.reduce(
    (text, { pieces }) => laid(pieces, "body", text && `${text}\n\n`, label, marks),
    "",
  );
  return { byHand: false, subject: line, body, ...marks };
}

/**
 * `text` with pieces added; where values and gaps come to stand is noted in `marks`.
 * @param {Piece[]} pieces @param {"subject" | "body"} place @param {string} text
 * @param {(field: string) => string} label @param {{own: Stretch[], gaps: Stretch[]}} marks
 */
function laid(pieces, place, text, label, marks) {
  for (const piece of pieces) {
    const start = text.length;
    text += plain([piece], label);
    const stretch = { place, start, end: text.length, field: piece.field };
    if (piece.kind === "own") marks.own.push(stretch);
    if (piece.kind === "gap") marks.gaps.push(stretch);
  }
  return text;
}

/**
 * A blank that was open when the candidate began to edit still stands as its label.
 * @param {{subject: string, body: string, base: Base}} hand @param {string[]} open
 * @param {(field: string) => string} label
 */
function handwritten({ subject, body, base }, open, label) {
  const found = (/** @type {"subject" | "body"} */ place, /** @type {string} */ text) =>
    open.flatMap((field) => {
      const start = text.indexOf(`[${label(field)}]`);
      const end = start + label(field).length + 2;
      return start < 0 ? [] : [{ place, start, end, field }];
    });
  const left = [...found("subject", subject), ...found("body", body)];
  const text = { subject: subject || null, body, own: [], gaps: left };
  return { byHand: true, before: base.values, ...text };
}
