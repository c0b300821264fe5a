// How much two texts have in common. Pure.

/** @typedef {{text: string, without: {start: number, end: number}[]}} Reading */

const LENGTH = 5;
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;

/**
 * The five-word sequences that two texts share, and their share of those in the text that has
 * fewer (the containment of w-shingles: Broder, “On the resemblance and containment of
 * documents”, 1997). What lies in a stretch to go `without` counts in neither, nor does a
 * sequence that would span it.
 * @param {Reading} one @param {Reading} other
 * @returns {{shared: number, share: number}} a count, and 0 to 1
 */
export function likeness(one, other) {
  return compare(sequences(one), sequences(other));
}

/**
 * The same for sequences that were taken before.
 * @param {Set<string>} one @param {Set<string>} other
 */
export function compare(one, other) {
  let shared = 0;
  for (const sequence of one) if (other.has(sequence)) shared++;
  const fewer = Math.min(one.size, other.size);
  return { shared, share: fewer ? shared / fewer : 0 };
}

/**
 * The five-word sequences of a text.
 * @param {Reading} reading
 * @returns {Set<string>}
 */
export function sequences({ text, without }) {
  const found = /** @type {Set<string>} */ (new Set());
  for (const stretch of rest(text, without)) {
    const words = stretch.toLowerCase().match(WORD) ?? [];
    for (let at = 0; at + LENGTH <= words.length; at++) {
      found.add(words.slice(at, at + LENGTH).join(" "));
    }
  }
  return found;
}

/** What remains of a text. @param {string} text @param {Reading["without"]} without */
function rest(text, without) {
  const left = [];
  let from = 0;
  for (const { start, end } of [...without].sort((a, b) => a.start - b.start)) {
    if (start > from) left.push(text.slice(from, start));
    from = Math.max(from, end);
  }
  return [...left, text.slice(from)];
}
