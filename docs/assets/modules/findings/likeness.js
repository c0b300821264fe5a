// Checks of a panel: what two letters have in common, and a letter that could go to any. Pure.
import { aboutAll, finding, isOwnWords, overlap, readerOf } from "./findings.js";
import { sentences } from "../letter/sentences.js";
import { countWords } from "../letter/words.js";

/**
 * @typedef {import("./examining.js").Examine} Examine
 * @typedef {import("./examining.js").Examined} Examined
 * @typedef {import("./examining.js").Span} Span
 */

/** Shorter sentences, such as “Thank you for your time”, are everybody's. */
const LEAST_WORDS = 8;

/** The first sentence of ours that another letter of the panel has too. @type {Examine} */
export function sameSentence(examined) {
  const told = new Map(
    examined.others.flatMap((other) => oursOf(other).map(({ text }) => [text, other.name])),
  );
  const twice = oursOf(examined).find(({ text }) => told.has(text));
  if (!twice) return [];
  return [finding("same-sentence", { place: "body", ...twice }, { name: told.get(twice.text) ?? "" })];
}

/** The sentences of a letter that are long enough and hold no word of the candidate's. @param {{body: string, own: Span[]}} letter */
function oursOf({ body, own }) {
  return sentences(body).filter((one) => {
    const isOwn = own.some((mine) => overlap(mine, { place: "body", ...one }));
    return !isOwn && countWords(one.text) >= LEAST_WORDS;
  });
}

/** A subject line that another letter of the panel has too. @type {Examine} */
export function sameSubject({ subject, others }) {
  const twin = subject?.trim() ? others.find((other) => other.subject === subject) : undefined;
  if (!twin) return [];
  const line = { place: /** @type {const} */ ("subject"), start: 0, end: subject?.length ?? 0 };
  return [finding("same-subject", line, { name: twin.name })];
}

/**
 * A letter of a panel with no detail that is only this recipient's, though the form asks for one.
 * @type {Examine}
 */
export function noDetail({ body, values, said, own, others, gaps, byHand, shapes }) {
  const offered = Object.keys(values).filter((field) => isDetail(field, shapes));
  const name = readerOf({ said, shapes }).trim();
  if (byHand || !name || !offered.length || !others.length) return [];
  if (gaps.some(({ field }) => offered.includes(field))) return [];
  const details = own.filter((one) => one.place === "body" && offered.includes(one.field));
  const told = new Set(others.flatMap((other) => other.own.map((one) => cut(other.body, one))));
  const isOnly = details.some((one) => !told.has(cut(body, one)));
  return isOnly ? [] : [aboutAll("no-detail", { name })];
}

/** Whether a field takes words about one recipient. @param {string} field @param {Examined["shapes"]} shapes */
function isDetail(field, shapes) {
  return shapes[field]?.scope === "recipient" && isOwnWords(shapes, field);
}

/** @param {string} body @param {Span} span */
function cut(body, { place, start, end }) {
  return place === "body" ? body.slice(start, end).trim().normalize("NFC") : "";
}
