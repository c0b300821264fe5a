// Joins what a candidate typed to the words around it. Only the seam changes: a mark, a word or a
// capital where a value meets our text. The rest of a value comes out as it was typed. Pure, and
// English throughout. macros/composing.py fills samples alone, which are clean, and has no
// seams.
import { endsShort } from "./abbreviations.js";
import { article } from "./article.js";
import { isSurelyPlain, lowered, mayCapitalise } from "./capitals.js";

/**
 * @typedef {import("./pieces.js").Piece} Piece
 * @typedef {import("./composing.js").Letter} Letter
 * @typedef {{form: string, kind?: string, scope?: string, frames?: string[], names?: string,
 *   carries?: boolean, means?: string, lies?: "ahead" | "behind", turns_in?: string,
 *   example?: string}} Shape   a field of data/fields.yml
 * @typedef {Record<string, Shape>} Shapes
 * @typedef {{before: string, after: string, shape: Shape}} Around   our words on either side
 */

const PICKED = ["date", "time"];
const BLANK = /[\s\x1c-\x1f\x85]/u;
const INK = /[\p{L}\p{N}]/u;
const SENTENCE_START = /(?:^|[.!?…:][”’"')]*\s+|\n\s*)[“‘"'(]*$/u;
const MARK = /[\s.,;:!?…]/u;
const SOFT_MARK = /[\s,;:]/u;
const STOP = /[\s.,;:]/u;
const QUOTED_END = /[.!?…][”’"']$/u;
/** Alphabets whose sentences end with a full stop; others have a mark of their own or none. */
const LAST_OF_SENTENCE = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}\p{N}%][”’"')\]]*$/u;
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

/**
 * A letter whose every seam is sound.
 * @param {Letter} letter @param {Shapes} shapes
 * @returns {Letter}
 */
export function seamed({ subject, passages }, shapes) {
  const sound = passages.map((one) => ({ ...one, pieces: joined(one.pieces, shapes) }));
  return { subject: subject && joined(subject, shapes), passages: sound };
}

/**
 * The pieces of one text, joined.
 * @param {Piece[]} pieces @param {Shapes} shapes
 * @returns {Piece[]}
 */
export function joined(pieces, shapes) {
  const made = pieces.map((one) => ({ ...one }));
  for (const [at, piece] of made.entries()) {
    const shape = shapes[piece.field];
    if (piece.kind === "own" && shape) join(made, at, piece, shape);
  }
  return made.filter(({ kind, text }) => kind === "gap" || text);
}

/** Whether a sentence begins after this text. @param {string} before */
export function startsSentence(before) {
  return SENTENCE_START.test(before);
}

/** @param {Piece[]} made @param {number} at @param {Piece} piece @param {Shape} shape */
function join(made, at, piece, shape) {
  const [last, next] = [made[at - 1], made[at + 1]];
  const before = made.slice(0, at).map(said).join("");
  if (!PICKED.includes(shape.form)) {
    piece.text = fitted(piece.text, { before, after: next ? said(next) : "", shape });
    if (last?.kind === "text" && shape.form !== "sentence") last.text = article(last.text, piece.text);
  }
  if (next?.kind === "text") next.text = ourEnd(piece.text, next.text, shape);
}

/** A gap reads as some word. @param {Piece} piece */
function said({ kind, text }) {
  return kind === "gap" ? "…x" : text;
}

/** @param {string} value @param {Around} around */
function fitted(value, around) {
  const trimmed = withoutEnd(value, BLANK).replace(/^[\s\x1c-\x1f\x85]+/u, "");
  if (around.shape.form === "sentence") return wholeSentence(trimmed, around);
  const single = withoutDoubles(trimmed, around);
  const small = around.shape.form === "phrase" ? inMidSentence(single, around.before) : single;
  return withoutMarks(small, around);
}

/** @param {string} value @param {Around} around */
function withoutDoubles(value, { before, after, shape }) {
  const named = shape.names === "role" ? bareTitle(value) : withoutGreeting(value, before, shape);
  const left = withoutLeftDouble(named, before);
  return withoutRightDouble(left, after);
}

/** “Dear Marit” where the greeting is ours. @param {string} value @param {string} before @param {Shape} shape */
function withoutGreeting(value, before, { names }) {
  if (GREETING.test(before)) return value.replace(GREETS, "");
  return names === "person" ? value.replace(ADDRESSES, "") : value;
}

/** A job's title alone: our words say “the” and “role” where they are due. @param {string} value */
function bareTitle(value) {
  const [whole = "", typed = ""] = FIRST_WORD.exec(value) ?? [];
  const title = isArticle(typed, value.slice(whole.length)) ? value.slice(whole.length) : value;
  const [end = "", last = ""] = /\s+(\p{L}+)$/u.exec(title) ?? [];
  return JOBS.has(last.toLowerCase()) ? title.slice(0, -end.length) : title;
}

/** “the Bench Joiner” after our “the”, “at the fair” after our “at”. @param {string} value @param {string} before @returns {string} */
function withoutLeftDouble(value, before) {
  const ours = LAST_WORD.exec(before)?.[1]?.toLowerCase() ?? "";
  const [whole = "", typed = ""] = FIRST_WORD.exec(value) ?? [];
  const word = typed.toLowerCase();
  const isTwice = word === ours && SMALL_WORDS.has(word);
  const isSecondArticle = DETERMINERS.has(ours) && isArticle(typed, value.slice(whole.length));
  if (!whole || !(isTwice || isSecondArticle)) return value;
  return withoutLeftDouble(value.slice(whole.length), before);
}

/** “A” before a capital may belong to a name, as in “A Level Tutor”. @param {string} word @param {string} rest */
function isArticle(word, rest) {
  return /^(?:the|an)$/iu.test(word) || word === "a" || (word === "A" && /^\p{Ll}/u.test(rest));
}

/** “Bench Joiner role” before our “role”. @param {string} value @param {string} after */
function withoutRightDouble(value, after) {
  const ours = /^\s+(\p{L}+)/u.exec(after)?.[1]?.toLowerCase() ?? "";
  const [whole = "", typed = ""] = /\s+(\p{L}+)$/u.exec(value) ?? [];
  const word = typed.toLowerCase();
  return word === ours && TRAILING.has(word) ? value.slice(0, -whole.length) : value;
}

/** @param {string} value @param {string} before */
function inMidSentence(value, before) {
  return !startsSentence(before) && isSurelyPlain(value) ? lowered(value) : value;
}

/** Without the marks at its end that our words go on from. @param {string} value @param {Around} around */
function withoutMarks(value, { after, shape }) {
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

/** Without the run of such characters at its end. @param {string} value @param {RegExp} character */
function withoutEnd(value, character) {
  let end = value.length;
  while (end > 0 && character.test(value.charAt(end - 1))) end--;
  return value.slice(0, end);
}

/** A whole sentence: a capital where it begins and a stop where it ends. @param {string} value @param {Around} around */
function wholeSentence(value, { before, shape }) {
  const begun = startsSentence(before) && mayCapitalise(value) ? upper(value) : value;
  const open = INK.test(begun) ? withoutEnd(begun, /[\s,;]/u) : begun;
  const run = LAST_RUN.exec(open)?.[0] ?? "";
  if (!LAST_OF_SENTENCE.test(open) || QUOTED_END.test(open) || ADDRESS.test(run)) return open;
  if (/[.!?…][”’"')\]]+$/u.test(open)) return open;
  const isQuestion = shape.example?.endsWith("?") && ASKS.test(open);
  return `${open}${isQuestion ? "?" : "."}`;
}

/** @param {string} value */
function upper(value) {
  return value.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}

/** Our words after a value, without a mark that the value has already. @param {string} value @param {string} ours @param {Shape} shape */
function ourEnd(value, ours, { form }) {
  if (form === "sentence") return ours.replace(/^[.,;:!?]+/u, "");
  const isEnded = /[.!?…]$/u.test(value) || QUOTED_END.test(value);
  return isEnded && INK.test(value) && /^\.(?!\.)/u.test(ours) ? ours.slice(1) : ours;
}
