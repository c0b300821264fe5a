// The known word that somebody meant by one that is not known. Pure.

import distance from "damerau-levenshtein";

/** Shorter words become any other by one slip. */
const SHORTEST = 4;
/** A word that is used less is hardly what somebody meant. */
export const USUAL = 3;
/** Longer words may have two slips. */
const LONG = 8;
/** So many letters say what a word will be that is still being typed. */
const BEGUN = 3;

/**
 * Corrects words to those of `known`, which says how often each is used.
 * @returns "" where none is near
 */
export function corrector(
  known: Map<string, number>,
): (word: string, unfinished: boolean) => string {
  const remembered = new Map<string, string>();
  const common = [...known.keys()].sort((one, other) => uses(known, other) - uses(known, one));
  const usual = common.filter((word) => word.length >= SHORTEST && uses(known, word) >= USUAL);
  return (word, unfinished) => {
    if (known.has(word)) return word;
    if (unfinished) return begun(word, common) || near(word, usual);
    const correction = remembered.get(word) ?? near(word, usual);
    remembered.set(word, correction);
    return correction;
  };
}

function uses(known: Map<string, number>, word: string) {
  return known.get(word) ?? 0;
}

function begun(word: string, common: string[]) {
  if (word.length < BEGUN) return "";
  return common.find((other) => other.startsWith(word)) ?? "";
}

/** The nearest word, the most common of several. */
function near(word: string, usual: string[]) {
  if (word.length < SHORTEST || /\d/.test(word)) return "";
  let best = { word: "", slips: (word.length < LONG ? 1 : 2) + 1 };
  for (const other of usual) {
    if (other[0] !== word[0]) continue;
    if (Math.abs(other.length - word.length) >= best.slips) continue;
    const slips = distance(word, other).steps;
    if (slips < best.slips) best = { word: other, slips };
  }
  return best.word;
}
