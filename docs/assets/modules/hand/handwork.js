// A letter edited by hand, and what the form makes of its letter meanwhile. Pure; loaded with its
// library by the first edit.
import { difference, merge } from "./merging.js";
import { align, paragraphs } from "./paragraphs.js";

/**
 * What the form made when it was last taken over: plain texts, passages by their index. The values,
 * in words, stay those of the beginning.
 * @typedef {{subject: string, passages: Record<string, string>,
 *   values: Record<string, string>}} Base
 * @typedef {{subject: string, body: string, base: Base}} Hand
 * @typedef {import("./merging.js").Word} Word
 */

/**
 * A passage, or the subject line, that the form words differently by now. `was` is null where it is
 * new, `is` where it is gone, `mine` where the candidate took it out. `words`: what taking it over
 * does to the candidate's text.
 * @typedef {{passage: string, was: string | null, is: string | null, mine: string | null,
 *   touched: boolean, words: Word[]}} Change
 */

/**
 * Where a passage stands in the edited text: offsets, the text there, what the form had made of
 * it, and the keys of all passages that stand there.
 * @typedef {{start: number, end: number, text: string, was: string, keys: string[]}} Place
 */

const SUBJECT = "subject";
const BETWEEN = "\n\n";
/** What is left of a paragraph with so few words makes no sense alone. */
const SCRAP = 3;

/**
 * A letter as the form made it, to be edited by hand from now on.
 * @param {{subject: string, passages: Record<string, string>}} letter
 * @param {Record<string, string>} values of the letter, in words
 * @returns {Hand}
 */
export function begin({ subject, passages }, values) {
  return { subject, body: joined(passages), base: { subject, passages, values } };
}

/**
 * What the form has changed and the edited text has not: the subject line, then passages in order.
 * @param {Hand} hand @param {Omit<Base, "values">} now what the form makes at present
 * @returns {Change[]}
 */
export function changes(hand, now) {
  const [was, is] = [texts(hand.base), texts(now)];
  const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  const changed = keys.filter((key) => was[key] !== is[key]);
  if (!changed.length) return [];
  const places = placesIn(hand);
  return changed
    .sort((one, other) => rank(one) - rank(other))
    .map((key) => changeOf(hand, places, key, was[key] ?? null, is[key] ?? null))
    .filter(({ words }) => words.some(({ kind }) => kind !== "same"));
}

/**
 * The form's new words in the candidate's text. An untouched paragraph is replaced; in a touched
 * one the candidate's words stay where the form has not changed the same.
 * @param {Hand} hand @param {Pick<Change, "passage" | "is">} change
 * @returns {Hand}
 */
export function takeOver(hand, { passage, is }) {
  const base = rebased(hand.base, passage, is);
  if (passage === SUBJECT) {
    return { ...hand, subject: result(lineOf(hand), hand.base, passage, is), base };
  }
  const isUnedited = hand.body === joined(hand.base.passages);
  if (isUnedited) return { ...hand, body: joined(base.passages), base };
  return { ...hand, body: bodyWith(hand, placesIn(hand), passage, is), base };
}

/**
 * The candidate's text as it is; the form's new words count as seen.
 * @param {Hand} hand @param {Pick<Change, "passage" | "is">} change
 * @returns {Hand}
 */
export function leave(hand, { passage, is }) {
  return { ...hand, base: rebased(hand.base, passage, is) };
}

/**
 * @param {Hand} hand @param {Place[]} places @param {string} passage
 * @param {string | null} was @param {string | null} is
 * @returns {Change}
 */
function changeOf(hand, places, passage, was, is) {
  const isSubject = passage === SUBJECT;
  const place = isSubject ? lineOf(hand) : placeOf(places, passage);
  const mine = place?.text || null;
  const touched = mine !== (place ? place.was || null : was);
  const next = place || !isThere(hand, places, is) ? result(place, hand.base, passage, is) : "";
  return { passage, was, is, mine, touched, words: difference(mine ?? "", next) };
}

