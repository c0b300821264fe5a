// Where a text says what was asked for. Pure.

import { split } from "./words.js";

/**
 * A text in parts, those that matched marked as hits; joined they give the text again.
 * @param {string} text @param {Set<string>} wanted @param {import("./terms.js").Reader} read
 * @returns {{text: string, hit: boolean}[]}
 */
export function mark(text, wanted, read) {
  const hits = read(split(text)).filter(({ term }) => wanted.has(term));
  let at = 0;
  const pieces = hits.flatMap(({ start, end }) => {
    const before = { text: text.slice(at, start), hit: false };
    at = end;
    return [before, { text: text.slice(start, end), hit: true }];
  });
  return [...pieces, { text: text.slice(at), hit: false }].filter((piece) => piece.text);
}
