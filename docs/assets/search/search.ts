// The search itself: what answers a query, best first, and whether anything may. Pure; loaded on
// first use.

import { placed } from "./addresses.ts";
import { BETWEEN, numbersOf } from "./numbers.ts";
import { length, score, weights, withPairs } from "./ranking.ts";
import { corrector, USUAL } from "./spelling.ts";
import { grouped, reader, stems, type Reader, type Wording } from "./terms.ts";
import { split, type Word } from "./words.ts";

export interface Entry {
  kind: string;
  url: string;
  title: string;
  text: string;
  /** Questions as numbers of terms (numbers.ts). */
  asked?: string;
  words?: string;
  /** Of a moment, the section that explains it. */
  guide?: string;
  /** Its letters that belong to another. */
  also?: string[];
  /** Of a letter. */
  moment?: string;
  channel?: string;
  /** Of a section. */
  page?: string;
}

export interface Data {
  /** The entries, by key. */
  columns: Record<string, (string | string[] | 0)[]>;
  /** Those of the questions by their numbers. */
  terms: string;
  wording: Wording;
}

export interface Answer {
  entry: Entry;
  counts: Map<string, number>;
  questions: Map<string, number>[];
  lengths: number[];
  text: Set<string>;
}

export interface Index {
  answers: Answer[];
  letters: Map<string, Entry[]>;
  entries: Map<string, Entry>;
  titles: Map<string, Entry>;
  read: Reader;
  known: Set<string>;
  weight: (term: string) => number;
  said: (letter: Entry) => Set<string>;
  understand: (query: string) => Understood;
}

interface Understood {
  terms: string[];
  /** The query as a title would be read, small words and all. */
  title: string;
  unknown: string[];
}

export interface Found {
  entry: Entry;
  score: number;
  /** How sure it is that this answers the query. */
  sure: number;
  letters: Entry[];
  section?: Entry;
}

interface Answers {
  found: Found[];
  doubt: boolean;
  terms: Set<string>;
  unknown: string[];
}

/** An answer that is less sure probably is none. */
export const FLOOR = 0.15;
/** A single word says little: an answer with so many of them is half sure. */
const FEW = 6;
/** So near to the best, “we have nothing on that” is said too. */
const NEARLY = 0.9;
/** Whoever types a title wants that page. */
const NAMED = 1;
/** Nothing of interest is found below this. */
const LEAST = 0.05;
/** So many are enough for everybody who asks. */
const MOST = 40;
/** Pages about the site come last. */
const LAST = 0.5;

export function createIndex({ columns, terms: numbered, wording }: Data): Index {
  const entries = rows(columns);
  const names = numbered.split(" ");
  const read = reader(wording);
  const entire = reader({ ...wording, small: [] });
  const whole = (words: Word[]) =>
    entire(words)
      .map(({ term }) => term)
      .join(" ");
  const terms = (text: string) => read(split(text)).map(({ term }) => term);
  const all = entries.filter(({ kind }) => kind !== "letter");
  const answers = all.map((entry) => answer(entry, names, terms));
  const titles = new Map([...entries].reverse().map((entry) => [whole(split(entry.title)), entry]));
  const weight = weights(answers);
  const known = vocabulary(answers, wording);
  const correct = corrector(known);
  return {
    answers: answers.map((answer) => ({
      ...answer,
      lengths: answer.questions.map((question) => length(question, weight)),
    })),
    letters: grouped(entries),
    titles,
    entries: new Map(entries.map((entry) => [entry.url, entry])),
    read,
    known: new Set(answers.flatMap(({ counts }) => [...counts.keys()])),
    weight,
    said: remembered((letter) => new Set(terms(`${letter.title} ${letter.channel}`))),
    understand: (query) => {
      const { words, unknown } = corrected(query, correct);
      return { terms: read(words).map(({ term }) => term), title: whole(words), unknown };
    },
  };
}

function rows(columns: Data["columns"]): Entry[] {
  const each = Object.entries(columns);
  const row = (at: number) =>
    Object.fromEntries(each.flatMap(([key, values]) => (values[at] ? [[key, values[at]]] : [])));
  return placed(
    (columns.kind ?? []).map((_, at) => ({ url: "", title: "", text: "", ...row(at) }) as Entry),
  );
}

