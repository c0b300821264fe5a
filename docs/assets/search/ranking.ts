// How well an answer fits a question. Pure.
//
// An answer is known by the questions that lead to it. It fits the better, the more of the query's
// terms those questions have, rare terms counting more than common ones and the fifth question with
// a term less than the first (the idea of BM25), and the nearer the nearest of them is. The sum
// does not grow with the query, and so has a floor.
import type { Answer } from "./search.ts";

interface Asked {
  term: string;
  weight: number;
}

/** How many questions with a term count for half of any number. */
const ENOUGH = 1.5;
/** What the nearest question counts beside all of them. */
const NEAREST = 0.3;
/** What a term counts that only stands on the page. */
const ON_PAGE = 0.2;
/** What two terms count that follow each other in a question, beside a single one. */
const PAIR = 0.4;
/**
 * A term that this many questions have counts by half. An unknown term counts as if it had one.
 */
const RARE = 3;
const UNSEEN = 1;

/** Terms, and those that follow each other as one, each with its share. */
export function withPairs(terms: string[]) {
  const features = new Map(terms.map((term) => [term, 1]));
  terms.forEach((term, at) => {
    const next = terms[at + 1];
    if (next) features.set(`${term} ${next}`, PAIR);
  });
  return features;
}

/**
 * A term counts for more the fewer answers it leads to. It counts for less where few questions have
 * it, since it then says where somebody works rather than what happened.
 */
export function weights(answers: Answer[]) {
  const uses = new Map<string, number[]>();
  for (const { counts } of answers) {
    for (const [term, number] of counts) uses.set(term, [...(uses.get(term) ?? []), number]);
  }
  const known = new Map([...uses].map(([term, each]) => [term, weight(each, answers.length)]));
  const unknown = weight([], answers.length);
  return (term: string) => known.get(term) ?? unknown;
}

/** @param uses how many questions of each answer have the term */
function weight(uses: number[], answers: number) {
  const questions = uses.reduce((all, number) => all + number, 0);
  const common = (questions + UNSEEN) / (questions + UNSEEN + RARE);
  return Math.log(1 + answers / (reach(uses, questions) + 0.5)) * common;
}

/** How many answers a term leads to. One with a small share of its questions hardly counts. */
function reach(uses: number[], questions: number) {
  const shares = uses.map((number) => number / questions);
  return uses.length && Math.exp(-shares.reduce((all, share) => all + share * Math.log(share), 0));
}

/** How well an answer fits what was asked, from 0 to about 1.5. */
export function score({ counts, questions, lengths, text }: Answer, asked: Asked[]) {
  const total = asked.reduce((all, { weight }) => all + weight, 0);
  let sum = 0;
  for (const { term, weight: own } of asked) {
    const count = counts.get(term) ?? 0;
    sum += own * (count / (count + ENOUGH) + (text.has(term) ? ON_PAGE : 0));
  }
  return sum ? sum / total + NEAREST * nearest(questions, lengths, asked) : 0;
}

/** How near the nearest question is, from 0 to 1: the cosine of the angle between the two. */
function nearest(questions: Map<string, number>[], lengths: number[], asked: Asked[]) {
  const own = Math.hypot(...asked.map((term) => term.weight)) || 1;
  let best = 0;
  questions.forEach((question, at) => {
    let shared = 0;
    for (const { term, weight } of asked) if (question.has(term)) shared += weight ** 2;
    best = Math.max(best, shared / (own * (lengths[at] || 1)));
  });
  return best;
}

/** How far a question reaches, for the cosine. */
export function length(question: Map<string, number>, weight: (term: string) => number) {
  return Math.hypot(...[...question].map(([term, share]) => share * weight(term)));
}
