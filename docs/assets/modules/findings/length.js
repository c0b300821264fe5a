// Checks of what is missing and of what does not fit. Pure.
import { aboutAll, finding } from "./findings.js";
import { graphemes } from "../letter/graphemes.js";
import { countWords } from "../letter/words.js";

/** @typedef {import("./examining.js").Examine} Examine */

const WORDS_A_MINUTE = 150;

/** Blanks that are still open: one finding for all, since each shows in the letter as it is. @type {Examine} */
export function openBlank({ gaps: [first, ...rest] }) {
  if (!first) return [];
  const fields = new Set([first, ...rest].map(({ label }) => label));
  return [finding("open-blank", first, { fields: [...fields].join(", ") })];
}

/** More words than the channel carries well. @type {Examine} */
export function tooLong({ body, carrier }) {
  if (!carrier.words || isSpoken(carrier)) return [];
  const [words, most] = [countWords(body), carrier.words.most];
  return words > most ? [aboutAll("too-long", { words, most })] : [];
}

/**
 * Fewer than half the words to aim at. While a blank is open, the letter is not finished.
 * @type {Examine}
 */
export function tooShort({ body, gaps, carrier }) {
  if (!carrier.words || gaps.length) return [];
  const [words, least] = [countWords(body), carrier.words.aim[0]];
  return words < least / 2 ? [aboutAll("too-short", { words, least })] : [];
}

/**
 * A subject line that phones cut, the part beyond marked: one that the candidate wrote, or one of
 * ours that a value has made longer than any program shows.
 * @type {Examine}
 */
export function longSubject({ subject, byHand, carrier }) {
  const { aim, most } = carrier.subject_characters ?? { aim: 0, most: 0 };
  const limit = byHand ? aim : most;
  if (!subject || !limit || subject.length <= limit) return [];
  const starts = graphemes(subject);
  if (starts.length <= limit) return [];
  const span = { place: /** @type {const} */ ("subject"), start: starts[aim] ?? 0, end: subject.length };
  return [finding("long-subject", span, { characters: starts.length, aim })];
}

/**
 * A channel that shows a subject line, and none written. The form always makes one.
 * @type {Examine}
 */
export function missingSubject({ subject, byHand, carrier }) {
  const missing = byHand && carrier.subject_characters && !subject?.trim();
  return missing ? [aboutAll("missing-subject")] : [];
}

/** More than the service takes from anybody. @type {Examine} */
export function linkedinLimit({ body, carrier }) {
  const { most = 0, service } = carrier.characters ?? {};
  if (!service) return [];
  const characters = graphemes(body).length;
  return characters > most ? [aboutAll("linkedin-limit", { characters, most, service })] : [];
}

/** More than the service takes from a free account. @type {Examine} */
export function linkedinFree({ body, carrier }) {
  if (!carrier.characters?.service) return [];
  const [characters, { aim, most }] = [graphemes(body).length, carrier.characters];
  const between = characters > aim && characters <= most;
  return between ? [aboutAll("linkedin-free", { characters, aim })] : [];
}

/** More to say than the time there is for it. @type {Examine} */
export function spokenLength({ body, carrier }) {
  if (!carrier.words || !isSpoken(carrier)) return [];
  const seconds = (/** @type {number} */ words) => Math.round((words / WORDS_A_MINUTE) * 60);
  const parts = { seconds: seconds(countWords(body)), most: seconds(carrier.words.most) };
  return parts.seconds > parts.most ? [aboutAll("spoken-length", parts)] : [];
}

/** @param {import("./examining.js").Carrier} carrier */
function isSpoken({ medium }) {
  return medium === "voice";
}
