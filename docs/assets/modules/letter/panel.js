// The letters of a draft as they stand: one for each recipient. Pure.
import { fill, write } from "./composing.js";
import { isFilled, plain } from "./pieces.js";
import { inWords } from "./dates.js";
import { carried, letterState, valuesFor } from "./draft.js";
import { GIVEN, fieldOf } from "./meanings.js";
import { joined, seamed } from "./seam.js";
import { spread } from "./spreading.js";
import { inVariant } from "./variant.js";

/**
 * @typedef {import("./composing.js").Letter} Letter
 * @typedef {import("./pieces.js").Piece} Piece
 * @typedef {import("./composing.js").Values} Values
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {import("./draft.js").LetterState} LetterState
 * @typedef {import("../findings/examining.js").Carrier} Carrier
 * @typedef {import("./composing.js").TonedLetter & {close: string, optional: string[]}} Tone
 * @typedef {{id: string, moment: string, title: string, channel: string, recipient: string,
 *   when: string, avoid: string, request: string, carrier: Carrier,
 *   tones: Record<string, Tone>}} Template
 * @typedef {{kinds: Record<string, string>, label: (field: string) => string,
 *   shapes?: import("./seam.js").Shapes, variant?: import("./variant.js").Variant,
 *   variants?: import("./variant.js").Variants}} Fields
 *   `shapes` from fields.yml and `variants` from variants.yml, as published
 * @typedef {{place: "subject" | "body", start: number, end: number, field: string}} Stretch
 * @typedef {"form" | "edited" | "added"} Source
 * @typedef {{key: string, source: Source, pieces: Piece[]}} Part   a paragraph as it stands
 * @typedef {{name: string, wordings: Record<string, number>, letter: Letter, parts: Part[],
 *   out: {key: string, text: string}[], byHand: boolean, subject: string | null,
 *   subjectPieces: Piece[], body: string, own: Stretch[], gaps: Stretch[], values: Values,
 *   before?: Values}} Written
 *   `byHand`: the candidate edited, added or left out something
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
  const source = template.tones[draft.tone];
  if (!source) return [];
  const { variant = "american", variants } = fields;
  const tone = variants ? inVariant(source, variants, variant) : source;
  // A letter on paper is read days later, when “today” would be wrong.
  const day = template.carrier.medium === "paper" ? "" : today;
  const shares = spread(counts(tone), draft.recipients.length);
  const common = carried(fields.shapes);
  return draft.recipients.map((recipient, index) => {
    const values = valuesFor(draft, index, common);
    const reads = [draft.template, tone, fields, variant, fields.shapes, day, String(shares[index]), JSON.stringify(values)];
    const kept = KEPT.get(recipient);
    if (kept && reads.every((one, place) => one === kept.reads[place])) return kept.letter;
    const state = letterState(draft, index);
    const wordings = { ...named(shares[index] ?? []), ...state.chosen };
    const letter = written(said(values, fields.kinds, day, variant), state, tone, fields, wordings);
    KEPT.set(recipient, { reads, letter });
    return letter;
  });
}

/** How many texts of one meaning each passage has: options are the candidate's to choose. @param {Tone} tone */
function counts({ subject, body }) {
  const variants = body.map(({ texts, names }) => (names.length ? 1 : texts.length));
  return [Math.max(subject.length, 1), ...variants];
}

/** @param {number[]} share @returns {Record<string, number>} */
function named([subject = 0, ...body]) {
  return { ...Object.fromEntries(body.entries()), subject };
}

/**
 * @param {Values} values as said @param {LetterState} state @param {Tone} tone
 * @param {Fields} fields @param {Record<string, number>} wordings
 * @returns {Written}
 */