/**
 * Whether the candidate left a text standing that the form once took out, or wrote the same: it is
 * not to come twice.
 * @param {Hand} hand @param {Place[]} places @param {string | null} text
 */
function isThere({ body }, places, text) {
  const isOwn = (/** @type {{start: number, end: number}} */ one) =>
    !places.some(({ start, end }) => start <= one.start && one.end <= end);
  return paragraphs(body).some((one) => one.text === text?.trim() && isOwn(one));
}

/** The subject line as a place of its own. @param {Hand} hand @returns {Place} */
function lineOf({ subject, base }) {
  return { start: 0, end: subject.length, text: subject, was: base.subject, keys: [SUBJECT] };
}

/**
 * What stands at a passage's place once its new words are taken over.
 * @param {Place | undefined} place @param {Base} base @param {string} passage
 * @param {string | null} is
 */
function result(place, base, passage, is) {
  if (!place) return (is ?? "").trim();
  const known = texts(rebased(base, passage, is));
  const now = place.keys.flatMap((key) => known[key] ?? []).join(BETWEEN);
  const merged = merge(place.text, place.was, now).trim();
  // Where all else is gone, a sentence that the candidate added stays, a lone word does not.
  return now || merged.split(/\s+/).length > SCRAP ? merged : "";
}

/**
 * @param {Hand} hand @param {Place[]} places @param {string} passage @param {string | null} is
 */
function bodyWith({ body, base }, places, passage, is) {
  const place = placeOf(places, passage);
  const text = result(place, base, passage, is);
  if (!place) return text ? inserted(body, places, passage, text) : body;
  if (text) return body.slice(0, place.start) + text + body.slice(place.end);
  const [before, after] = [body.slice(0, place.start), body.slice(place.end)];
  return after.trim() ? before + after.trimStart() : before.trimEnd();
}

/**
 * A text put in after the nearest earlier passage that still stands, or before the nearest later.
 * @param {string} body @param {Place[]} places @param {string} passage @param {string} text
 */
function inserted(body, places, passage, text) {
  const ranked = places
    .flatMap(({ start, end, keys }) => keys.map((key) => ({ start, end, rank: rank(key) })))
    .sort((one, other) => one.rank - other.rank);
  const earlier = ranked.filter((one) => one.rank < rank(passage)).at(-1);
  if (earlier) return body.slice(0, earlier.end) + BETWEEN + text + body.slice(earlier.end);
  const later = ranked.find((one) => one.rank > rank(passage));
  if (later) return body.slice(0, later.start) + text + BETWEEN + body.slice(later.start);
  return body.trim() ? body.trimEnd() + BETWEEN + text : text;
}

/** @param {Hand} hand @returns {Place[]} */
function placesIn({ body, base: { passages } }) {
  const found = paragraphs(body);
  return align(passages, body).map(({ keys, from, to }) => {
    const [start, end] = [found[from]?.start ?? 0, found[to - 1]?.end ?? 0];
    const was = keys.map((key) => passages[key]).join(BETWEEN);
    return { start, end, text: body.slice(start, end), was, keys };
  });
}

/** @param {Place[]} places @param {string} passage */
function placeOf(places, passage) {
  return places.find(({ keys }) => keys.includes(passage));
}

/** @param {Base} base @param {string} passage @param {string | null} is @returns {Base} */
function rebased(base, passage, is) {
  if (passage === SUBJECT) return { ...base, subject: is ?? "" };
  const others = Object.entries(base.passages).filter(([key]) => key !== passage);
  const own = is === null ? [] : [[passage, is]];
  return { ...base, passages: Object.fromEntries([...others, ...own]) };
}

/**
 * Subject line and passages by key.
 * @param {Omit<Base, "values">} base @returns {Record<string, string>}
 */
function texts({ subject, passages }) {
  return subject ? { ...passages, [SUBJECT]: subject } : passages;
}

/** Keys that are whole numbers come in their order. @param {Record<string, string>} passages */
function joined(passages) {
  return Object.values(passages).join(BETWEEN);
}

/** @param {string} key */
function rank(key) {
  return key === SUBJECT ? -1 : Number(key);
}
