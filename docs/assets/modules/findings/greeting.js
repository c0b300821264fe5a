// The greeting of a letter: whom it speaks to. Pure.
import { patternOf } from "./findings.js";
import { words } from "./words.js";

/** @typedef {import("./examining.js").Lists} Lists */

const MOST_WORDS = 6;

/**
 * Where the name stands that a letter greets: from a word of greeting at the beginning of a
 * line to the next comma or the line's end, or a short first line that ends with a comma.
 * @param {string} body @param {Lists} lists
 * @returns {{start: number, end: number}} both 0 where nobody is greeted
 */
export function greeting(body, lists) {
  const greets = patternOf(lists["strange-greeting"], "greets");
  const isFirst = (/** @type {number} */ at) => /(?:^|\n)[“"\s]*$/.test(body.slice(0, at));
  const greet = [...body.matchAll(greets)].find(({ index }) => isFirst(index));
  if (greet) return named(body, greet.index + greet[0].length);
  const line = /^[^\n,]+(?=,[ \t]*\n)/u.exec(body)?.[0] ?? "";
  return { start: 0, end: words(line).length > 3 ? 0 : line.length };
}

/** @param {string} body @param {number} start */
function named(body, start) {
  const all = /^[^,:!?\n;—–]*/u.exec(body.slice(start))?.[0] ?? "";
  const name = words(all).length > MOST_WORDS ? (all.split(".")[0] ?? "") : all;
  return { start, end: start + name.length };
}
