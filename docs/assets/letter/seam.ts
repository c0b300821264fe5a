// Joins what a candidate typed to the words around it. Only the seam changes: a mark, a word or a
// capital where a value meets our text. The rest of a value comes out as it was typed. Pure, and
// English throughout. macros/composing.py fills samples alone, which are clean, and has no
// seams.
import { endsShort } from "./abbreviations.ts";
import { article } from "./article.ts";
import { isSurelyPlain, lowered, mayCapitalise } from "./capitals.ts";
import type { Letter } from "./composing.ts";
import type { Piece } from "./pieces.ts";

/** A field of data/fields.yml. */
interface Shape {
  form: string;
  kind?: string;
  scope?: string;
  frames?: string[];
  names?: string;
  carries?: boolean;
  means?: string;
  lies?: "ahead" | "behind";
  turns_in?: string;
  example?: string;
}

export type Shapes = Record<string, Shape>;

/** Our words on either side. */
interface Around {
  before: string;
  after: string;
  shape: Shape;
}

const PICKED = ["date", "time"];
const BLANK = /[\s\x1c-\x1f\x85]/u;
const INK = /[\p{L}\p{N}]/u;
const SENTENCE_START = /(?:^|[.!?…:][”’"')]*\s+|\n\s*)[“‘"'(]*$/u;
const MARK = /[\s.,;:!?…]/u;
const SOFT_MARK = /[\s,;:]/u;
const STOP = /[\s.,;:]/u;
const QUOTED_END = /[.!?…][”’"']$/u;
/** Alphabets whose sentences end with a full stop; others have a mark of their own or none. */
const LAST_OF_SENTENCE =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}\p{N}%][”’"')\]]*$/u;
const LAST_RUN = /\S*$/u;
const ADDRESS = /:\/\/|@|^www\.|\S\/\S/iu;
const ASKS =
  /^(?:who|what|when|where|which|why|how|do|does|did|is|are|was|were|can|could|would|will|should|has|have|may)\b/iu;

const GREETING = /(?:^|\n)(?:dear|hi|hello|hey|good (?:morning|afternoon|evening))\s+$/iu;
const GREETS = /^(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)),?\s+(?=\S)/iu;
const ADDRESSES = /^(?:dear|hello)\s+(?=\S)/iu;
const LAST_WORD = /(?<![\p{L}\p{M}\p{N}’'-])(\p{L}+)\s+$/u;
const FIRST_WORD = /^(\p{L}+)(\s+)(?=\S)/u;
const DETERMINERS = new Set(["the", "a", "an", "my", "your", "our", "their", "this"]);
const SMALL_WORDS = new Set([
  ...DETERMINERS,
  ...["about", "at", "in", "on", "for", "to", "of", "with", "by", "from", "as", "during", "before"],
  ...["after", "discussing"],
]);
const JOBS = new Set(["role", "position", "job"]);
const TRAILING = new Set(["interview", "team", "and", "at", "in", "on", "for", "to", "of", "with"]);

/** A letter whose every seam is sound. */
export function seamed({ subject, passages }: Letter, shapes: Shapes): Letter {
  const sound = passages.map((passage) => ({ ...passage, pieces: joined(passage.pieces, shapes) }));
  return { subject: subject && joined(subject, shapes), passages: sound };
}

/** The pieces of one text, joined. */
export function joined(pieces: Piece[], shapes: Shapes): Piece[] {
  const made = pieces.map((piece) => ({ ...piece }));
  for (const [at, piece] of made.entries()) {
    const shape = shapes[piece.field];
    if (piece.kind === "own" && shape) join(made, at, piece, shape);
  }
  return made.filter(({ kind, text }) => kind === "gap" || text);
}

/** Whether a sentence begins after this text. */
export function startsSentence(before: string) {
  return SENTENCE_START.test(before);
}

function join(made: Piece[], at: number, piece: Piece, shape: Shape) {
  const [last, next] = [made[at - 1], made[at + 1]];
  const before = made.slice(0, at).map(said).join("");
  if (!PICKED.includes(shape.form)) {
    piece.text = fitted(piece.text, { before, after: next ? said(next) : "", shape });
    if (last?.kind === "text" && shape.form !== "sentence")
      last.text = article(last.text, piece.text);
  }
  if (next?.kind === "text") next.text = ourEnd(piece.text, next.text, shape);
}

/** A gap reads as some word. */
function said({ kind, text }: Piece) {
  return kind === "gap" ? "…x" : text;
}

function fitted(value: string, around: Around) {
  const trimmed = withoutEnd(value, BLANK).replace(/^[\s\x1c-\x1f\x85]+/u, "");
  if (around.shape.form === "sentence") return wholeSentence(trimmed, around);
  const single = withoutDoubles(trimmed, around);
  const small = around.shape.form === "phrase" ? inMidSentence(single, around.before) : single;
  return withoutMarks(small, around);
}

function withoutDoubles(value: string, { before, after, shape }: Around) {
  const named = shape.names === "role" ? bareTitle(value) : withoutGreeting(value, before, shape);
  const left = withoutLeftDouble(named, before);
  return withoutRightDouble(left, after);
}

/** “Dear Marit” where the greeting is ours. */
function withoutGreeting(value: string, before: string, { names }: Shape) {
  if (GREETING.test(before)) return value.replace(GREETS, "");
  return names === "person" ? value.replace(ADDRESSES, "") : value;
}

/** A job's title alone: our words say “the” and “role” where they are due. */
function bareTitle(value: string) {
  const [whole = "", typed = ""] = FIRST_WORD.exec(value) ?? [];
  const title = isArticle(typed, value.slice(whole.length)) ? value.slice(whole.length) : value;
  const [end = "", last = ""] = /\s+(\p{L}+)$/u.exec(title) ?? [];
  return JOBS.has(last.toLowerCase()) ? title.slice(0, -end.length) : title;
}

/** “the Bench Joiner” after our “the”, “at the fair” after our “at”. */
function withoutLeftDouble(value: string, before: string): string {
  const ours = LAST_WORD.exec(before)?.[1]?.toLowerCase() ?? "";
  const [whole = "", typed = ""] = FIRST_WORD.exec(value) ?? [];
  const word = typed.toLowerCase();
  const isTwice = word === ours && SMALL_WORDS.has(word);
  const isSecondArticle = DETERMINERS.has(ours) && isArticle(typed, value.slice(whole.length));
  if (!whole || !(isTwice || isSecondArticle)) return value;
  return withoutLeftDouble(value.slice(whole.length), before);
}

/** “A” before a capital may belong to a name, as in “A Level Tutor”. */
function isArticle(word: string, rest: string) {
  return /^(?:the|an)$/iu.test(word) || word === "a" || (word === "A" && /^\p{Ll}/u.test(rest));
}

/** “Bench Joiner role” before our “role”. */
function withoutRightDouble(value: string, after: string) {
  const ours = /^\s+(\p{L}+)/u.exec(after)?.[1]?.toLowerCase() ?? "";
  const [whole = "", typed = ""] = /\s+(\p{L}+)$/u.exec(value) ?? [];
  const word = typed.toLowerCase();
  return word === ours && TRAILING.has(word) ? value.slice(0, -whole.length) : value;
}

function inMidSentence(value: string, before: string) {
  return !startsSentence(before) && isSurelyPlain(value) ? lowered(value) : value;
}

/** Without the marks at its end that our words go on from. */
function withoutMarks(value: string, { after, shape }: Around) {
  const bare = withoutEnd(value, MARK);
  const marks = value.slice(bare.length).trim();
  if (!marks || !INK.test(bare) || (marks === "." && endsShort(value))) return value;
  const isPhrase = shape.form === "phrase";
  if (/^(?:\n|$)/u.test(after)) return isPhrase ? withoutEnd(value, STOP) : value;
  if (isPhrase || marks === ".") return bare;
  const firm = withoutEnd(value, SOFT_MARK);
  // A company may be called Yahoo! and a person may not.
  return /^[.,;:!?]/u.test(after) && shape.names !== "company" ? bare : firm;
}

/** Without the run of such characters at its end. */
function withoutEnd(value: string, character: RegExp) {
  let end = value.length;
  while (end > 0 && character.test(value.charAt(end - 1))) end--;
  return value.slice(0, end);
}

/** A whole sentence: a capital where it begins and a stop where it ends. */
function wholeSentence(value: string, { before, shape }: Around) {
  const begun = startsSentence(before) && mayCapitalise(value) ? upper(value) : value;
  const open = INK.test(begun) ? withoutEnd(begun, /[\s,;]/u) : begun;
  const run = LAST_RUN.exec(open)?.[0] ?? "";
  if (!LAST_OF_SENTENCE.test(open) || QUOTED_END.test(open) || ADDRESS.test(run)) return open;
  if (/[.!?…][”’"')\]]+$/u.test(open)) return open;
  const isQuestion = shape.example?.endsWith("?") && ASKS.test(open);
  return `${open}${isQuestion ? "?" : "."}`;
}

function upper(value: string) {
  return value.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}

/** Our words after a value, without a mark that the value has already. */
function ourEnd(value: string, ours: string, { form }: Shape) {
  if (form === "sentence") return ours.replace(/^[.,;:!?]+/u, "");
  const isEnded = /[.!?…]$/u.test(value) || QUOTED_END.test(value);
  return isEnded && INK.test(value) && /^\.(?!\.)/u.test(ours) ? ours.slice(1) : ours;
}
