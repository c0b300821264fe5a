// “A” or “an” before a word, by how the word is said. Pure.

const OURS = /(?<=^|[\s(“"])(a|an)(\s+)$/iu;
// One letter, two or three capitals, or more of them without a vowel.
const SPELLED_OUT = /^(?:\p{Lu}{1,3}|[B-DF-HJ-NP-TV-Z]{4,})(?!\p{L})/u;
const VOWEL_LETTERS = /^[AEFHILMNORSX]/u;
const SILENT_H = /^(?:hour|hono[u]?r|honest|heir)/iu;
const SAID_AS_YOU = /^(?:u(?:ni(?!n|m)|k|s[aeiu]|t[ei]l?|r(?:o|a)|biq)|eu|ewe)/iu;
const SAID_AS_WON = /^on(?:e|ce)(?!\p{L})/iu;
const VOWEL =
  /^[aeiou\u00c0-\u00c6\u00c8-\u00cf\u00d2-\u00d6\u00d8-\u00dc\u00e0-\u00e6\u00e8-\u00ef\u00f2-\u00f6\u00f8-\u00fc]/iu;
const VOWEL_NUMBER = /^(?:8\d*|1[18])(?!\d)/u;

/** Our text with the article at its end made to fit the value that follows. */
export function article(ours: string, value: string) {
  const word = value.replace(/^[“‘"'(]+/u, "");
  if (!/^[\p{Script=Latin}\p{N}]/u.test(word)) return ours;
  return ours.replace(OURS, (_, typed, space) => {
    const first = typed.charAt(0);
    return `${first}${isVowel(word) ? (typed === "AN" ? "N" : "n") : ""}${space}`;
  });
}

function isVowel(word: string) {
  if (/^\d/u.test(word)) return VOWEL_NUMBER.test(word);
  if (SPELLED_OUT.test(word)) return VOWEL_LETTERS.test(word);
  if (SILENT_H.test(word)) return true;
  return VOWEL.test(word) && !SAID_AS_YOU.test(word) && !SAID_AS_WON.test(word);
}
