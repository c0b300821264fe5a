// What every check builds on: the texts of a letter and the shape of a finding. Pure.
import { fieldOf } from "../letter/meanings.ts";
import { anyOf } from "../letter/sentences.ts";
import type { Check, Examined, Finding, Span } from "./examining.ts";

type Parts = Record<string, string | number>;

interface Match {
  start: number;
  text: string;
  group: string;
}

/** Building a pattern takes longer than using it, and the lists never change. */
const PATTERNS = new WeakMap<string[], RegExp>();
const NOTHING = /(?!)/g;
const ALL_NAMES = ["person", "company", "place", "role"];
const OWN_FORMS = ["phrase", "sentence"];
/** By pattern and paragraph. */
const MATCHES = new Map<string, Map<string, Match[]>>();
const MOST_KEPT = 50;

/**
 * A finding at a stretch of the letter.
 * @param parts what the sentence shown names
 */
export function finding(check: string, { place, start, end }: Span, parts: Parts = {}): Finding {
  return { check, place, start, end, parts };
}

/** The same finding with a value that would put it right. */
export function repairedBy(unrepaired: Finding, field: string, value: string): Finding {
  return { ...unrepaired, repair: { field, value } };
}

/** A finding about the letter as a whole. */
export function aboutAll(check: string, parts: Parts = {}) {
  return finding(check, { place: "body", start: 0, end: 0 }, parts);
}

/** The texts of a letter, the subject line first where there is one. */
export function texts({ subject, body }: Examined): { place: "subject" | "body"; text: string }[] {
  const parts = [{ place: "body" as const, text: body }];
  return subject === null ? parts : [{ place: "subject" as const, text: subject }, ...parts];
}

/**
 * Where a pattern with the flag g occurs in a paragraph of the letter, with what its first group
 * held.
 */
export function occurrences(
  examined: Examined,
  pattern: RegExp,
): (Span & { text: string; group: string })[] {
  return texts(examined).flatMap(({ place, text }) =>
    paragraphs(text)
      .filter(({ text: paragraph }) => paragraph)
      .flatMap(({ start, text: paragraph }) =>
        matches(paragraph, pattern).map((match: Match) => {
          const from = start + match.start;
          return {
            place,
            start: from,
            end: from + match.text.length,
            text: match.text,
            group: match.group,
          };
        }),
      ),
  );
}

function paragraphs(text: string) {
  let end = -2;
  return text.split("\n\n").map((paragraph) => {
    const start = end + 2;
    end = start + paragraph.length;
    return { start, text: paragraph };
  });
}

/**
 * What a pattern matches in a paragraph. A keystroke changes one paragraph, so what the last one
 * found in the others is kept.
 */
function matches(paragraph: string, pattern: RegExp) {
  const sort = String(pattern);
  const kept = MATCHES.get(sort) ?? new Map();
  if (kept.size >= MOST_KEPT) kept.clear();
  MATCHES.set(sort, kept);
  const matches = kept.get(paragraph) ?? [...paragraph.matchAll(pattern)].map(matched);
  kept.set(paragraph, matches);
  return matches;
}

function matched({ index, 0: text, 1: group = "" }: RegExpExecArray): Match {
  return { start: index, text, group };
}

/** Whether two stretches of the letter touch the same character. */
export function overlap(one: Span, other: Span) {
  return one.place === other.place && one.start < other.end && other.start < one.end;
}

/** The fields whose values name something of these kinds, and are spelled as they are. */
export function naming(shapes: Examined["shapes"], kinds: string[] = ALL_NAMES) {
  return Object.keys(shapes).filter((field) => kinds.includes(shapes[field]?.names ?? ""));
}

/** Whether a field takes words of the candidate's own. */
export function isOwnWords(shapes: Examined["shapes"], field: string) {
  return OWN_FORMS.includes(shapes[field]?.form ?? "");
}

/** The name of the one who reads the letter, as the letter says it. */
export function readerOf({ said, shapes }: Pick<Examined, "said" | "shapes">) {
  return said[fieldOf(shapes, "reader")] ?? "";
}

/** The places of a name in the letter: the checks of words and of typing leave them alone. */
export function names(examined: Examined): Span[] {
  const values = naming(examined.shapes)
    .map((field) => (examined.said[field] ?? "").trim())
    .filter(Boolean);
  return texts(examined).flatMap(({ place, text }) =>
    [...new Set(values)].flatMap((value) => placesOf(value, text).map((at) => ({ place, ...at }))),
  );
}

function placesOf(value: string, text: string) {
  const spans = [];
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length)) {
    spans.push({ start: at, end: at + value.length });
  }
  return spans;
}

/** What occurs in the letter and is no part of a name. */
export function unnamed(examined: Examined, pattern: RegExp) {
  const matches = occurrences(examined, pattern);
  if (matches.length === 0) return matches;
  const named = names(examined);
  return matches.filter((match) => !named.some((name) => overlap(name, match)));
}

/** The pattern of a check's phrases, or of those of its words that serve `use`. */
export function patternOf(check: Check | undefined, use = "") {
  const list = use ? check?.words?.[use] : check?.phrases;
  if (!list) return NOTHING;
  const pattern = PATTERNS.get(list) ?? anyOf(list);
  PATTERNS.set(list, pattern);
  return pattern;
}