function written(values, state, tone, fields, wordings) {
  const choice = tone.body.map((_, passage) => wordings[passage] ?? 0);
  const letter = seamed(write(tone, values, choice, wordings.subject ?? 0), fields.shapes ?? {});
  const subject = state.edited.subject === undefined ? letter.subject : [mine(state.edited.subject)];
  const parts = partsOf(letter, tone, state);
  const out = letter.passages
    .filter(({ index }) => state.out.includes(String(index)))
    .map(({ index, pieces }) => ({
      key: String(index),
      text: state.edited[index] ?? plain(pieces, fields.label),
    }));
  const name = (values[fieldOf(fields.shapes ?? {}, "reader")] ?? "").trim();
  const byHand = [state.edited, state.added].some((one) => Object.keys(one).length) || out.length > 0;
  const about = { name, wordings, letter, parts, out, byHand, values, before: state.before };
  return { ...about, ...laidOut(subject, parts, fields.label) };
}

/**
 * The paragraphs of a letter in order: the form's, those the candidate edited, those added.
 * @param {Letter} letter @param {Tone} tone @param {LetterState} state
 * @returns {Part[]}
 */
function partsOf({ passages }, tone, { edited, added, out }) {
  const made = new Map(passages.map(({ index, pieces }) => [index, pieces]));
  return tone.body.flatMap((_, index) => {
    const key = String(index);
    const pieces = made.get(index);
    /** @type {Part[]} */
    const parts = [];
    const isIn = !out.includes(key);
    if (isIn && edited[key] !== undefined) parts.push({ key, source: "edited", pieces: [mine(edited[key])] });
    else if (isIn && pieces) parts.push({ key, source: "form", pieces });
    if (added[key] !== undefined) parts.push({ key: `${key}+`, source: "added", pieces: [mine(added[key])] });
    return parts;
  });
}

/** @param {string} text @returns {Piece} */
function mine(text) {
  return { kind: "own", text, field: "" };
}

/**
 * Values as the letter says them: dates in words, all else as typed.
 * @param {Values} values @param {Record<string, string>} kinds
 * @param {string} today ISO date, or "" where days are to be named in full
 * @param {import("./variant.js").Variant} variant
 */
function said(values, kinds, today, variant = "american") {
  const entries = Object.entries(values);
  return Object.fromEntries(
    entries.map(([field, value]) => [field, word(kinds[field], value, today, variant)]),
  );
}

/**
 * @param {string | undefined} kind @param {string} value @param {string} today
 * @param {import("./variant.js").Variant} variant
 */
function word(kind, value, today, variant) {
  const isDate = kind === "day" || kind === "when" || kind === "time" || kind === "date";
  return isDate && value ? inWords(kind, value, today, variant) : value;
}

/**
 * @param {Piece[] | null} subject @param {Part[]} parts @param {(field: string) => string} label
 */
function laidOut(subject, parts, label) {
  /** @type {{own: Stretch[], gaps: Stretch[]}} */
  const marks = { own: [], gaps: [] };
  const line = subject && laid(subject, "subject", "", label, marks);
  const inked = parts.filter(({ pieces }) => plain(pieces, label).trim());
  const body = inked.reduce(
    (text, { pieces }) => laid(pieces, "body", text && `${text}\n\n`, label, marks),
    "",
  );
  return { subject: line, subjectPieces: subject ?? [], body, ...marks };
}

/**
 * The texts a passage offers, with the candidate's own facts; options have names.
 * @param {Written} letter @param {Tone} tone @param {string} key @param {Fields} fields
 * @returns {{name: string, text: string}[]}
 */
export function choicesOf({ values }, tone, key, { label, shapes = {} }) {
  const { texts = [], names = [] } = key === "subject" ? { texts: tone.subject } : (tone.body[Number(key)] ?? {});
  const given = isFilled(values[GIVEN]) ? values : { ...values, [GIVEN]: tone.close };
  const filled = (/** @type {string} */ text) => plain(joined(fill(text, given, tone.required), shapes), label);
  return texts.map((text, index) => ({ name: names[index] ?? "", text: filled(text) }));
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
