// The sentences and words of a text, where they begin and end. Pure.

import { expectsName } from "./abbreviations.ts";

// As macros/checking/sentences.py splits prose: after a stop with its closing marks, or at a line's
// end.
const END = /(?<=[.!?…])[”’"')]*(?=\s)|\n/gu;
const INK = /[\p{L}\p{N}]/u;

/** The sentences of a text that have a letter or a digit, without the space around them. */
export function sentences(text: string): { start: number; end: number; text: string }[] {
  const all = [];
  let from = 0;
  for (const stop of [...text.matchAll(END), { index: text.length, 0: "" }]) {
    if (stop[0] !== "\n" && goesOn(text, stop.index, stop.index + stop[0].length)) continue;
    const to = stop.index + stop[0].length;
    const raw = text.slice(from, to);
    const start = from + raw.length - raw.trimStart().length;
    const sentence = raw.trim();
    if (INK.test(sentence)) all.push({ start, end: start + sentence.length, text: sentence });
    from = to;
  }
  return all;
}

/** Whether a stop ends no sentence: a small letter comes after it, or a name after “Ms.” */
function goesOn(text: string, at: number, to: number) {
  if (text.charAt(at - 1) !== ".") return false;
  return (
    /^[^\S\n]+\p{Ll}/u.test(text.slice(to, to + 4)) ||
    (to === at && expectsName(text.slice(0, at).slice(-12)))
  );
}

/**
 * A pattern (flags g, i, u) for any of these phrases as whole words, with either apostrophe and
 * any run of white space where the phrase has a space.
 */
export function anyOf(phrases: string[]) {
  const any = phrases.map(loosely).join("|");
  return new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}_])(?:${any || "(?!)"})(?![\\p{L}\\p{M}\\p{N}_])`,
    "giu",
  );
}

function loosely(phrase: string) {
  const escaped = phrase.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  return escaped.replace(/['’]/g, "['’]").replace(/ /g, "\\s+");
}

/** How many words a text has: runs of anything but white space that hold a letter or a digit. */
export function countWords(text: string) {
  return text.split(/\s+/u).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
}
