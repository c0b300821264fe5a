// The search itself: how well each answer of the site fits a question. Pure; loaded on first use.
//
// An answer is known by the questions that lead to it (data/questions/). It fits the better, the
// more of the query's terms those questions have, rare terms counting more than common ones and the
// fifth question with a term less than the first (the idea of BM25), and the nearer the nearest of
// them is. The sum lies between 0 and about 1.5 whatever the query, and so has a floor.

import { corrector } from "./spelling.js";
import { grouped, reader, stems } from "./terms.js";
import { split } from "./words.js";

/**
 * @typedef {import("./terms.js").Wording} Wording
 * @typedef {import("./words.js").Word} Word
 * @typedef {{kind: string, url: string, title: string, text: string, asked?: string, words?: string, guide?: string, also?: string[], moment?: string, channel?: string, page?: string}} Entry
 *   asked: questions as terms, with semicolons between; guide: of a moment, the section that
 *   explains it; also: its letters that belong to another; moment: of a letter; page: of a section
 * @typedef {{entries: Entry[], wording: Wording}} Data
 * @typedef {{entry: Entry, counts: Map<string, number>, questions: Map<string, number>[], lengths: number[], text: Set<string>}} Answer
 * @typedef {{answers: Answer[], letters: Map<string, Entry[]>, entries: Map<string, Entry>, titles: Map<string, Entry>, read: import("./terms.js").Reader, known: Set<string>, weight: (term: string) => number, terms: (text: string) => string[], understand: (query: string) => Understood}} Index
 * @typedef {{terms: string[], title: string, unknown: string[]}} Understood
 *   title: the query as a title would be read, small words and all
 * @typedef {{entry: Entry, score: number, letters: Entry[], section?: Entry}} Found
 * @typedef {{found: Found[], doubt: boolean, terms: Set<string>, unknown: string[]}} Answers
 */

/** How many questions with a term count for half of any number. */
const ENOUGH = 2;
/** What the nearest question counts beside all of them. */
const NEAREST = 0.3;
/** What a term counts that only stands on the page. */
const ON_PAGE = 0.1;
/** What two terms count that stand together in a question, beside a single one. */
const PAIR = 0.3;
const APART = 2;
/** Below this the site probably has no answer. */
export const FLOOR = 0.38;
/** So near to the best, “we have nothing on that” is said too. */
const NEARLY = 0.8;
/** Whoever types a title wants that page. */
const NAMED = 1;
/** Nothing of interest is found below this. */
const LEAST = 0.05;
/** Pages about the site come last. */
const LAST = 0.5;

/** @param {Data} data @returns {Index} */
export function createIndex({ entries, wording }) {
  const read = reader(wording);
  const entire = reader({ ...wording, small: [] });
  const whole = (/** @type {Word[]} */ words) => entire(words).map(({ term }) => term).join(" ");
  const terms = (/** @type {string} */ text) => read(split(text)).map(({ term }) => term);
  const all = entries.filter(({ kind }) => kind !== "letter");
  const answers = all.map((entry) => answer(entry, terms));
  const titles = new Map([...entries].reverse().map((entry) => [whole(split(entry.title)), entry]));
  const weight = weights(answers);
  const known = vocabulary(answers, wording);
  const correct = corrector(known);
  return {
    answers: answers.map((one) => ({ ...one, lengths: one.questions.map((question) => length(question, weight)) })),
    letters: grouped(entries),
    titles,
    entries: new Map(entries.map((entry) => [entry.url, entry])),
    read,
    known: new Set(answers.flatMap(({ counts }) => [...counts.keys()])),
    weight,
    terms,
    understand: (query) => {
      const { words, unknown } = corrected(query, correct);
      return { terms: read(words).map(({ term }) => term), title: whole(words), unknown };
    },
  };
}

