// When words are nearly a name: a slip of typing or another accent, not another word. Pure.
import { isCapital, isEnding, isInflected, isUpper, slips, type Word } from "./name-words.ts";

/** Of what is named. */
export type Kind = "person" | "company" | "post";

/** From how many letters on a word alone may have one slip, and two. */
const LETTERS = { person: [5, 8], company: [6, 8], post: [8, 11], greeted: [4, 6] };
/** From how many letters on a name of several words may have two. */
const LONG_NAME = 8;
const MOST_SLIPS = 2;
/**
 * How many letters may change at the end of a word that means the same; in a row there is less
 * doubt.
 */
const ENDINGS = { person: 0, company: 3, post: 3 };
const ROW_ENDINGS = { person: 0, company: 0, post: 3 };
// What a plural, a genitive, a pet name or a vocative adds to a name.
const ADDED = /^(?:e?s|[uoiy]|ie)$/;

/**
 * The slips between a word alone and one of a name; null where it is right or another word.
 * @param isGreeted whether it stands where this very name is due
 */
export function nearWord(word: Word, like: Word, kind: Kind, isGreeted: boolean) {
  if (word.bare === like.bare) return isSpelledOtherwise(word, like, kind, isGreeted) ? 0 : null;
  const [oneSlip = 0, twoSlips = 0] = LETTERS[isGreeted ? "greeted" : kind];
  const letters = length(like);
  if (letters < oneSlip || Math.abs(letters - length(word)) > MOST_SLIPS) return null;
  if (isGreeted ? isFormOf(word, like) : isOther(word, like, ENDINGS[kind])) return null;
  const apart = slips(word, like);
  return apart <= (letters < twoSlips ? 1 : MOST_SLIPS) ? apart : null;
}

/** The slips between words in a row and a name of as many; null where it is right or another. */
export function nearRow(row: Word[], name: Word[], kind: Kind) {
  const pairs = row.map((word, i) => [word, name[i] ?? word] as const);
  const differing = pairs.filter(([word, like]) => word.bare !== like.bare);
  const isShort = differing.some((pair) => Math.min(...pair.map(length)) < 3);
  if (isShort || differing.some(([word, like]) => isOther(word, like, ROW_ENDINGS[kind])))
    return null;
  if (!differing.length) return isRowSpelledOtherwise(row, name, kind) ? 0 : null;
  const sum = differing.reduce((so, [word, like]) => so + slips(word, like), 0);
  const letters = name.reduce((so, word) => so + length(word), 0);
  return sum <= (letters < LONG_NAME ? 1 : MOST_SLIPS) ? sum : null;
}

/** Whether it begins otherwise, or differs only in its ending. */
function isOther(word: Word, like: Word, ending: number) {
  return word.bare[0] !== like.bare[0] || isEnding(word, like, ending);
}

/** Whether a greeted name is a form of this one. */
function isFormOf(word: Word, like: Word) {
  if (isInflected(word)) return isEnding(word, like);
  return word.bare.startsWith(like.bare) && ADDED.test(word.bare.slice(like.bare.length));
}

/** Whether the same letters have other accents or capitals than a name that stands alone. */
function isSpelledOtherwise(word: Word, like: Word, kind: Kind, isGreeted: boolean) {
  if (kind === "post" || isUpper(like)) return false;
  if (isAccented(word, like)) return length(like) > 2;
  return word.key !== like.key && (isGreeted || isCapital(word));
}

/**
 * The same for a name of several words: a company's may also be ordinary words, and a job's
 * capitals are a matter of taste.
 */
function isRowSpelledOtherwise(row: Word[], name: Word[], kind: Kind) {
  const [first] = row;
  if (row.some((word, i) => isAccented(word, name[i] ?? word))) return true;
  if (kind === "post" || row.every(isUpper) || name.every(isUpper)) return false;
  if (row.every(({ key }, i) => key === name[i]?.key)) return false;
  return kind === "person" || (first !== undefined && isCapital(first) && !first.opens);
}

function isAccented(word: Word, like: Word) {
  return word.key.toLowerCase() !== like.key.toLowerCase();
}

function length({ bare }: Word) {
  return [...bare].length;
}
