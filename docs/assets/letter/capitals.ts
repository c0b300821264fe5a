// The capital at the beginning of a value: whether it may go, and whether one may come. Pure.

/** Words that no name begins with, where a small letter follows. */
const PLAIN_WORDS = new Set([
  ...["the", "a", "an", "my", "our", "your", "their", "his", "her", "its", "this", "that", "these"],
  ...["those", "how", "what", "why", "when", "where", "which", "who", "whose", "whether", "some"],
  ...["both", "all", "any", "each", "every", "being", "having", "if"],
]);
const ENDINGS = /(?:tion|sion|ment|ments|tions|ness|ship|ance|ence)$/u;
/** Names that end as “training” does. */
const NAMES_IN_ING = new Set([
  ...[
    "barking",
    "beijing",
    "boeing",
    "browning",
    "dorking",
    "ealing",
    "epping",
    "fleming",
    "golding",
  ],
  ...["goring", "harding", "irving", "kettering", "kipling", "manning", "nanjing", "pickering"],
  ...["reading", "schilling", "sterling", "viking", "worthing", "wyoming"],
]);
const FIRST = /^(\p{Lu}\p{Ll}*)(?:(?=[\s,])\s*(\S*)|$)/u;

/** Whether a value begins with a capital that surely is no name's. */
export function isSurelyPlain(value: string) {
  const [, first = "", next = ""] = FIRST.exec(value) ?? [];
  const word = first.toLowerCase();
  if (PLAIN_WORDS.has(word)) return /^(?:[^\p{Lu}]|\p{Lu}{2,}(?!\p{Ll}))/u.test(next);
  return isActivity(word) && /^\p{Ll}/u.test(next);
}

/** Whether it begins with a capital that is likely no name's, so that one may ask. */
export function isLikelyPlain(value: string) {
  const [, first = "", next = ""] = FIRST.exec(value) ?? [];
  const word = first.toLowerCase();
  const isKnown = PLAIN_WORDS.has(word) || isActivity(word);
  return isKnown || (word.length > 6 && ENDINGS.test(word) && /^(?:\p{Ll}|$)/u.test(next));
}

/** @param word in small letters */
function isActivity(word: string) {
  return /^\p{Ll}{3,}ing$/u.test(word) && !NAMES_IN_ING.has(word);
}

export function lowered(value: string) {
  return value.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
}

/** Whether a sentence may begin with a capital that it has not: “iPhone” and addresses may not. */
export function mayCapitalise(value: string) {
  const [, letter = ""] =
    /^[“‘"'(]*(\p{Ll})(?=[\p{Ll}\p{M}’'-]*(?:[\s,;.!?…]|$))/u.exec(value) ?? [];
  return (
    letter !== "" &&
    [...letter.toUpperCase()].length === 1 &&
    !/^\S*(?:@|:\/\/|www\.|\.\S)/iu.test(value)
  );
}
