// The words of a text as they are compared, and where they stand in it. Pure.

export interface Word {
  text: string;
  stem: string;
  start: number;
  end: number;
}

/** “e-mail” is one word, “2nd” too; “3wks” is two. */
const WORD =
  /(?<!\p{L})\p{L}-\p{L}[\p{L}\p{M}]*|\p{N}+(?:st|nd|rd|th)(?!\p{L})|\p{N}+|[\p{L}\p{M}'’]+/gu;

/** The words of a text, in small letters without accents and apostrophes. */
export function split(text: string): Word[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: raw, index }) => {
    const word = plain(raw);
    return word ? [{ text: word, stem: stem(word), start: index, end: index + raw.length }] : [];
  });
}

function plain(word: string) {
  return word
    .normalize("NFKD")
    .toLowerCase()
    .replace(/['’]s$/u, "")
    .replace(/[\p{M}'’-]/gu, "");
}

/**
 * A word without its ending, so that “waited” finds “waiting”. A few rules and not a full stemmer:
 * both sides lose the same endings, and what is left need not be a word.
 * @param word in small letters
 */
function stem(word: string) {
  return word.length < 4 ? word : bare(singular(word));
}

function singular(word: string) {
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2);
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

function bare(word: string) {
  if (/[^aeiou]ied$/.test(word)) return `${word.slice(0, -3)}y`;
  const root = /^(.*[aeiouy].*?)(?:ing|ed|ly)$/.exec(word)?.[1];
  return silent(root && root.length > 2 ? single(root) : word);
}

/** “stopp” as “stop”. */
function single(root: string) {
  return /([bdfgmnprt])\1$/.test(root) ? root.slice(0, -1) : root;
}

function silent(word: string) {
  return word.length > 4 && word.endsWith("e") ? word.slice(0, -1) : word;
}
