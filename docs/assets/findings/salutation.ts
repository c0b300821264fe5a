// The greeting of a letter: whom it speaks to. Pure.
import { patternOf } from "./findings.ts";
import { words } from "./name-words.ts";
import type { Lists } from "./examining.ts";

const MOST_WORDS = 6;

/**
 * Where the name stands that a letter greets: from a word of greeting at the beginning of a
 * line to the next comma or the line's end, or a short first line that ends with a comma.
 * @returns both 0 where nobody is greeted
 */
export function salutation(body: string, lists: Lists): { start: number; end: number } {
  const greets = patternOf(lists["strange-greeting"], "greets");
  const isFirst = (at: number) => /(?:^|\n)[“"\s]*$/.test(body.slice(0, at));
  const greet = [...body.matchAll(greets)].find(({ index }) => isFirst(index));
  if (greet) return named(body, greet.index + greet[0].length);
  const line = /^[^\n,]+(?=,[ \t]*\n)/u.exec(body)?.[0] ?? "";
  return { start: 0, end: words(line).length > 3 ? 0 : line.length };
}

function named(body: string, start: number) {
  const all = /^[^,:!?\n;—–]*/u.exec(body.slice(start))?.[0] ?? "";
  const name = words(all).length > MOST_WORDS ? (all.split(".")[0] ?? "") : all;
  return { start, end: start + name.length };
}
