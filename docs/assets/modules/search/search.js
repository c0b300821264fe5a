// The search itself. Pure; loaded with its library on first use.

import MiniSearch from "minisearch";

/**
 * @typedef {{url: string, title: string, kind: string, text: string, phrases: string}} Entry
 * @typedef {import("minisearch").SearchResult & Entry} Result
 * @typedef {{found: Found, score: number}} Judged
 * @typedef {Entry & {terms: string[], phrase: string}} Found
 */

const FIELDS = ["title", "phrases", "text"];
const BOOST = { title: 3, phrases: 2, text: 1 };

/**
 * An index of the site's pages; the phrases people type count as synonyms of a title.
 * @param {Entry[]} entries
 * @returns {MiniSearch<Entry>}
 */
export function createIndex(entries) {
  const index = new MiniSearch({
    idField: "url",
    fields: FIELDS,
    storeFields: ["url", "kind", ...FIELDS],
    tokenize: tokens,
    processTerm: (term) => term,
  });
  index.addAll(entries);
  return index;
}

/**
 * The pages that answer a query, best first.
 * @param {MiniSearch<Entry>} index @param {string} query
 * @returns {Found[]}
 */
export function find(index, query) {
  const typed = words(query);
  const results = index.search(query, { boost: BOOST, prefix: isLong, fuzzy: fuzziness });
  // Letters of one moment share its phrases, and a phrase is as near for each of them.
  const known = new Map();
  return results
    .map((result) => judged(/** @type {Result} */ (result), typed, known))
    .sort((one, other) => other.score - one.score)
    .map(({ found }) => found);
}

/**
 * A page counts for more the more of the query it answers, and the nearer one of its phrases is.
 * @param {Result} result @param {string[]} typed @param {Map<string, {phrase: string, near: number}>} known
 * @returns {Judged}
 */
function judged(result, typed, known) {
  const { url, title, kind, text, phrases, terms, queryTerms } = result;
  const near = (/** @type {string} */ phrase) => nearness(ownWords(phrase), terms, typed.length);
  const best = known.get(phrases) ?? nearest(phrases.split("; "), near);
  known.set(phrases, best);
  const { phrase } = best;
  const share = typed.filter((word) => queryTerms.includes(word)).length / typed.length;
  // Whoever types a title, in one word or two, wants that page.
  const named = ownWords(title).join("") === typed.join("") ? 8 : 1;
  const score = result.score * named * (0.2 + share) * (1 + 2 * Math.max(best.near, near(title)));
  return { found: { url, title, kind, text, phrases, terms, phrase }, score };
}

/** The first of the nearest phrases. @param {string[]} phrases @param {(phrase: string) => number} near */
function nearest(phrases, near) {
  let best = { phrase: "", near: -1 };
  for (const phrase of phrases) if (near(phrase) > best.near) best = { phrase, near: near(phrase) };
  return best;
}

/**
 * How much a phrase and a query have in common, from 0 to 1.
 * @param {string[]} phrase @param {string[]} terms the words that matched @param {number} typed
 */
function nearness(phrase, terms, typed) {
  const shared = phrase.filter((word) => terms.includes(word)).length;
  return shared / Math.max(phrase.length + typed - shared, 1);
}

/**
 * A text in parts, those that matched marked as hits; joined they give the text again.
 * @param {string} text @param {string[]} terms
 * @returns {{text: string, hit: boolean}[]}
 */
export function mark(text, terms) {
  const wanted = new Set(terms);
  return text
    .split(/([\p{L}\p{N}\p{M}'’-]+)/u)
    .filter(Boolean)
    .map((part) => ({ text: part, hit: words(part).some((word) => wanted.has(word)) }));
}

/**
 * A text's words as they are compared: small letters without accents and apostrophes, “e-mail”
 * as “email”.
 * @param {string} text
 */
export function words(text) {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}'’]/gu, "")
    .replace(/(?<!\p{L})(\p{L})-(?=\p{L})/gu, "$1")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** Every key asks for the words of the same titles and phrases. @type {Map<string, string[]>} */
const OWN = new Map();

/** The words of one of our own texts. @param {string} text */
function ownWords(text) {
  const known = OWN.get(text) ?? words(text);
  OWN.set(text, known);
  return known;
}

/**
 * What is indexed and looked up: words, and neighbours as one, since people write “thankyou”.
 * @param {string} text
 */
function tokens(text) {
  const single = words(text);
  return [...single, ...single.slice(1).map((word, at) => `${single[at]}${word}`)];
}

/** @param {string} term */
function isLong(term) {
  return term.length > 2;
}

/** @param {string} term */
function fuzziness(term) {
  return term.length > 3 && term.length < 13 ? 0.2 : false;
}