/** @param {Entry} entry @param {(text: string) => string[]} terms @returns {Answer} */
function answer(entry, terms) {
  const { asked = "", title, text, words = "" } = entry;
  const questions = [...(asked ? asked.split(";") : []).map((one) => one.split(" ")), terms(title)];
  const features = questions.map(withPairs);
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const question of features) {
    for (const term of question.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return { entry, counts, questions: features, lengths: [], text: new Set([...terms(`${title} ${text}`), ...words.split(" ")]) };
}

/** Terms, and those that stand near each other as one, each with its share. @param {string[]} terms */
function withPairs(terms) {
  const features = new Map(terms.map((term) => [term, 1]));
  terms.forEach((term, at) => {
    for (const other of terms.slice(at + 1, at + 1 + APART)) features.set(`${term} ${other}`, PAIR);
  });
  return features;
}

/** How often each stem is used. @param {Answer[]} answers @param {Wording} wording */
function vocabulary(answers, wording) {
  const known = new Map([...stems(wording)].map((stem) => [stem, 1]));
  const add = (/** @type {string} */ term, /** @type {number} */ number) => {
    known.set(term, (known.get(term) ?? 0) + number);
  };
  for (const { counts, text } of answers) {
    for (const [term, number] of counts) if (!term.includes(" ")) add(term, number);
    for (const term of text) add(term, 0);
  }
  return known;
}

/** A term counts for more, the fewer answers it leads to. @param {Answer[]} answers */
function weights(answers) {
  /** @type {Map<string, number>} */
  const spread = new Map();
  for (const { counts } of answers) {
    for (const term of counts.keys()) spread.set(term, (spread.get(term) ?? 0) + 1);
  }
  return (/** @type {string} */ term) => Math.log(1 + answers.length / ((spread.get(term) ?? 0) + 0.5));
}

/**
 * The words of a query, its slips corrected, and those that nothing is known by.
 * @param {string} query @param {(word: string, unfinished: boolean) => string} correct
 */
function corrected(query, correct) {
  const given = split(query);
  const unfinished = /[\p{L}\p{N}]$/u.test(query);
  /** @type {string[]} */
  const unknown = [];
  const words = given.map((word, at) => {
    const stem = correct(word.stem, unfinished && at === given.length - 1);
    if (!stem && !/^\d+$/.test(word.text)) unknown.push(query.slice(word.start, word.end));
    return stem && stem !== word.stem ? { ...word, text: stem, stem } : word;
  });
  return { words, unknown };
}

/** What answers a query, best first. @param {Index} index @param {string} query @returns {Answers} */
export function find(index, query) {
  const { terms, title, unknown } = index.understand(query);
  const features = [...withPairs(terms)].filter(([term]) => !term.includes(" ") || index.known.has(term));
  const asked = features.map(([term, share]) => ({ term, weight: share * index.weight(term) }));
  const total = asked.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const found = index.answers
    .map((one) => ({ entry: one.entry, score: score(one, asked, total) * (one.entry.kind === "about" ? LAST : 1) + (index.titles.get(title) === one.entry ? NAMED : 0) }))
    .filter((one) => one.score > LEAST)
    .sort((one, other) => other.score - one.score)
    .map((one) => ({ ...one, letters: letters(index, one.entry, terms), section: index.entries.get(one.entry.guide ?? "") }));
  const named = index.titles.get(title);
  if (named?.kind === "letter") found.unshift({ entry: named, score: NAMED, letters: [], section: undefined });
  return { found, doubt: doubtful(found), terms: new Set(terms), unknown };
}

/**
 * @param {Answer} answer @param {{term: string, weight: number}[]} asked @param {number} total
 */
function score({ counts, questions, lengths, text }, asked, total) {
  let sum = 0;
  for (const { term, weight: own } of asked) {
    const count = counts.get(term) ?? 0;
    sum += own * (count / (count + ENOUGH) + (text.has(term) ? ON_PAGE : 0));
  }
  return sum / total + (sum ? NEAREST * nearest(questions, lengths, asked) : 0);
}

/**
 * How near the nearest question is, from 0 to 1: the cosine of the angle between the two.
 * @param {Map<string, number>[]} questions @param {number[]} lengths @param {{term: string, weight: number}[]} asked
 */
function nearest(questions, lengths, asked) {
  const own = Math.hypot(...asked.map((one) => one.weight)) || 1;
  let best = 0;
  questions.forEach((question, at) => {
    let shared = 0;
    for (const { term, weight } of asked) if (question.has(term)) shared += weight ** 2;
    best = Math.max(best, shared / (own * (lengths[at] || 1)));
  });
  return best;
}

/** @param {Map<string, number>} question @param {(term: string) => number} weight */
function length(question, weight) {
  return Math.hypot(...[...question].map(([term, share]) => share * weight(term)));
}

/** A moment's letters, those first that say most of what was asked. @param {Index} index @param {Entry} entry @param {string[]} terms */
function letters({ letters, weight, terms: read }, entry, terms) {
  const own = letters.get(entry.url) ?? [];
  const fit = (/** @type {Entry} */ letter) => {
    const said = new Set(read(`${letter.title} ${letter.channel}`));
    return terms.reduce((sum, term) => sum + (said.has(term) ? weight(term) : 0), 0);
  };
  return own.map((letter) => ({ letter, fit: fit(letter) })).sort((one, other) => other.fit - one.fit).map(({ letter }) => letter);
}

/** Whether the site may have no answer. @param {Found[]} found */
function doubtful(found) {
  const answered = found.find(({ entry }) => entry.kind !== "absent")?.score ?? 0;
  const absent = found.find(({ entry }) => entry.kind === "absent")?.score ?? 0;
  return answered < FLOOR || absent > NEARLY * answered;
}
