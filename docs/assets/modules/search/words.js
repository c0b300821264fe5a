// The words of a text as they are compared, and where they stand in it. Pure.

/** @typedef {{text: string, stem: string, start: number, end: number}} Word */

/** “e-mail” is one word, “2nd” too; “3wks” is two. */
const WORD = /(?<!\p{L})\p{L}-\p{L}[\p{L}\p{M}]*|\p{N}+(?:st|nd|rd|th)(?!\p{L})|\p{N}+|[\p{L}\p{M}'’]+/gu;

/** The words of a text, in small letters without accents and apostrophes. @param {string} text @returns {Word[]} */
export function split(text) {
  return [...text.matchAll(WORD)].flatMap(({ 0: found, index }) => {
    const word = plain(found);
    return word ? [{ text: word, stem: stem(word), start: index, end: index + found.length }] : [];
  });
}

/** @param {string} word */
function plain(word) {
  return word.normalize("NFKD").toLowerCase().replace(/['’]s$/u, "").replace(/[\p{M}'’-]/gu, "");
}

/**
 * A word without its ending, so that “waited” finds “waiting”. A few rules and not a full stemmer:
 * both sides lose the same endings, and what is left need not be a word.
 * @param {string} word in small letters
 */
function stem(word) {
  return word.length < 4 ? word : bare(singular(word));
}

/** @param {string} word */
function singular(word) {
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2);
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

/** @param {string} word */
function bare(word) {
  if (/[^aeiou]ied$/.test(word)) return `${word.slice(0, -3)}y`;
  const root = /^(.*[aeiouy].*?)(?:ing|ed|ly)$/.exec(word)?.[1];
  return silent(root && root.length > 2 ? single(root) : word);
}

/** “stopp” as “stop”. @param {string} root */
function single(root) {
  return /([bdfgmnprt])\1$/.test(root) ? root.slice(0, -1) : root;
}

/** @param {string} word */
function silent(word) {
  return word.length > 4 && word.endsWith("e") ? word.slice(0, -1) : word;
}
