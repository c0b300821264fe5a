// Checks of a panel: what two letters have in common, and a letter that could go to any. Pure.
import { aboutAll, finding, isOwnWords, overlap, readerOf } from "./findings.ts";
import { countWords, sentences } from "../letter/sentences.ts";
import type { Examined, Finding, Span } from "./examining.ts";

/** Shorter sentences, such as “Thank you for your time”, are everybody's. */
const LEAST_WORDS = 8;

/** The first sentence of ours that another letter of the panel has too. */
export function sameSentence(examined: Examined): Finding[] {
  const told = new Map(
    examined.others.flatMap((other) => oursOf(other).map(({ text }) => [text, other.name])),
  );
  const twice = oursOf(examined).find(({ text }) => told.has(text));
  if (!twice) return [];
  return [
    finding("same-sentence", { place: "body", ...twice }, { name: told.get(twice.text) ?? "" }),
  ];
}

/** The sentences of a letter that are long enough and hold no word of the candidate's. */
function oursOf({ body, own }: { body: string; own: Span[] }) {
  return sentences(body).filter((sentence) => {
    const isOwn = own.some((mine) => overlap(mine, { place: "body", ...sentence }));
    return !isOwn && countWords(sentence.text) >= LEAST_WORDS;
  });
}

/** A subject line that another letter of the panel has too. */
export function sameSubject({ subject, others }: Examined): Finding[] {
  const twin = subject?.trim() ? others.find((other) => other.subject === subject) : undefined;
  if (!twin) return [];
  const line = { place: "subject" as const, start: 0, end: subject?.length ?? 0 };
  return [finding("same-subject", line, { name: twin.name })];
}

/**
 * A letter of a panel with no detail that is only this recipient's, though the form asks for one.
 */
export function noDetail({
  body,
  values,
  said,
  own,
  others,
  gaps,
  byHand,
  shapes,
}: Examined): Finding[] {
  const offered = Object.keys(values).filter((field) => isDetail(field, shapes));
  const name = readerOf({ said, shapes }).trim();
  if (byHand || !name || !offered.length || !others.length) return [];
  if (gaps.some(({ field }) => offered.includes(field))) return [];
  const details = own.filter((span) => span.place === "body" && offered.includes(span.field));
  const told = new Set(others.flatMap((other) => other.own.map((span) => cut(other.body, span))));
  const isOnly = details.some((detail) => !told.has(cut(body, detail)));
  return isOnly ? [] : [aboutAll("no-detail", { name })];
}

/** Whether a field takes words about one recipient. */
function isDetail(field: string, shapes: Examined["shapes"]) {
  return shapes[field]?.scope === "recipient" && isOwnWords(shapes, field);
}

function cut(body: string, { place, start, end }: Span) {
  return place === "body" ? body.slice(start, end).trim().normalize("NFC") : "";
}
