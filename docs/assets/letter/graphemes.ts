// Characters as people count them. Pure.

const PLAIN = /^[\t\n\x20-\x7e]*$/;
// For browsers without a segmenter (Firefox before 125): a character with its marks, skin tone and
// whatever is joined to it, or the two letters of a flag. It misses Hangul and Indic syllables.
const CHARACTER = /\r\n|\p{RI}{2}|[^](?:[\p{M}\p{EMod}\u200c]|\u200d[^]?)*/gu;

// One segmenter for all: making it takes longer than using it.
const segmenter = Intl.Segmenter ? new Intl.Segmenter("en") : null;

/** Where each character of a text begins, in UTF-16. */
export function graphemes(text: string): number[] {
  if (PLAIN.test(text)) return Array.from(text, (_, index) => index);
  const clusters: Iterable<{ index: number }> = segmenter
    ? segmenter.segment(text)
    : text.matchAll(CHARACTER);
  return Array.from(clusters, ({ index }) => index);
}

/** How many characters a text has. */
export function countCharacters(text: string) {
  return graphemes(text).length;
}
