// The check of names spelled almost like a value of the form. Pure.
import { finding, naming, texts } from "./findings.js";
import { greeting } from "./greeting.js";
import { nearRow, nearWord } from "./near.js";
import { fieldOf } from "../letter/meanings.js";
import { isCapital, isUpper, nameWords, words, wordsOf } from "./words.js";

/**
 * @typedef {import("./examining.js").Examine} Examine
 * @typedef {import("./examining.js").Examined} Examined
 * @typedef {import("./examining.js").Lists} Lists
 * @typedef {import("./near.js").Kind} Kind
 * @typedef {import("./words.js").Word} Word
 * @typedef {{isReader: boolean, kind: Kind, value: string, name: Word[]}} Name
 * @typedef {{start: number, end: number}} Range
 * @typedef {Range & {name: Name, slips: number}} Near
 */

/** @type {Record<string, Kind>} */
const KINDS = { person: "person", company: "company", role: "post" };
/** Between the words of a name stands a space, a hyphen, or a stop and a space. */
const GAP = 2;

/** A name in the letter that is nearly one of the form. @type {Examine} */
export function nearNames(examined, lists) {
  const names = namesOf(examined);
  return texts(examined).flatMap(({ place, text }) => {
    const looked = toLookAt(place, text, names, examined, lists);
    const greeted = place === "body" && looked.length ? greeting(text, lists) : { start: 0, end: 0 };
    const whole = names.flatMap((name) => rows(looked, name));
    const single = looked.filter((word) => !whole.some((row) => within(word, row)));
    const alone = single.flatMap((word) => nearest(word, names, within(word, greeted)));
    return [...whole, ...alone].map(({ start, end, name, slips }) => {
      const isGreeted = name.isReader && within({ start, end }, greeted);
      const check = isGreeted && slips <= 1 ? "near-greeting" : "near-name";
      const parts = { word: text.slice(start, end), name: name.value };
      return finding(check, { place, start, end }, parts);
    });
  });
}

/** @param {Examined} examined @returns {Name[]} */
function namesOf({ said, shapes }) {
  const reader = fieldOf(shapes, "reader");
  return naming(shapes, Object.keys(KINDS)).flatMap((field) => {
    const kind = KINDS[shapes[field]?.names ?? ""] ?? "person";
    const value = (said[field] ?? "").trim();
    const name = nameWords(value);
    return name.length ? [{ isReader: field === reader, kind, value, name }] : [];
  });
}

/**
 * The candidate's own words (by hand all are), without names that stand as they should or are
 * somebody else's, and without words that are never a name.
 * @param {"subject" | "body"} place @param {string} text @param {Name[]} names
 * @param {Examined} examined @param {Lists} lists
 */
function toLookAt(place, text, names, { byHand, own, strangers, shapes }, lists) {
  const isName = (/** @type {string} */ field) => (shapes[field]?.names ?? "") in KINDS;
  const mine = own.filter((one) => one.place === place && !isName(one.field));
  if (!byHand && !mine.length) return [];
  const all = words(text);
  const others = strangers.map((one) => nameWords(one.text));
  const right = wordsOf(all, [...names.map(({ name }) => name), ...others]);
  const never = lists["near-name"]?.words?.never ?? [];
  return all.filter((word) => {
    const isMine = byHand || mine.some((range) => within(word, range));
    return isMine && !right.has(word) && !never.includes(word.bare);
  });
}

/**
 * Words in a row that are nearly a name of several.
 * @param {Word[]} looked @param {Name} name
 * @returns {Near[]}
 */
function rows(looked, name) {
  const length = name.name.length;
  if (length < 2) return [];
  return looked.flatMap((first, from) => {
    const row = looked.slice(from, from + length);
    const last = row.at(-1) ?? first;
    const isRow = row.every((word, i) => i === 0 || word.start - (row[i - 1]?.end ?? 0) <= GAP);
    if (row.length < length || !isRow) return [];
    const slips = nearRow(row, name.name, name.kind);
    return slips === null ? [] : [{ start: first.start, end: last.end, name, slips }];
  });
}

/**
 * The name that a word alone is nearly. Where somebody is greeted, that is the recipient or the
 * company.
 * @param {Word} word @param {Name[]} names @param {boolean} isGreeted
 * @returns {Near[]}
 */
function nearest(word, names, isGreeted) {
  const isTold = names.some(({ name }) => name.some(({ key }) => key === word.key));
  const isName = isGreeted || (isCapital(word) && !word.opens);
  if (isTold || !isName || isUpper(word)) return [];
  const due = names.filter(({ isReader, kind }) => !isGreeted || isReader || kind === "company");
  const near = due.flatMap((name) =>
    telling(name).flatMap((like) => {
      const slips = nearWord(word, like, name.kind, isGreeted && name.isReader);
      return slips === null ? [] : [{ start: word.start, end: word.end, name, slips }];
    }),
  );
  return near.sort((one, other) => one.slips - other.slips).slice(0, 1);
}

/** The words of a name that stand for it alone: of a company the first. @param {Name} name */
function telling({ kind, name }) {
  if (kind === "person") return name;
  return kind === "company" || name.length === 1 ? name.slice(0, 1) : [];
}

/** @param {Range} range @param {Range} outer */
function within(range, outer) {
  return range.start >= outer.start && range.end <= outer.end;
}
