// Where a text says what was asked for. Pure.

import { split } from "./words.ts";
import type { Reader } from "./terms.ts";

/** A text in parts, those that matched marked as hits; joined they give the text again. */
export function mark(
  text: string,
  wanted: Set<string>,
  read: Reader,
): { text: string; hit: boolean }[] {
  const hits = read(split(text)).filter(({ term }) => wanted.has(term));
  let at = 0;
  const pieces = hits.flatMap(({ start, end }) => {
    const before = { text: text.slice(at, start), hit: false };
    at = end;
    return [before, { text: text.slice(start, end), hit: true }];
  });
  return [...pieces, { text: text.slice(at), hit: false }].filter((piece) => piece.text);
}
