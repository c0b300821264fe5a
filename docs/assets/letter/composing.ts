// Fills a template. macros/composing.py does the same; tests/conformance/ binds both.
import Mustache from "mustache";
import { GIVEN } from "./meanings.ts";
import { INK, isFilled, plain, type Piece } from "./pieces.ts";

interface Passage {
  index: number;
  pieces: Piece[];
}

export interface Letter {
  subject: Piece[] | null;
  passages: Passage[];
}

export interface TonedLetter {
  subject: string[];
  body: { texts: string[]; names: string[] }[];
  required: string[];
}

export type Values = Record<string, string>;

const TAG = /\{\{[#^/]?([a-z]+(?:_[a-z]+)*)\}\}/g;
// Values never enter the text that Mustache renders: it renders marks, numbered places in the
// private-use area, which the data rules keep out of templates. So no value is read as a tag.
const MARK = /\ue000([0-9]+)\ue001/;
/**
 * Render one text. An empty required field is a gap; all others come out exactly as typed. A text
 * whose tags are still half typed, as in the studio, reads as it stands.
 */
export function fill(source: string, values: Values, required: string[]): Piece[] {
  const names = [...new Set([...source.matchAll(TAG)].map((tag) => tag[1] ?? ""))];
  const shown = (name: string) => isFilled(values[name]) || required.includes(name);
  const marks = names.map((name, i) => [name, shown(name) ? `\ue000${i}\ue001` : ""]);
  return rendered(source, Object.fromEntries(marks))
    .split(MARK)
    .map((part, i) => (i % 2 ? piece(names[Number(part)] ?? "", values) : word(part)))
    .filter(({ kind, text }) => kind === "gap" || text);
}

function rendered(source: string, marks: Values) {
  try {
    return Mustache.render(source, marks, {}, { escape: (text: string) => text });
  } catch {
    return source;
  }
}

/**
 * The letter in one tone. `choice` picks a text for each passage, `subject` the subject
 * line; numbers wrap around. Passages that come out blank are left out.
 */
export function compose(
  tone: TonedLetter,
  values: Values,
  choice: number[] = [],
  subject = 0,
): Letter {
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

/** The letter a candidate sees: an empty close follows the tone and is not the candidate's word. */
export function write(
  tone: TonedLetter & { close: string },
  typed: Values,
  choice: number[],
  subject: number,
): Letter {
  if (isFilled(typed[GIVEN])) return compose(tone, typed, choice, subject);
  const letter = compose(tone, { ...typed, [GIVEN]: tone.close }, choice, subject);
  const given = (piece: Piece) => (piece.field === GIVEN ? word(piece.text) : piece);
  const passages = letter.passages.map((passage) => ({
    ...passage,
    pieces: passage.pieces.map(given),
  }));
  return { subject: letter.subject && letter.subject.map(given), passages };
}

function word(text: string): Piece {
  return { kind: "text", text, field: "" };
}

function piece(name: string, values: Values): Piece {
  const text = values[name] ?? "";
  return isFilled(text)
    ? { kind: "own", text, field: name }
    : { kind: "gap", text: "", field: name };
}

export function wrap(number: number, length: number) {
  return ((number % length) + length) % length;
}
