// Checks of what a value is, where the seam cannot tell: a capital, a clause, a fragment. Pure.
import { finding, repairedBy } from "./findings.js";
import { isLikelyPlain, lowered } from "../letter/capitals.js";
import { anyOf, sentences } from "../letter/sentences.js";
import { startsSentence } from "../letter/seam.js";
import { countWords } from "../letter/words.js";

/**
 * @typedef {import("./examining.js").Examine} Examine
 * @typedef {import("./examining.js").Examined} Examined
 * @typedef {import("./examining.js").Finding} Finding
 * @typedef {import("./examining.js").Span} Span
 * @typedef {Span & {field: string}} Own
 */

const CLAUSE =
  /^(?:(?:I|we|he|she|they|there)(?:['’](?:m|d|ve|re|ll|s))?|(?:you|it)['’](?:d|ve|re|ll|s)|this (?:is|was)|that|because)\s/iu;
const LEAST_WORDS = 3;
const SHOWN = 40;

/** A capital in mid-sentence that is likely no name's. @type {Examine} */
export function seamCapital(examined) {
  return ownOf(examined, "phrase").flatMap((one) => {
    const said = textOf(examined, one);
    const before = (examined[one.place] ?? "").slice(0, one.start);
    if (startsSentence(before) || !isLikelyPlain(said)) return [];
    const [word = ""] = said.split(/\s/u);
    const found = finding("seam-capital", { ...one, end: one.start + word.length }, { word });
    return [repairedBy(found, one.field, lowered(said))];
  });
}

/** A phrase that is a sentence or a clause; the part that is a phrase repairs it. @type {Examine} */
export function notAPhrase(examined) {
  return ownOf(examined, "phrase").flatMap((one) => {
    const value = (examined.values[one.field] ?? "").trim();
    if (!CLAUSE.test(value) && sentences(value).length < 2) return [];
    const found = finding("not-a-phrase", one, { value: short(value) });
    const phrase = phraseIn(value, examined.shapes[one.field]?.frames ?? []);
    return [phrase ? repairedBy(found, one.field, phrase) : found];
  });
}

/** What a sentence says after the words that such a phrase comes after. @param {string} value @param {string[]} frames */
function phraseIn(value, frames) {
  if (sentences(value).length > 1) return "";
  const frame = [...value.matchAll(anyOf(frames))][0];
  return frame ? value.slice(frame.index + frame[0].length).trim().replace(/[.!?…]+$/u, "") : "";
}

/** A sentence of one or two words. @type {Examine} */
export function notASentence(examined) {
  return ownOf(examined, "sentence").flatMap((one) => {
    const words = countWords(textOf(examined, one));
    if (words === 0 || words >= LEAST_WORDS || isUnspaced(textOf(examined, one))) return [];
    return [finding("not-a-sentence", one, { value: short(textOf(examined, one)) })];
  });
}

/** Scripts that write without spaces have no words to count. @param {string} text */
function isUnspaced(text) {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(text);
}

/** Where values of a form stand, each field once. @param {Examined} examined @param {string} form @returns {Own[]} */
function ownOf({ own, shapes }, form) {
  const all = own.filter(({ field }) => shapes[field]?.form === form);
  return all.filter(({ field }, index) => all.findIndex((one) => one.field === field) === index);
}

/** @param {Examined} examined @param {Span} span */
function textOf(examined, { place, start, end }) {
  return (examined[place] ?? "").slice(start, end);
}

/** @param {string} value */
function short(value) {
  const shown = [...value];
  return shown.length > SHOWN ? `${shown.slice(0, SHOWN).join("")}…` : value;
}
