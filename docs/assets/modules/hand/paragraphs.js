// Finds the passages of a letter again in the text that somebody made of it. Pure.

/**
 * Paragraphs of a text, `from` to before `to`, and the passages that stand in them: mostly one of
 * each; a passage that was split has several paragraphs, a joint paragraph several passages.
 * @typedef {{keys: string[], from: number, to: number}} Group
 * @typedef {{start: number, end: number, text: string}} Paragraph   offsets in UTF-16 units
 */

/** How much two texts must have in common to be one before and after, from 0 to 1. */
const ALIKE = 1 / 3;
/** How much of a text must be in what is left over of another to be a part of it, from 0 to 1. */
const PART = 1 / 2;
/** A line of so few words, such as a salutation, is known by its place if not by its words. */
const SHORT = 6;

/**
 * The paragraphs of a text: what blank lines keep apart.
 * @param {string} text
 * @returns {Paragraph[]}
 */
export function paragraphs(text) {
  return [...text.matchAll(/\S[^\n]*(?:\n[^\n]*\S[^\n]*)*/g)].map(({ 0: lines, index: start }) => {
    const text = lines.trimEnd();
    return { start, end: start + text.length, text };
  });
}

/**
 * Where passages stand in an edited text: word for word if they are still there so, else where
 * most of their words are. A passage that is gone is in no group.
 * @param {Record<string, string>} passages plain text by key, in the order of the letter
 * @param {string} text
 * @returns {Group[]}
 */
export function align(passages, text) {
  const keys = Object.keys(passages);
  const texts = paragraphs(text).map((one) => one.text);
  const groups = new Search(Object.values(passages), texts).groups();
  return groups.map(({ units, from, to }) => ({
    keys: units.map((unit) => keys[unit] ?? ""),
    from,
    to,
  }));
}

/** @typedef {{units: number[], from: number, to: number}} Claim   units: passages by position */

class Search {
  /** @type {Claim[]} */
  #claims = [];

  /** @param {string[]} passages @param {string[]} texts */
  constructor(passages, texts) {
    this.passages = passages;
    this.texts = texts;
    this.passageWords = passages.map(words);
    this.textWords = texts.map(words);
  }

  groups() {
    for (const unit of this.passages.keys()) this.#claimExact(unit);
    const exact = this.#claims.length;
    this.#claimAlike();
    for (const unit of this.#open()) this.#claimByPlace(unit);
    for (const claim of this.#claims.slice(exact)) this.#extend(claim);
    return this.#claims;
  }

  /** A passage that is as it was. @param {number} unit */
  #claimExact(unit) {
    const lines = paragraphs(this.passages[unit] ?? "").map(({ text }) => text);
    const isAt = (/** @type {number} */ at) =>
      lines.every((line, i) => this.#isFree(at + i) && this.texts[at + i] === line);
    const from = lines.length ? [...this.texts.keys()].find(isAt) : undefined;
    if (from !== undefined) this.#claim(unit, from, from + lines.length);
  }

  /** The pairs with most words in common, wherever they stand. */
  #claimAlike() {
    const free = [...this.texts.keys()].filter((at) => this.#isFree(at));
    const pairs = this.#open().flatMap((unit) =>
      free.map((at) => ({ unit, at, score: likeness(this.#wordsOf([unit]), this.textWords[at]) })),
    );
    const alike = pairs.filter(({ score }) => score >= ALIKE).sort((a, b) => b.score - a.score);
    for (const { unit, at } of alike) {
      if (!this.#claimOf(unit) && this.#isFree(at)) this.#claim(unit, at);
    }
  }

  /** A short line that follows what it followed before. @param {number} unit */
  #claimByPlace(unit) {
    const at = unit === 0 ? 0 : this.#claimOf(unit - 1)?.to;
    if (at === undefined || !this.#isFree(at)) return;
    const both = [this.passageWords[unit] ?? [], this.textWords[at] ?? []];
    if (both.every(({ length }) => length <= SHORT)) this.#claim(unit, at);
  }

  /** Take in what was split off a passage, or joined to it. @param {Claim} claim */
  #extend(claim) {
    while (this.#isSplitOff(claim, claim.to)) claim.to += 1;
    while (this.#isSplitOff(claim, claim.from - 1)) claim.from -= 1;
    const { units } = claim;
    while (this.#isJoined(claim, Math.max(...units) + 1)) units.push(Math.max(...units) + 1);
    while (this.#isJoined(claim, Math.min(...units) - 1)) units.unshift(Math.min(...units) - 1);
  }

  /** @param {Claim} claim @param {number} at */
  #isSplitOff({ units, from, to }, at) {
    const rest = without(this.#wordsOf(units), this.textWords.slice(from, to).flat());
    return this.#isFree(at) && isPart(this.textWords[at] ?? [], rest);
  }

  /** @param {Claim} claim @param {number} unit */
  #isJoined({ units, from, to }, unit) {
    const rest = without(this.textWords.slice(from, to).flat(), this.#wordsOf(units));
    return this.#open().includes(unit) && isPart(this.#wordsOf([unit]), rest);
  }

  /** @param {number} unit @param {number} from @param {number} to */
  #claim(unit, from, to = from + 1) {
    this.#claims.push({ units: [unit], from, to });
  }

  /** @param {number} unit */
  #claimOf(unit) {
    return this.#claims.find(({ units }) => units.includes(unit));
  }

  /** The passages that are not found yet. */
  #open() {
    return [...this.passages.keys()].filter((unit) => !this.#claimOf(unit));
  }

  /** @param {number} at */
  #isFree(at) {
    return at in this.texts && !this.#claims.some(({ from, to }) => from <= at && at < to);
  }

  /** @param {number[]} units */
  #wordsOf(units) {
    return units.flatMap((unit) => this.passageWords[unit] ?? []);
  }
}

/** @param {string} text */
function words(text) {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/**
 * The share of words that two texts have in common (the Sørensen–Dice coefficient).
 * @param {string[]} one @param {string[]} other
 */
function likeness(one, other = []) {
  const common = one.length - without(one, other).length;
  return (2 * common) / Math.max(one.length + other.length, 1);
}

/** @param {string[]} part @param {string[]} whole */
function isPart(part, whole) {
  return part.length > 0 && without(part, whole).length <= part.length * (1 - PART);
}

/**
 * The words that are left when each of `taken` has taken one away.
 * @param {string[]} all @param {string[]} taken
 */
function without(all, taken) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const word of taken) counts.set(word, (counts.get(word) ?? 0) + 1);
  return all.filter((word) => {
    const count = counts.get(word) ?? 0;
    counts.set(word, count - 1);
    return count <= 0;
  });
}
