// Checks of what is said: phrases better left out, apologies, requests. Pure.
import { aboutAll, finding, patternOf, unnamed } from "./findings.ts";
import { countWords, sentences } from "../letter/sentences.ts";
import type { Examine, Examined, Finding, Lists } from "./examining.ts";

const FEW_WORDS = 2;
const MOST_THANKS = 3;

/** A check that finds every phrase of its list, but for moments where it belongs. */
function listed(id: string): Examine {
  return (examined, lists) => {
    if (lists[id]?.except_moments?.includes(examined.moment ?? "")) return [];
    return unnamed(examined, patternOf(lists[id])).map((match) =>
      finding(id, match, { phrase: match.text }),
    );
  };
}

export const british = listed("british");
export const stock = listed("stock");
export const claim = listed("claim");
export const flattery = listed("flattery");
export const pay = listed("pay");
export const salutation = listed("salutation");

/** Words that delay the point; “just checking in” only where it is all that a sentence says. */
export function opener(examined: Examined, lists: Lists): Finding[] {
  const check = lists.opener;
  const openers = (pattern: RegExp) =>
    unnamed(examined, pattern).map((match) => finding("opener", match, { phrase: match.text }));
  const alone = openers(patternOf(check, "alone")).filter(({ place, end }) =>
    isLast(examined[place] ?? "", end),
  );
  return [...openers(patternOf(check)), ...alone];
}

/** Whether a sentence all but ends here. */
function isLast(text: string, end: number) {
  const rest = /^[^.!?…\n]*/u.exec(text.slice(end))?.[0] ?? "";
  return countWords(rest) <= FEW_WORDS;
}

/** Thanks in sentence after sentence. A script of a call has more than one way to go. */
export function manyThanks({ body, carrier }: Examined, lists: Lists): Finding[] {
  if (carrier.live) return [];
  const thanking = patternOf(lists["many-thanks"], "thanks");
  const thanks = sentences(body).filter(({ text }) => text.search(thanking) >= 0);
  return thanks
    .slice(MOST_THANKS)
    .map((sentence) => finding("many-thanks", { place: "body", ...sentence }));
}

/** Two questions in a letter of ours. */
export function oneRequest({ body, carrier }: Examined, lists: Lists): Finding[] {
  if (!lists["one-request"] || carrier.live) return [];
  const questions = sentences(body).filter(({ text }) => isQuestion(text));
  return questions
    .slice(1)
    .map((sentence) => finding("one-request", { place: "body", ...sentence }));
}

/** Every apology after the first. A script of a call has more than one way to go. */
export function apologies(examined: Examined, lists: Lists): Finding[] {
  if (examined.carrier.live) return [];
  const check = lists["second-apology"];
  const regrets = unnamed(examined, patternOf(check, "unless"));
  return unnamed(examined, patternOf(check, "apologises"))
    .filter(
      ({ place, start }) =>
        !regrets.some((regret) => regret.place === place && regret.start === start),
    )
    .filter(({ place }) => place === "body")
    .slice(1)
    .map((match) => finding("second-apology", match, { phrase: match.text }));
}

/** A letter that ought to ask and no longer does. */
export function noRequest(examined: Examined, lists: Lists): Finding[] {
  const { byHand, request, body } = examined;
  if (!byHand || !request || starts(patternOf(lists["no-request"], "nothing"), request)) return [];
  return asks(body, lists).length ? [] : [aboutAll("no-request")];
}

/**
 * Every request after the first, where the candidate's words ask. In a call one asks as it goes.
 */
export function manyRequests({ body, carrier, byHand, own }: Examined, lists: Lists): Finding[] {
  const more = asks(body, lists).slice(1);
  if (carrier.live || more.length === 0) return [];
  const mine = own.filter(({ place }) => place === "body");
  const asked = mine.some(({ start, end }) => asks(body.slice(start, end), lists).length);
  return byHand || asked
    ? more.map((sentence) => finding("many-requests", { place: "body", ...sentence }))
    : [];
}

/**
 * The sentences that ask for something: questions and what begins like a request, but not what
 * is asked only in case of something.
 */
function asks(text: string, lists: Lists) {
  const [asking, unless, offers] = ["asks", "unless", "offers"].map((use) =>
    patternOf(lists["many-requests"], use),
  );
  return sentences(text).filter((sentence) => {
    const conditional = starts(unless, sentence.text);
    return (
      !conditional &&
      !has(offers, sentence.text) &&
      (isQuestion(sentence.text) || has(asking, sentence.text))
    );
  });
}

function isQuestion(sentence: string) {
  return /\?[”’"')]*$/u.test(sentence);
}

function has(pattern: RegExp | undefined, text: string) {
  return pattern !== undefined && text.search(pattern) >= 0;
}

function starts(pattern: RegExp | undefined, text: string) {
  return pattern !== undefined && text.search(pattern) === 0;
}
