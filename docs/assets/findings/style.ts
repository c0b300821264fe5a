// Checks of how it is said: loudness, long sentences, sameness. Pure.
import { noDetail } from "./likeness.ts";
import { aboutAll, finding, isOwnWords, overlap, patternOf, unnamed } from "./findings.ts";
import { countWords, sentences } from "../letter/sentences.ts";
import type { Examined, Finding, Lists } from "./examining.ts";

const MOST_WORDS = 25;
const MOST_MIXED = 30;
const LEAST_OWN = 3;
const LEAST_SHARE = 0.1;
// A shorter note has little to change.
const SHORT = 25;
// A word of capitals that is longer than an acronym, or three such words in a row.
const CAPITALS =
  /(?<![\p{L}\p{N}])(?:\p{Lu}{7,}|\p{Lu}{2,}(?:[ ’']+\p{Lu}+){2,})(?![\p{L}\p{N}])/gu;
// Signs such as © are pictographic too, but they are drawn as text unless U+FE0F asks otherwise.
const DRAWN = /(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f)/u;
const CHANGED = /(?:\p{Emoji_Modifier}|\ufe0f|\u200d\p{Extended_Pictographic})*/u;
const TYPED = /(?<!\S)[:;]-?[)(DP](?![^\s.,!?])/u;
const EMOJI = new RegExp(`${DRAWN.source}${CHANGED.source}|${TYPED.source}`, "gu");

const IN_WORD = "[\\p{L}\\p{M}\\p{N}’'-]";
const GAP = "(?:[ \\t\\u00a0]{1,4}|[ \\t]?\\n[ \\t]?)";
const TWICE = new RegExp(`(?<!${IN_WORD})([\\p{L}\\p{M}]+)${GAP}\\1(?!${IN_WORD})`, "giu");

/** Every exclamation mark after the first. */
export function exclamations(examined: Examined): Finding[] {
  return unnamed(examined, /!+/g)
    .filter(({ text }, index) => index > 0 || text.length > 1)
    .map((match) => finding("exclamations", match));
}

/** Words in capitals that shout. */
export function capitals(examined: Examined, lists: Lists): Finding[] {
  const loud = patternOf(lists.capitals, "loud");
  const short = unnamed(examined, loud).filter(({ text }) => text === text.toUpperCase());
  const long = unnamed(examined, CAPITALS);
  const apart = short.filter((match) => !long.some((other) => overlap(match, other)));
  return [...long, ...apart].map((match) => finding("capitals", match, { phrase: match.text }));
}

/** Smileys, drawn or typed. */
export function emoji(examined: Examined): Finding[] {
  return unnamed(examined, EMOJI).map((match) => finding("emoji", match, { sign: match.text }));
}

/** Sentences that run out of breath. One of ours, with a value in it, may be longer. */
export function longSentence({ body, byHand, own }: Examined): Finding[] {
  return sentences(body).flatMap((sentence) => {
    if (sentence.text.length <= MOST_WORDS * 2) return [];
    const words = countWords(sentence.text);
    const isTheirs =
      byHand ||
      own.some(
        ({ place, start, end }) =>
          place === "body" && start <= sentence.start && sentence.end <= end,
      );
    return words > (isTheirs ? MOST_WORDS : MOST_MIXED)
      ? [finding("long-sentence", { place: "body", ...sentence }, { words })]
      : [];
  });
}

/** A word that is there twice, unless it is one of those that may be. */
export function doubledWord(examined: Examined, lists: Lists): Finding[] {
  const allowed = patternOf(lists["doubled-word"], "allowed");
  return unnamed(examined, TWICE)
    .filter(({ group, text }) => group.search(allowed) < 0 && !isName(group, text))
    .map((match) => finding("doubled-word", match, { word: match.group }));
}

/** Whether a doubled word has two capitals, as a name has. */
function isName(word: string, both: string) {
  return [word, both.slice(-word.length)].every((word) => /^\p{Lu}/u.test(word));
}

/**
 * A letter that others could send, though the form offers room for words of one's own. Of a panel
 * `noDetail` says so, and says more.
 */
export function fewOwnWords(examined: Examined): Finding[] {
  const { byHand, gaps, own, body, values, shapes } = examined;
  if (noDetail(examined).length) return [];
  const offered = Object.keys(values).filter((field) => isOwnWords(shapes, field));
  if (byHand || gaps.length || offered.every((field) => values[field]?.trim())) return [];
  const said = own.filter(({ place, field }) => place === "body" && offered.includes(field));
  const words = said.reduce((sum, { start, end }) => sum + countWords(body.slice(start, end)), 0);
  const all = countWords(body);
  const enough = all < SHORT || words >= LEAST_OWN || words >= all * LEAST_SHARE;
  return enough ? [] : [aboutAll("few-own-words", { share: Math.round(100 * (1 - words / all)) })];
}
