// The known word that somebody meant by one that is not known. Pure.

/** Shorter words become any other by one slip. */
const SHORTEST = 4;
/** Longer words may have two slips. */
const LONG = 8;
/** So many letters say what a word will be that is still being typed. */
const BEGUN = 3;

/**
 * Corrects words to those of `known`, which says how often each is used.
 * @param {Map<string, number>} known
 * @returns {(word: string, unfinished: boolean) => string} "" where none is near
 */
export function corrector(known) {
  /** @type {Map<string, string>} */
  const remembered = new Map();
  const common = [...known.keys()].sort((one, other) => uses(known, other) - uses(known, one));
  return (word, unfinished) => {
    if (known.has(word)) return word;
    if (unfinished) return begun(word, common) || near(word, common);
    const found = remembered.get(word) ?? near(word, common);
    remembered.set(word, found);
    return found;
  };
}

/** @param {Map<string, number>} known @param {string} word */
function uses(known, word) {
  return known.get(word) ?? 0;
}

/** @param {string} word @param {string[]} common */
function begun(word, common) {
  if (word.length < BEGUN) return "";
  return common.find((one) => one.startsWith(word)) ?? "";
}

/** The nearest word, the most common of several. @param {string} word @param {string[]} common */
function near(word, common) {
  if (word.length < SHORTEST || /\d/.test(word)) return "";
  let best = { one: "", slips: (word.length < LONG ? 1 : 2) + 1 };
  for (const one of common) {
    if (one.length < SHORTEST - 1 || one[0] !== word[0]) continue;
    if (Math.abs(one.length - word.length) >= best.slips) continue;
    const slips = distance(word, one);
    if (slips < best.slips) best = { one, slips };
  }
  return best.one;
}

/** Letters left out, put in, changed, or swapped with the next. @param {string} a @param {string} b */
function distance(a, b) {
  /** @type {number[]} */
  let before = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = cell(row, j - 1) + Number(a[i - 1] !== b[j - 1]);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const least = Math.min(changed, cell(row, j) + 1, cell(next, j - 1) + 1);
      next.push(swapped ? Math.min(least, cell(before, j - 2) + 1) : least);
    }
    [before, row] = [row, next];
  }
  return cell(row, b.length);
}

/** @param {number[]} row @param {number} at */
function cell(row, at) {
  return row[at] ?? 0;
}
