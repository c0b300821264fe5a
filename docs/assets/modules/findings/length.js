// Checks of what is missing and of what does not fit. Pure.
import { aboutAll, finding } from "./findings.js";
import { graphemes } from "../letter/graphemes.js";
import { countWords } from "../letter/words.js";

/** @typedef {import("./examining.js").Examine} Examine */

const WORDS_A_MINUTE = 150;
/** From how many times the characters that a phone shows. */
const VERY_LONG = 1.5;
const SPOKEN = ["phone", "voicemail"];

/** Blanks that are still open: one finding for all, since each shows in the letter as it is. @type {Examine} */
export function openBlank({ gaps: [first, ...rest] }) {
  if (!first) return [];
  const fields = new Set([first, ...rest].map(({ label }) => label));
  return [finding("open-blank", first, { fields: [...fields].join(", ") })];
}

/** More words than the channel carries well. @type {Examine} */
export function tooLong({ body, channel, limits }) {
  if (!limits.words || SPOKEN.includes(channel)) return [];
  const [words, most] = [countWords(body), limits.words.most];
  return words > most ? [aboutAll("too-long", { words, most })] : [];
}

/**
 * Fewer than half the words to aim at. While a blank is open, the letter is not finished.
 * @type {Examine}
 */
export function tooShort({ body, gaps, limits }) {
  if (!limits.words || gaps.length) return [];
  const [words, least] = [countWords(body), limits.words.aim[0]];
  return words < least / 2 ? [aboutAll("too-short", { words, least })] : [];
}

/**
 * A subject line that phones cut; the part beyond is marked. One of ours is the candidate's doing
 * only where their words have made it very long.
 * @type {Examine}
 */
export function longSubject(examined) {
  const most = examined.limits.subject_characters?.most ?? 0;
  return cut("long-subject", examined, examined.byHand ? most : most * VERY_LONG);
}

/** The same for our own templates, filled with their examples. @type {Examine} */
export function subjectLength(examined, lists) {
  return lists["subject-length"] ? cut("subject-length", examined) : [];
}

/** @param {string} check @param {import("./examining.js").Examined} examined @param {number} from how many characters it counts */
function cut(check, { subject, limits }, from = 0) {
  const most = limits.subject_characters?.most;
  if (!subject || !most || subject.length <= Math.max(from, most)) return [];
  const starts = graphemes(subject);
  if (starts.length <= Math.max(from, most)) return [];
  const span = { place: /** @type {const} */ ("subject"), start: starts[most] ?? 0, end: subject.length };
  return [finding(check, span, { characters: starts.length, most })];
}

/**
 * A channel that shows a subject line, and none written. The form always makes one.
 * @type {Examine}
 */
export function missingSubject({ subject, byHand, limits }) {
  const missing = byHand && limits.subject_characters && !subject?.trim();
  return missing ? [aboutAll("missing-subject")] : [];
}

/** More than LinkedIn takes from anybody. @type {Examine} */
export function linkedinLimit({ body, channel, limits }) {
  if (channel !== "linkedin" || !limits.characters) return [];
  const [characters, { most }] = [graphemes(body).length, limits.characters];
  return characters > most ? [aboutAll("linkedin-limit", { characters, most })] : [];
}

/** More than LinkedIn takes from a free account. @type {Examine} */
export function linkedinFree({ body, channel, limits }) {
  if (channel !== "linkedin" || !limits.characters) return [];
  const [characters, { aim, most }] = [graphemes(body).length, limits.characters];
  const between = characters > aim && characters <= most;
  return between ? [aboutAll("linkedin-free", { characters, aim })] : [];
}

/** More to say than the time there is for it. @type {Examine} */
export function spokenLength({ body, channel, limits }) {
  if (!limits.words || !SPOKEN.includes(channel)) return [];
  const seconds = (/** @type {number} */ words) => Math.round((words / WORDS_A_MINUTE) * 60);
  const words = countWords(body);
  if (words <= limits.words.most) return [];
  const parts = { seconds: seconds(words), most: seconds(limits.words.most) };
  return [aboutAll("spoken-length", parts)];
}
