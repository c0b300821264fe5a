// The check of names spelled almost like a value of the form. Pure.
import { finding, naming, texts } from "./findings.ts";
import { salutation } from "./salutation.ts";
import { nearRow, nearWord, type Kind } from "./near.ts";
import { fieldOf } from "../letter/meanings.ts";
import { isCapital, isUpper, nameWords, words, wordsOf, type Word } from "./name-words.ts";
import type { Examined, Finding, Lists } from "./examining.ts";

interface Name {
  isReader: boolean;
  kind: Kind;
  value: string;
  name: Word[];
}

interface Range {
  start: number;
  end: number;
}

interface Near extends Range {
  name: Name;
  slips: number;
}

const KINDS: Record<string, Kind> = { person: "person", company: "company", role: "post" };
/** Between the words of a name stands a space, a hyphen, or a stop and a space. */
const GAP = 2;

/** A name in the letter that is nearly one of the form. */
export function nearNames(examined: Examined, lists: Lists): Finding[] {
  const names = namesOf(examined);
  return texts(examined).flatMap(({ place, text }) => {
    const looked = toLookAt(place, text, names, examined, lists);
    const greeted =
      place === "body" && looked.length ? salutation(text, lists) : { start: 0, end: 0 };
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

function namesOf({ said, shapes }: Examined): Name[] {
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
 */
function toLookAt(
  place: "subject" | "body",
  text: string,
  names: Name[],
  { byHand, own, strangers, shapes }: Examined,
  lists: Lists,
) {
  const isName = (field: string) => (shapes[field]?.names ?? "") in KINDS;
  const mine = own.filter((span) => span.place === place && !isName(span.field));
  if (!byHand && !mine.length) return [];
  const all = words(text);
  const others = strangers.map((stranger) => nameWords(stranger.text));
  const right = wordsOf(all, [...names.map(({ name }) => name), ...others]);
  const never = lists["near-name"]?.words?.never ?? [];
  return all.filter((word) => {
    const isMine = byHand || mine.some((range) => within(word, range));
    return isMine && !right.has(word) && !never.includes(word.bare);
  });
}

/** Words in a row that are nearly a name of several. */
function rows(looked: Word[], name: Name): Near[] {
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
 */
function nearest(word: Word, names: Name[], isGreeted: boolean): Near[] {
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

/** The words of a name that stand for it alone: of a company the first. */
function telling({ kind, name }: Name) {
  if (kind === "person") return name;
  return kind === "company" || name.length === 1 ? name.slice(0, 1) : [];
}

function within(range: Range, outer: Range) {
  return range.start >= outer.start && range.end <= outer.end;
}
