// Checks of a text message: in how many parts the network sends it. Pure.
import { aboutAll, finding, names } from "./findings.js";
import { isOdd, plainSegments, segments } from "./text-segments.js";

/** @typedef {import("./examining.js").Examine} Examine */

const MOST = 2;
/** A script outside the GSM alphabet needs twice the parts for the same words. */
const MOST_UNICODE = 4;

/** A text message of more parts than anyone reads as one. @type {Examine} */
export function textSegments({ body, channel }) {
  if (channel !== "text") return [];
  const { count } = segments(body);
  return plainSegments(body) > MOST || count > MOST_UNICODE ? [aboutAll("text-segments", { count })] : [];
}

/**
 * The sign that makes a text message cost more parts, where another would not. Where a letter, a
 * name or the template does so as well, nothing is gained, and nothing said.
 * @type {Examine}
 */
export function textUnicode(examined) {
  const { body, channel } = examined;
  if (channel !== "text") return [];
  const [{ count, odd }, fewer] = [segments(body), plainSegments(body)];
  if (!odd || fewer >= count || isOdd(fixed(examined))) return [];
  const span = { place: /** @type {const} */ ("body"), start: odd.start, end: odd.start + odd.text.length };
  return [finding("text-unicode", span, { character: odd.text, count, fewer })];
}

/**
 * What of a message its writer will not change: letters, names, and the words of the template.
 * @param {import("./examining.js").Examined} examined
 */
function fixed(examined) {
  const { body, byHand, own } = examined;
  const inBody = names(examined).filter(({ place }) => place === "body");
  const named = inBody.map(({ start, end }) => body.slice(start, end)).join("");
  const spelled = named + body.replace(/[^\p{L}\p{M}]/gu, "");
  if (byHand) return spelled;
  const inside = own.filter(({ place }) => place === "body");
  const given = inside.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), body);
  return spelled + given;
}