function answer(entry: Entry, names: string[], terms: (text: string) => string[]): Answer {
  const { asked = "", title, text, words = "" } = entry;
  const questions = asked
    .split(BETWEEN)
    .filter(Boolean)
    .map((question) => numbersOf(question).map((number) => names[number] ?? ""));
  const features = [...questions, terms(title)].map(withPairs);
  const counts = new Map<string, number>();
  for (const question of features) {
    for (const term of question.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return {
    entry,
    counts,
    questions: features,
    lengths: [],
    text: new Set([...terms(`${title} ${text}`), ...words.split(" ")]),
  };
}

/** How often each stem is used. */
function vocabulary(answers: Answer[], wording: Wording) {
  const known = new Map([...stems(wording)].map((stem) => [stem, USUAL]));
  const add = (term: string, number: number) => {
    known.set(term, (known.get(term) ?? 0) + number);
  };
  for (const { counts, text } of answers) {
    for (const [term, number] of counts) if (!term.includes(" ")) add(term, number);
    for (const term of text) add(term, 0);
  }
  return known;
}

/** The words of a query, its slips corrected, and those that nothing is known by. */
function corrected(query: string, correct: (word: string, unfinished: boolean) => string) {
  const given = split(query);
  const unfinished = /[\p{L}\p{N}]$/u.test(query);
  const unknown: string[] = [];
  const words = given.map((word, at) => {
    const stem = correct(word.stem, unfinished && at === given.length - 1);
    if (!stem && !/^\d+$/.test(word.text)) unknown.push(query.slice(word.start, word.end));
    return stem && stem !== word.stem ? { ...word, text: stem, stem } : word;
  });
  return { words, unknown };
}

/** What answers a query, best first. */
export function find(index: Index, query: string): Answers {
  const { terms, title, unknown } = index.understand(query);
  const features = [...withPairs(terms)].filter(
    ([term]) => !term.includes(" ") || index.known.has(term),
  );
  const asked = features.map(([term, share]) => ({ term, weight: share * index.weight(term) }));
  const named = index.titles.get(title);
  const scored = index.answers.map((answer) => {
    const result = scoredAs(answer, score(answer, asked), named);
    return { ...result, sure: result.score * share(index, answer, terms) };
  });
  if (named?.kind === "letter") scored.push({ entry: named, score: NAMED + 1, sure: NAMED });
  const best = scored
    .filter((answer) => answer.score > LEAST)
    .sort((one, other) => other.score - one.score);
  const results = best.slice(0, MOST).map((answer) => led(index, answer, terms));
  return { found: once(results), doubt: doubtful(results), terms: new Set(terms), unknown };
}

/** @param named the entry whose title was typed */
function scoredAs({ entry }: Answer, fit: number, named?: Entry) {
  const last = entry.kind === "about" ? LAST : 1;
  return { entry, score: fit * last + (entry === named ? NAMED : 0) };
}

/** How much of a query an answer's questions have; what no question has counts against it. */
function share(index: Index, { counts }: Answer, terms: string[]) {
  const has = terms.filter((term) => counts.has(term)).length;
  const strange = terms.filter((term) => !index.known.has(term)).length;
  // Whoever types a single word cannot be surer.
  return has / (has + strange + (terms.length > 1 ? FEW : FEW / 2));
}

/** A result with what it leads on to. */
function led(index: Index, answer: Omit<Found, "letters">, terms: string[]): Found {
  const section = index.entries.get(answer.entry.guide ?? "");
  return { ...answer, letters: letters(index, answer.entry, terms), ...(section && { section }) };
}

/** Results without the sections that a better one leads to. */
function once(results: Found[]) {
  const shown = new Set<Entry>();
  return results.filter(({ entry, section }) => {
    if (section) shown.add(section);
    return !shown.has(entry);
  });
}

/** A function that looks at each letter once, for every key asks for the same ones. */
function remembered(look: (letter: Entry) => Set<string>) {
  const known = new Map<Entry, Set<string>>();
  return (letter: Entry) => {
    const term = known.get(letter) ?? look(letter);
    known.set(letter, term);
    return term;
  };
}

/** A moment's letters, those first that say most of what was asked. */
function letters(index: Index, entry: Entry, terms: string[]) {
  const own = index.letters.get(entry.url) ?? [];
  const fit = (letter: Entry) => {
    const said = index.said(letter);
    return terms.reduce((sum, term) => sum + (said.has(term) ? index.weight(term) : 0), 0);
  };
  return own
    .map((letter) => ({ letter, fit: fit(letter) }))
    .sort((one, other) => other.fit - one.fit)
    .map(({ letter }) => letter);
}

/** Whether the site may have no answer. */
function doubtful(results: Found[]) {
  const best = results.find(({ entry }) => entry.kind !== "absent");
  const absent = results.find(({ entry }) => entry.kind === "absent")?.score ?? 0;
  return !best || best.sure < FLOOR || absent > NEARLY * best.score;
}
