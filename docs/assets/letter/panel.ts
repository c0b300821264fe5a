// The letters of a draft as they stand: one for each recipient. Pure.
import { fill, write, type Letter, type TonedLetter, type Values } from "./composing.ts";
import { isFilled, plain, type Piece } from "./pieces.ts";
import { inWords, type Variant } from "./dates.ts";
import { carried, letterState, valuesFor, type Draft, type LetterState } from "./draft.ts";
import { GIVEN, fieldOf } from "./meanings.ts";
import { joined, seamed, type Shapes } from "./seam.ts";
import { spread } from "./spreading.ts";
import { inVariant, type Variants } from "./variant.ts";
import type { Carrier } from "../findings/examining.ts";

export interface Tone extends TonedLetter {
  close: string;
  optional: string[];
}

export interface Template {
  id: string;
  moment: string;
  title: string;
  channel: string;
  recipient: string;
  when: string;
  avoid: string;
  request: string;
  carrier: Carrier;
  tones: Record<string, Tone>;
}

/** `shapes` from fields.yml and `variants` from variants.yml, as published */
export interface Fields {
  kinds: Record<string, string>;
  label: (field: string) => string;
  shapes?: Shapes;
  variant?: Variant;
  variants?: Variants;
}

interface Stretch {
  place: "subject" | "body";
  start: number;
  end: number;
  field: string;
}

type Source = "form" | "edited" | "added";

/** A paragraph as it stands. */
export interface Part {
  key: string;
  source: Source;
  pieces: Piece[];
}

export interface Written {
  name: string;
  wordings: Record<string, number>;
  letter: Letter;
  parts: Part[];
  out: { key: string; text: string }[];
  /** The candidate edited, added or left out something. */
  byHand: boolean;
  subject: string | null;
  subjectPieces: Piece[];
  body: string;
  own: Stretch[];
  gaps: Stretch[];
  values: Values;
  before?: Values;
}

/**
 * The last letter of each recipient and what it was made from: typing about one person leaves the
 * letters of the others as they are.
 */
const KEPT = new WeakMap<object, { reads: unknown[]; letter: Written }>();

/**
 * Every letter of the panel, in the order of its recipients.
 * @param today ISO date
 */
export function lettersOf(
  draft: Draft,
  template: Template,
  fields: Fields,
  today: string,
): Written[] {
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
    const reads = [
      draft.template,
      tone,
      fields,
      variant,
      fields.shapes,
      day,
      String(shares[index]),
      JSON.stringify(values),
    ];
    const kept = KEPT.get(recipient);
    if (kept && reads.every((read, place) => read === kept.reads[place])) return kept.letter;
    const state = letterState(draft, index);
    const wordings = { ...named(shares[index] ?? []), ...state.chosen };
    const letter = written(said(values, fields.kinds, day, variant), state, tone, fields, wordings);
    KEPT.set(recipient, { reads, letter });
    return letter;
  });
}

/** How many texts of one meaning each passage has: options are the candidate's to choose. */
function counts({ subject, body }: Tone) {
  const variants = body.map(({ texts, names }) => (names.length ? 1 : texts.length));
  return [Math.max(subject.length, 1), ...variants];
}

function named([subject = 0, ...body]: number[]): Record<string, number> {
  return { ...Object.fromEntries(body.entries()), subject };
}

/** @param values as said */
function written(
  values: Values,
  state: LetterState,
  tone: Tone,
  fields: Fields,
  wordings: Record<string, number>,
): Written {
  const choice = tone.body.map((_, passage) => wordings[passage] ?? 0);
  const letter = seamed(write(tone, values, choice, wordings.subject ?? 0), fields.shapes ?? {});
  const subject =
    state.edited.subject === undefined ? letter.subject : [mine(state.edited.subject)];
  const parts = partsOf(letter, tone, state);
  const out = letter.passages
    .filter(({ index }) => state.out.includes(String(index)))
    .map(({ index, pieces }) => ({
      key: String(index),
      text: state.edited[index] ?? plain(pieces, fields.label),
    }));
  const name = (values[fieldOf(fields.shapes ?? {}, "reader")] ?? "").trim();
  const byHand =
    [state.edited, state.added].some((texts) => Object.keys(texts).length) || out.length > 0;
  const about = { name, wordings, letter, parts, out, byHand, values, before: state.before };
  return { ...about, ...laidOut(subject, parts, fields.label) };
}

/** The paragraphs of a letter in order: the form's, those the candidate edited, those added. */
function partsOf({ passages }: Letter, tone: Tone, { edited, added, out }: LetterState): Part[] {
  const made = new Map(passages.map(({ index, pieces }) => [index, pieces]));
  return tone.body.flatMap((_, index) => {
    const key = String(index);
    const pieces = made.get(index);
    const parts: Part[] = [];
    const isIn = !out.includes(key);
    if (isIn && edited[key] !== undefined)
      parts.push({ key, source: "edited", pieces: [mine(edited[key])] });
    else if (isIn && pieces) parts.push({ key, source: "form", pieces });
    if (added[key] !== undefined)
      parts.push({ key: `${key}+`, source: "added", pieces: [mine(added[key])] });
    return parts;
  });
}

function mine(text: string): Piece {
  return { kind: "own", text, field: "" };
}

/**
 * Values as the letter says them: dates in words, all else as typed.
 * @param today ISO date, or "" where days are to be named in full
 */
function said(
  values: Values,
  kinds: Record<string, string>,
  today: string,
  variant: Variant = "american",
) {
  const entries = Object.entries(values);
  return Object.fromEntries(
    entries.map(([field, value]) => [field, word(kinds[field], value, today, variant)]),
  );
}

function word(kind: string | undefined, value: string, today: string, variant: Variant) {
  const isDate = kind === "day" || kind === "when" || kind === "time" || kind === "date";
  return isDate && value ? inWords(kind, value, today, variant) : value;
}

function laidOut(subject: Piece[] | null, parts: Part[], label: (field: string) => string) {
  const marks: { own: Stretch[]; gaps: Stretch[] } = { own: [], gaps: [] };
  const line = subject && laid(subject, "subject", "", label, marks);
  const inked = parts.filter(({ pieces }) => plain(pieces, label).trim());
  const body = inked.reduce(
    (text, { pieces }) => laid(pieces, "body", text && `${text}\n\n`, label, marks),
    "",
  );
  return { subject: line, subjectPieces: subject ?? [], body, ...marks };
}

/** The texts a passage offers, with the candidate's own facts; options have names. */
export function choicesOf(
  { values }: Written,
  tone: Tone,
  key: string,
  { label, shapes = {} }: Fields,
): { name: string; text: string }[] {
  const { texts = [], names = [] } =
    key === "subject" ? { texts: tone.subject } : (tone.body[Number(key)] ?? {});
  const given = isFilled(values[GIVEN]) ? values : { ...values, [GIVEN]: tone.close };
  const filled = (text: string) => plain(joined(fill(text, given, tone.required), shapes), label);
  return texts.map((text, index) => ({ name: names[index] ?? "", text: filled(text) }));
}

/** `text` with pieces added; where values and gaps come to stand is noted in `marks`. */
function laid(
  pieces: Piece[],
  place: "subject" | "body",
  text: string,
  label: (field: string) => string,
  marks: { own: Stretch[]; gaps: Stretch[] },
) {
  for (const piece of pieces) {
    const start = text.length;
    text += plain([piece], label);
    const stretch = { place, start, end: text.length, field: piece.field };
    if (piece.kind === "own") marks.own.push(stretch);
    if (piece.kind === "gap") marks.gaps.push(stretch);
  }
  return text;
}
