// Checks of a text message: in how many parts the network sends it. Pure.
import { aboutAll, finding, names } from "./findings.ts";
import { isOdd, plainSegments, segments } from "./text-segments.ts";
import type { Examined, Finding } from "./examining.ts";

/** A text message of more parts than anyone reads as one. */
export function textSegments({ body, carrier }: Examined): Finding[] {
  if (!carrier.segments) return [];
  const [{ count }, { most, most_unicode }] = [segments(body), carrier.segments];
  return plainSegments(body) > most || count > most_unicode
    ? [aboutAll("text-segments", { count })]
    : [];
}

/**
 * The sign that makes a text message cost more parts, where another would not. Where a letter, a
 * name or the template does so as well, nothing is gained, and nothing said.
 */
export function textUnicode(examined: Examined): Finding[] {
  const { body, carrier } = examined;
  if (!carrier.segments) return [];
  const [{ count, odd }, fewer] = [segments(body), plainSegments(body)];
  if (!odd || fewer >= count || isOdd(fixed(examined))) return [];
  const span = { place: "body" as const, start: odd.start, end: odd.start + odd.text.length };
  return [finding("text-unicode", span, { character: odd.text, count, fewer })];
}

/** What of a message its writer will not change: letters, names, and the words of the template. */
function fixed(examined: Examined) {
  const { body, byHand, own } = examined;
  const inBody = names(examined).filter(({ place }) => place === "body");
  const named = inBody.map(({ start, end }) => body.slice(start, end)).join("");
  const spelled = named + body.replace(/[^\p{L}\p{M}]/gu, "");
  if (byHand) return spelled;
  const inside = own.filter(({ place }) => place === "body");
  const given = inside.reduceRight(
    (text, { start, end }) => text.slice(0, start) + text.slice(end),
    body,
  );
  return spelled + given;
}
