// Checks of a panel: letters too alike, and a letter that could go to any of them. Pure.
import { aboutAll, names } from "./findings.js";
import { compare, sequences } from "../letter/likeness.js";
import { countWords } from "../letter/words.js";

/**
 * @typedef {import("./examining.js").Examine} Examine
 * @typedef {import("./examining.js").Examined} Examined
 * @typedef {import("./examining.js").Span} Span
 */

const MOST_SHARE = 0.2;
/** Five sequences are a sentence of nine words; less is a turn of phrase. */
const LEAST_SHARED = 5;
/** A close and a name have no more words. */
const MOST_CLOSE = 9;
/** Fields of one recipient that hold words of the candidate's own. */
const DETAILS = ["topic", "insight", "evidence"];

/**
 * What was taken from a letter, and what was left out then: the others stay as they are while one
 * types about one reader.
 * @type {WeakMap<object, {sign: string, found: Set<string>}>}
 */
const TAKEN = new WeakMap();

/** The other letter that is most like this one, if it is too like. @type {Examine} */
export function tooAlike(examined) {
  if (examined.others.length === 0) return [];
  const mine = sequencesOf(examined, examined);
  const alike = examined.others
    .map((other) => {
      const said = { ...examined.said, recipient: other.name };
      return { name: other.name, ...compare(mine, sequencesOf(other, { ...examined, said })) };
    })
    .filter(({ shared, share }) => shared >= LEAST_SHARED && share > MOST_SHARE)
    .sort((one, other) => other.share - one.share);
  return alike.slice(0, 1).map(({ name, share }) => {
    return aboutAll("too-alike", { name, percent: Math.round(share * 100) });
  });
}

/**
 * Without the candidate's own words, names and the close, which letters rightly share.
 * @param {{body: string, own: Span[]}} letter @param {Examined} examined
 */
function sequencesOf(letter, examined) {
  const { body, own } = letter;
  const named = names({ ...examined, subject: null, body });
  const close = { start: closeOf(body), end: body.length };
  const mine = own.filter(({ place }) => place === "body");
  const without = [...mine, ...named, close];
  const sign = without.map(({ start, end }) => `${start} ${end}`).join();
  const kept = TAKEN.get(letter);
  if (kept?.sign === sign) return kept.found;
  const found = sequences({ text: body, without });
  TAKEN.set(letter, { sign, found });
  return found;
}

/** Where the close begins: a last paragraph of few words. @param {string} body */
function closeOf(body) {
  const last = body.trimEnd().lastIndexOf("\n\n");
  return last < 0 || countWords(body.slice(last)) > MOST_CLOSE ? body.length : last;
}

/**
 * A letter of a panel with no detail that is only this recipient's, though the form asks for one.
 * @type {Examine}
 */
export function noDetail({ body, values, said, own, others, gaps, byHand }) {
  const offered = DETAILS.filter((field) => field in values);
  const name = (said.recipient ?? "").trim();
  if (byHand || !name || !offered.length || !others.length) return [];
  if (gaps.some(({ field }) => offered.includes(field))) return [];
  const details = own.filter((one) => one.place === "body" && offered.includes(one.field));
  const told = new Set(others.flatMap((other) => other.own.map((one) => cut(other.body, one))));
  const isOnly = details.some((one) => !told.has(cut(body, one)));
  return isOnly ? [] : [aboutAll("no-detail", { name })];
}

/** @param {string} body @param {Span} span */
function cut(body, { place, start, end }) {
  return place === "body" ? body.slice(start, end).trim().normalize("NFC") : "";
}
