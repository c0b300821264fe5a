// The sentence that a field's words will land in. Pure.
import { GIVEN } from "./meanings.ts";
import { fill, wrap, type TonedLetter, type Values } from "./composing.ts";
import { isFilled, plain, type Piece } from "./pieces.ts";

interface Landing {
  before: string;
  after: string;
}

const FIELD = /\{\{[#^]?([a-z_]+)\}\}/g;
const LINE_END = /\r?\n\s*/gu;
const SENTENCE_OR_LINE = /[.!?…]["'”’)]*\s+|\n\s*/gu;

/**
 * What stands before and after a field's words in their sentence, in the first passage that has
 * them, or else in the subject line: other values in place, other open blanks as their label in
 * square brackets. Null where the chosen wordings do not use the field.
 * @param wordings of the passages
 */
export function landing(
  tone: TonedLetter & { close?: string },
  values: Values,
  wordings: number[],
  subject: number,
  field: string,
  label: (field: string) => string,
): Landing | null {
  const given = isFilled(values[GIVEN]) ? values : { ...values, [GIVEN]: tone.close ?? "" };
  const users = [...sources(tone, wordings, subject)].filter((text) =>
    text.includes(`{{${field}}}`),
  );
  const find = (open: (source: string) => string[]) =>
    fullest(users.map((text) => within(text, given, open(text), field, label)));
  // Inside a section of a field that is still empty, it lands once that one is filled.
  return find(() => tone.required) ?? find(fieldsIn);
}

function fieldsIn(source: string) {
  return [...source.matchAll(FIELD)].map(([, field]) => field ?? "");
}

/** The first that has words around it: the line of a signature has none. */
function fullest(landings: (Landing | null)[]) {
  const places = landings.filter((landing) => landing !== null);
  return places.find(({ before, after }) => before || after) ?? places[0] ?? null;
}

function* sources(tone: TonedLetter, wordings: number[], subject: number) {
  for (const [i, { texts }] of tone.body.entries()) yield pick(texts, wordings[i] ?? 0);
  yield pick(tone.subject, subject);
}

function pick(wordings: string[], number: number) {
  return wordings[wrap(number, wordings.length)] ?? "";
}

function within(
  source: string,
  values: Values,
  required: string[],
  field: string,
  label: (field: string) => string,
): Landing | null {
  const own = isFilled(values[field]) ? values[field] : `[${label(field)}]`;
  const pieces = fill(source, { ...values, [field]: own ?? "" }, required);
  const at = pieces.findIndex((piece) => piece.field === field);
  if (at < 0) return null;
  const before = pieces
    .slice(0, at)
    .reverse()
    .map((piece) => cutBefore(piece, label));
  const after = pieces.slice(at + 1).map((piece) => cutAfter(piece, label));
  return { before: upToCut(before).reverse().join(""), after: upToCut(after).join("") };
}

interface Part {
  text: string;
  isCut: boolean;
}

/** The texts up to and with the first that is cut. */
function upToCut(parts: Part[]) {
  const cut = parts.findIndex(({ isCut }) => isCut);
  return parts.slice(0, cut < 0 ? parts.length : cut + 1).map(({ text }) => text);
}

/** The part of a piece that belongs to the sentence after it. */
function cutBefore(piece: Piece, label: (field: string) => string): Part {
  const text = plain([piece], label);
  const last = ends(piece, text).at(-1);
  return last ? { text: text.slice(last.next), isCut: true } : { text, isCut: false };
}

function cutAfter(piece: Piece, label: (field: string) => string): Part {
  const text = plain([piece], label);
  const first = ends(piece, text)[0];
  return first ? { text: text.slice(0, first.end), isCut: true } : { text, isCut: false };
}

/**
 * Where sentences and lines end, and where the next ones begin. A full stop in a value may be that
 * of an abbreviation, so there only line breaks count.
 */
function ends({ kind }: Piece, text: string) {
  const ends = [...text.matchAll(kind === "text" ? SENTENCE_OR_LINE : LINE_END)];
  return ends.map(({ 0: mark, index }) => ({
    end: index + mark.trimEnd().length,
    next: index + mark.length,
  }));
}
