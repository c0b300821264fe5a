// Checks of what a value is, where the seam cannot tell: a capital, a clause, a fragment. Pure.
import { finding, repairedBy } from "./findings.ts";
import { isLikelyPlain, lowered } from "../letter/capitals.ts";
import { anyOf, countWords, sentences } from "../letter/sentences.ts";
import { startsSentence } from "../letter/seam.ts";
import type { Examined, Finding, Span } from "./examining.ts";

interface Own extends Span {
  field: string;
}

const CLAUSE =
  /^(?:(?:I|we|he|she|they|there)(?:['’](?:m|d|ve|re|ll|s))?|(?:you|it)['’](?:d|ve|re|ll|s)|this (?:is|was)|that|because)\s/iu;
const LEAST_WORDS = 3;
const SHOWN = 40;

/** A capital in mid-sentence that is likely no name's. */
export function seamCapital(examined: Examined): Finding[] {
  return ownOf(examined, "phrase").flatMap((span) => {
    const said = textOf(examined, span);
    const before = (examined[span.place] ?? "").slice(0, span.start);
    if (startsSentence(before) || !isLikelyPlain(said)) return [];
    const [word = ""] = said.split(/\s/u);
    const capital = finding("seam-capital", { ...span, end: span.start + word.length }, { word });
    return [repairedBy(capital, span.field, lowered(said))];
  });
}

/** A phrase that is a sentence or a clause; the part that is a phrase repairs it. */
export function notAPhrase(examined: Examined): Finding[] {
  return ownOf(examined, "phrase").flatMap((span) => {
    const value = (examined.values[span.field] ?? "").trim();
    if (!CLAUSE.test(value) && sentences(value).length < 2) return [];
    const clause = finding("not-a-phrase", span, { value: short(value) });
    const phrase = phraseIn(value, examined.shapes[span.field]?.frames ?? []);
    return [phrase ? repairedBy(clause, span.field, phrase) : clause];
  });
}

/** What a sentence says after the words that such a phrase comes after. */
function phraseIn(value: string, frames: string[]) {
  if (sentences(value).length > 1) return "";
  const frame = [...value.matchAll(anyOf(frames))][0];
  return frame
    ? value
        .slice(frame.index + frame[0].length)
        .trim()
        .replace(/[.!?…]+$/u, "")
    : "";
}

/** A sentence of one or two words. */
export function notASentence(examined: Examined): Finding[] {
  return ownOf(examined, "sentence").flatMap((span) => {
    const words = countWords(textOf(examined, span));
    if (words === 0 || words >= LEAST_WORDS || isUnspaced(textOf(examined, span))) return [];
    return [finding("not-a-sentence", span, { value: short(textOf(examined, span)) })];
  });
}

/** Scripts that write without spaces have no words to count. */
function isUnspaced(text: string) {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(
    text,
  );
}

/** The places of a form's values, each field once. */
function ownOf({ own, shapes }: Examined, form: string): Own[] {
  const all = own.filter(({ field }) => shapes[field]?.form === form);
  return all.filter(({ field }, index) => all.findIndex((span) => span.field === field) === index);
}

function textOf(examined: Examined, { place, start, end }: Span) {
  return (examined[place] ?? "").slice(start, end);
}

function short(value: string) {
  const shown = [...value];
  return shown.length > SHOWN ? `${shown.slice(0, SHOWN).join("")}…` : value;
}
