// Checks of what is missing and of what does not fit. Pure.
import { aboutAll, finding } from "./findings.ts";
import { graphemes } from "../letter/graphemes.ts";
import { countWords } from "../letter/sentences.ts";
import type { Carrier, Examined, Finding, Lists } from "./examining.ts";

const WORDS_A_MINUTE = 150;

/** Blanks that are still open: one finding for all, since each shows in the letter as it is. */
export function openBlank({ gaps: [first, ...rest] }: Examined): Finding[] {
  if (!first) return [];
  const fields = new Set([first, ...rest].map(({ label }) => label));
  return [finding("open-blank", first, { fields: [...fields].join(", ") })];
}

/** More words than the channel carries well. */
export function tooLong({ body, carrier }: Examined): Finding[] {
  if (!carrier.words || isSpoken(carrier)) return [];
  const [words, most] = [countWords(body), carrier.words.most];
  return words > most ? [aboutAll("too-long", { words, most })] : [];
}

/** Fewer than half the words to aim at. While a blank is open, the letter is not finished. */
export function tooShort({ body, gaps, carrier }: Examined): Finding[] {
  if (!carrier.words || gaps.length) return [];
  const [words, least] = [countWords(body), carrier.words.aim[0]];
  return words < least / 2 ? [aboutAll("too-short", { words, least })] : [];
}

/**
 * A subject line that phones cut, the part beyond marked: one that the candidate wrote, or one of
 * ours that a value has made longer than any program shows.
 */
export function longSubject({ subject, byHand, carrier }: Examined): Finding[] {
  const { aim, most } = carrier.subject_characters ?? { aim: 0, most: 0 };
  const limit = byHand ? aim : most;
  if (!subject || !limit || subject.length <= limit) return [];
  const starts = graphemes(subject);
  if (starts.length <= limit) return [];
  const span = { place: "subject" as const, start: starts[aim] ?? 0, end: subject.length };
  return [finding("long-subject", span, { characters: starts.length, aim })];
}

/** A channel that shows a subject line, and none written. The form always makes one. */
export function missingSubject({ subject, byHand, carrier }: Examined): Finding[] {
  const missing = byHand && carrier.subject_characters && !subject?.trim();
  return missing ? [aboutAll("missing-subject")] : [];
}

/** More than the service takes from anybody. */
export function linkedinLimit({ body, carrier }: Examined): Finding[] {
  const { most = 0, service } = carrier.characters ?? {};
  if (!service) return [];
  const characters = graphemes(body).length;
  return characters > most ? [aboutAll("linkedin-limit", { characters, most, service })] : [];
}

/** More than the service takes from a free account. */
export function linkedinFree({ body, carrier }: Examined): Finding[] {
  if (!carrier.characters?.service) return [];
  const [characters, { aim, most }] = [graphemes(body).length, carrier.characters];
  const between = characters > aim && characters <= most;
  return between ? [aboutAll("linkedin-free", { characters, aim })] : [];
}

/** More to say than there is time for. A voicemail is left instead of the call and doesn't count. */
export function spokenLength({ body, carrier }: Examined, lists: Lists): Finding[] {
  if (!carrier.words || !isSpoken(carrier)) return [];
  const instead = lists["spoken-length"]?.words?.instead ?? [];
  const said = body
    .split("\n\n")
    .filter((text) => !instead.some((start) => text.startsWith(start)));
  const seconds = (words: number) => Math.round((words / WORDS_A_MINUTE) * 60);
  const words = countWords(said.join("\n\n"));
  const parts = { seconds: seconds(words), most: seconds(carrier.words.most) };
  return parts.seconds > parts.most ? [aboutAll("spoken-length", parts)] : [];
}

function isSpoken({ medium }: Carrier) {
  return medium === "voice";
}
