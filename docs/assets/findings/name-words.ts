// Names as they are spelled: the words of a text, and how near one word is to another. Pure.
import damerau from "damerau-levenshtein";

/**
 * A word and where it stands (UTF-16); `key` tells spellings apart, `bare` has neither accents nor
 * case; it `opens` where a capital says nothing: after a stop, a quotation mark or a line.
 */
export interface Word {
  start: number;
  end: number;
  text: string;
  key: string;
  bare: string;
  opens: boolean;
}

// Joiners belong to words of Persian and of Indian languages.
const WORD = /[\p{L}\p{M}\p{N}\u200c\u200d]+/gu;
const OPENING = /(?:^|[.!?…:–—][”’"')]*\s*|\n\s*|[“"‘(]\s*)$/u;
const ADDRESS = /(?<!\S)\S*(?:@|:\/\/|www\.)\S*/gu;
// Letters of names that writers of English take for apostrophes: the okina and its like.
const OKINA = /[\u02bb\u02bc]/g;
// What one may write or leave out at will: joiners, the Arabic tatweel and vowel signs, niqqud.
const OPTIONAL = /[\u200c\u200d\u0640\u064b-\u0652\u0591-\u05bd\u05bf-\u05c7]/g;
const LONGEST_NAME = 120;
const ACCENTS = /[\u0300-\u036f]/g;
const UNDECOMPOSED: Record<string, string> = { đ: "d", ł: "l", ø: "o", ı: "i", ß: "ss" };
const UNDECOMPOSED_LETTER = /[đłøıß]/g;
// Scripts that write without spaces, so that a title may cling to a name.
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}]+$/u;
const PLAIN = /^[\x20-\x7e]*$/;
// Names in these scripts change their last letter with the case.
const INFLECTED = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** The words of a text; addresses of the web and of e-mail have none. */
export function words(text: string): Word[] {
  const blank = (address: string) => " ".repeat(address.length);
  const readable = text.replace(ADDRESS, blank).replace(OKINA, "'");
  return Array.from(readable.matchAll(WORD), ({ 0: word, index }) => {
    const opens = OPENING.test(readable.slice(Math.max(0, index - 4), index));
    return { start: index, end: index + word.length, text: word, ...spelled(word), opens };
  });
}

/** The words of a name; none of what is too long to be one. */
export function nameWords(value: string | undefined = "") {
  return value.length > LONGEST_NAME ? [] : words(value);
}

function spelled(word: string) {
  if (PLAIN.test(word)) return { key: word, bare: word.toLowerCase() };
  const key = word.normalize("NFC").replace(OPTIONAL, "");
  const stripped = key.normalize("NFD").replace(ACCENTS, "").normalize("NFC").toLowerCase();
  return {
    key,
    bare: stripped.replace(UNDECOMPOSED_LETTER, (letter) => UNDECOMPOSED[letter] ?? letter),
  };
}

/**
 * Where a name stands among the words: its words in a row, with the same accents, with a
 * capital where the name has one.
 * @returns the words `from` `to` (not included), and where they stand
 */
export function placesOf(
  text: Word[],
  name: Word[],
): { from: number; to: number; start: number; end: number }[] {
  const places = [];
  for (let from = 0; name.length > 0 && from + name.length <= text.length; from++) {
    if (!name.every((word, i) => isSame(text[from + i], word))) continue;
    const to = from + name.length;
    places.push({ from, to, start: text[from]?.start ?? 0, end: text[to - 1]?.end ?? 0 });
  }
  return places;
}

/** The words of a text that belong to one of these names. */
export function wordsOf(text: Word[], names: Word[][]): Set<Word> {
  const places = names.flatMap((name) => placesOf(text, name));
  return new Set(places.flatMap(({ from, to }) => text.slice(from, to)));
}

function isSame(word: Word | undefined, { key }: Word) {
  return word?.key === key || (UNSPACED.test(key) && word !== undefined && word.key.includes(key));
}

/**
 * Slips of typing between two words (letters added, left out, replaced, or two swapped: the
 * distance of Damerau, 1964); 0 where only accents or case differ.
 */
export function slips(one: Word, other: Word) {
  if (one.bare === other.bare) return 0;
  const apart = Math.abs(one.bare.length - other.bare.length);
  return apart > 2 ? apart : damerau(one.bare, other.bare).steps;
}

/**
 * Whether two words differ only in how they end, as a plural, a genitive or a pet name does.
 * @param most letters that an ending has
 */
export function isEnding(one: Word, other: Word, most = 0) {
  const shorter = Math.min(one.bare.length, other.bare.length);
  let same = 0;
  while (same < shorter && one.bare[same] === other.bare[same]) same++;
  const change = isInflected(one) ? Math.max(most, 1) : most;
  return same > 1 && same >= shorter - change;
}

/** Whether a word is of a script whose names have cases. */
export function isInflected({ bare }: Word) {
  return INFLECTED.test(bare);
}

/** Whether a word begins like a name: a capital, or a script that has none. */
export function isCapital({ text }: Word) {
  return !/^\p{Ll}/u.test(text);
}

/** Whether it is all capitals, as an acronym or a heading is. */
export function isUpper({ text }: Word) {
  return text.length > 1 && /\p{Lu}/u.test(text) && text === text.toUpperCase();
}
