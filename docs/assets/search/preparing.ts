// What the search can work out before anybody asks, done when the site is built: questions as
// terms, of what a page says the terms that no question has, and each expression once. Pure.

import { unplaced } from "./addresses.ts";
import { BETWEEN, textOf } from "./numbers.ts";
import { grouped, key, reader, type Wording } from "./terms.ts";
import { split } from "./words.ts";
import type { Data, Entry } from "./search.ts";

interface Raw extends Omit<Entry, "asked" | "words"> {
  asked?: string[];
  words?: string;
}

interface Given {
  entries: Raw[];
  wording: Wording;
}

export function prepare({ entries, wording }: Given): Data {
  const read = reader(wording);
  const terms = (text: string) => read(split(text)).map(({ term }) => term);
  const asked = entries.map(({ asked = [] }) =>
    unique(asked.map((question) => terms(question).join(" "))),
  );
  const uses = counted(asked.flat().flatMap((question) => question.split(" ")));
  const common = [...uses.keys()]
    .filter(Boolean)
    .sort((one, other) => (uses.get(other) ?? 0) - (uses.get(one) ?? 0));
  const numbers = new Map(common.map((term, number) => [term, number]));
  const letters = grouped(entries);
  const ready = entries.map(({ asked: _, words, ...entry }, at) => {
    // A letter is shown below its moment, by its title alone.
    if (entry.kind === "letter") return { ...entry, text: "" };
    const own = (letters.get(entry.url) ?? []).map(
      (entry) => `${entry.title} ${entry.text} ${entry.words}`,
    );
    const shown = new Set(terms(`${entry.title} ${entry.text}`));
    const said = unique(terms([words, ...own].join(" "))).filter((term) => !shown.has(term));
    const others = said.filter((term) => !uses.has(term));
    const questions = (asked[at] ?? [])
      .filter(Boolean)
      .map((question) => numbered(question, numbers));
    return { ...entry, asked: questions.sort().join(BETWEEN), words: others.sort().join(" ") };
  });
  return { columns: columns(unplaced(ready)), terms: common.join(" "), wording: once(wording) };
}

/** Entries as a list for each key, with 0 where one has nothing: alike beside alike weighs less. */
function columns(entries: Entry[]) {
  const keys = [
    ...new Set(entries.flatMap((entry) => Object.keys(entry) as (keyof typeof entry)[])),
  ];
  return Object.fromEntries(keys.map((key) => [key, entries.map((entry) => entry[key] || 0)]));
}

/** A question's terms as their numbers, which weigh less. */
function numbered(question: string, numbers: Map<string, number>) {
  return textOf(question.split(" ").map((term) => numbers.get(term) ?? 0));
}

/** Of expressions with the same stems the first. */
function once({ same, ...rest }: Wording): Wording {
  const lean = Object.entries(same).map(([name, expressions]) => {
    const own = new Map(
      [name.replaceAll("-", " "), ...expressions]
        .reverse()
        .map((expression) => [key(expression), expression]),
    );
    own.delete(key(name.replaceAll("-", " ")));
    return [name, [...own.values()]];
  });
  return { ...rest, same: Object.fromEntries(lean) };
}

function unique(texts: string[]) {
  return [...new Set(texts)];
}

function counted(texts: string[]) {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
