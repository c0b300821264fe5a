// What the search can work out before anybody asks, done when the site is built: questions as
// terms, and of what a page says only the terms that are new. Pure.

import { grouped, reader } from "./terms.js";
import { split } from "./words.js";

/**
 * @typedef {import("./search.js").Entry} Entry
 * @typedef {Omit<Entry, "asked" | "words"> & {asked?: string[], words?: string}} Raw
 * @typedef {{entries: Raw[], wording: import("./terms.js").Wording}} Given
 */

/** @param {Given} given @returns {import("./search.js").Data} */
export function prepare({ entries, wording }) {
  const read = reader(wording);
  const terms = (/** @type {string} */ text) => read(split(text)).map(({ term }) => term);
  const letters = grouped(entries);
  const ready = entries.map(({ asked = [], words = "", ...entry }) => {
    if (entry.kind === "letter") return entry;
    const own = (letters.get(entry.url) ?? []).map((one) => `${one.title} ${one.text} ${one.words}`);
    const questions = unique(asked.map((question) => terms(question).join(" "))).filter(Boolean);
    const shown = new Set([...terms(`${entry.title} ${entry.text}`), ...questions.join(" ").split(" ")]);
    const fresh = unique(terms([words, ...own].join(" "))).filter((term) => !shown.has(term));
    return { ...entry, asked: questions.join(";"), words: fresh.sort().join(" ") };
  });
  return { entries: ready, wording };
}

/** @param {string[]} texts */
function unique(texts) {
  return [...new Set(texts)];
}
