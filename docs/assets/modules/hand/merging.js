// Compares and merges texts word by word. Pure; its library does the comparing.
import { diffComm, diffIndices } from "node-diff3";

/**
 * A run of words that stays, goes or comes.
 * @typedef {{kind: "same" | "out" | "in", text: string}} Word
 */

const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });

/**
 * What two sides have made of a text: the changes of `is`, and those of `mine` wherever `is` has
 * not changed the same words. Changes that merely touch are both made, unlike in a classic
 * three-way merge, where they are a conflict.
 * @param {string} mine @param {string} was @param {string} is
 */
export function merge(mine, was, is) {
  if (mine === was) return is;
  const source = words(was);
  const theirs = diffIndices(source, words(is));
  const ours = diffIndices(source, words(mine)).filter(
    (one) => !theirs.some((other) => clash(one, other)),
  );
  return patched(source, [...theirs, ...ours]).replace(/^ /, "");
}

/** @typedef {import("node-diff3").IDiffIndicesResult<string>} Hunk */

/**
 * A text with changes made that have no words in common.
 * @param {string[]} source @param {Hunk[]} hunks
 */
function patched(source, hunks) {
  const inOrder = hunks.sort(
    ({ buffer1: [start, length] }, { buffer1: [begin, size] }) => start - begin || length - size,
  );
  let at = 0;
  const parts = inOrder.flatMap(({ buffer1: [start, length], buffer2Content }) => {
    const kept = source.slice(at, start);
    at = start + length;
    return [...kept, ...buffer2Content];
  });
  return [...parts, ...source.slice(at)].join("");
}

/**
 * Whether two changes have words in common, or add the same.
 * @param {Hunk} one @param {Hunk} other
 */
function clash(one, other) {
  const [start, length] = one.buffer1;
  const [begin, size] = other.buffer1;
  if (start < begin + size && begin < start + length) return true;
  return start === begin && one.buffer2Content.join("") === other.buffer2Content.join("");
}

/**
 * The way from one text to another: the kept and the removed words make the first, the kept and
 * the added ones the second.
 * @param {string} from @param {string} to
 * @returns {Word[]}
 */
export function difference(from, to) {
  const runs = diffComm(words(from), words(to)).flatMap(wordsOf);
  return withoutFirstSpace(runs.filter(({ text }) => text)).filter(({ text }) => text);
}

/**
 * Without the space that words() puts before the first word. What comes or goes before that word
 * brings its own.
 * @param {Word[]} runs
 */
function withoutFirstSpace([first, ...rest]) {
  if (!first) return [];
  const text = first.text.slice(1);
  const [second, ...others] = rest;
  if (!second || first.kind === "same") return [{ ...first, text }, ...rest];
  return [{ ...first, text: `${text} ` }, { ...second, text: second.text.slice(1) }, ...others];
}

/**
 * What stays, or what goes and comes in its place; the white space both begin with stays.
 * @param {import("node-diff3").ICommResult<string>} run
 * @returns {Word[]}
 */
function wordsOf(run) {
  if (run.common) return [{ kind: "same", text: run.common.join("") }];
  const [out, put] = [run.buffer1.join(""), run.buffer2.join("")];
  const [space = ""] = out.match(/^\s*/) ?? [];
  const kept = out && put.startsWith(space) ? space : "";
  return [
    { kind: "same", text: kept },
    { kind: "out", text: out.slice(kept.length) },
    { kind: "in", text: put.slice(kept.length) },
  ];
}

/**
 * Words and punctuation marks, each with the white space before it, since white space alone would
 * match white space anywhere. The first has a space, too, so that it is the same further on.
 * @param {string} text
 */
function words(text) {
  /** @type {string[]} */
  const found = [];
  let space = " ";
  for (const { segment } of segmenter.segment(text)) {
    if (segment.trim()) found.push(space + segment);
    space = segment.trim() ? "" : space + segment;
  }
  return space ? [...found, space] : found;
}
