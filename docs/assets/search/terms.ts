// A text as the terms by which it is compared: words without their endings, one term for all that
// mean the same, steps instead of lengths of time. Pure.

import { split, type Word } from "./words.ts";

interface Time {
  numbers: Record<string, number>;
  hours: string[];
  units: Record<string, number>;
  words: Record<string, number>;
  steps: Record<string, number>;
  named: string[];
}

/** data/search.yml */
export interface Wording {
  small: string[];
  same: Record<string, string[]>;
  time: Time;
}

/** Its place in the text. */
interface Term {
  term: string;
  start: number;
  end: number;
}

export type Reader = (words: Word[]) => Term[];

/** Our expressions are no longer than this. */
const LONGEST = 5;
/** What stands for any day that has a name. */
const DAY = "~date";
const HOURS = 24;

/** Reads words as the terms that `wording` makes of them; small words fall away. */
export function reader({ small, same, time }: Wording): Reader {
  const expressions = meanings(same, time);
  const dropped = new Set(small.map(key));
  return (words) => {
    const terms: Term[] = [];
    for (let at = 0; at < words.length;) {
      const { term, length } = span(words, at, time) ?? expression(words, at, expressions);
      const [first, last] = [words[at], words[at + length - 1]];
      if (first && last && !dropped.has(term))
        terms.push({ term, start: first.start, end: last.end });
      at += length;
    }
    return terms;
  };
}

/** The letters of each moment, by its address: its own, and those of others that serve it. */
export function grouped<
  Entry extends { kind: string; url: string; moment?: string; also?: string[] },
>(entries: Entry[]) {
  const letters = new Map(
    entries.filter(({ kind }) => kind === "letter").map((entry) => [entry.url, entry]),
  );
  const groups: Map<string, Entry[]> = new Map(
    entries.filter(({ kind }) => kind === "moment").map((entry) => [entry.url, []]),
  );
  for (const letter of letters.values()) groups.get(letter.moment ?? "")?.push(letter);
  for (const { url, also = [] } of entries) {
    groups.get(url)?.push(...also.flatMap((letter) => letters.get(letter) ?? []));
  }
  return groups;
}

/** Every stem that `wording` knows. */
export function stems({ small, same, time }: Wording) {
  const lengths = [time.numbers, time.units, time.words].flatMap(Object.keys);
  const keys = [...meanings(same, time).keys(), ...[...small, ...lengths, ...time.hours].map(key)];
  return new Set(keys.flatMap((stems) => stems.split(" ")));
}

/** What an expression, as its stems, means. */
function meanings(same: Wording["same"], { named }: Time) {
  const lengths = new Map(named.map((name) => [key(name), DAY]));
  for (const [term, expressions] of Object.entries(same)) {
    for (const expression of [term.replaceAll("-", " "), ...expressions])
      lengths.set(key(expression), term);
  }
  return lengths;
}

export function key(text: string) {
  return split(text)
    .map((word) => word.stem)
    .join(" ");
}

/** The longest expression that begins here, or the word itself. */
function expression(words: Word[], at: number, expressions: Map<string, string>) {
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length -= 1) {
    const joined = words
      .slice(at, at + length)
      .map((word) => word.stem)
      .join(" ");
    const term = expressions.get(joined);
    if (term) return { term, length };
  }
  return { term: words[at]?.stem ?? "", length: 1 };
}

/** A length of time that begins here, as the step that holds it. */
function span(words: Word[], at: number, { numbers, hours, units, words: alone, steps }: Time) {
  const first = words[at]?.text ?? "";
  const whole = alone[first];
  if (whole !== undefined) return { term: step(whole, steps), length: 1 };
  const count = numbers[first] ?? (/^\d+$/.test(first) ? Number(first) : undefined);
  const of = words[at + 1]?.text === "of" ? 1 : 0;
  const unit = words[at + 1 + of]?.text ?? "";
  const days = hours.includes(unit) ? 1 / HOURS : units[unit];
  if (count === undefined || days === undefined) return undefined;
  return { term: step(count * days, steps), length: 2 + of };
}

function step(days: number, steps: Record<string, number>) {
  const step = Object.entries(steps).find(([, below]) => days < below);
  return `~${step?.[0] ?? Object.keys(steps).at(-1)}`;
}
