// Checks of who is named: nobody, or somebody else. Pure.
import { aboutAll, finding, naming, readerOf, texts } from "./findings.ts";
import { nearNames } from "./name-spelling.ts";
import { salutation } from "./salutation.ts";
import { isCapital, nameWords, placesOf, words, wordsOf, type Word } from "./name-words.ts";
import type { Examined, Finding, Lists } from "./examining.ts";

interface Range {
  start: number;
  end: number;
}

interface Text {
  place: "subject" | "body";
  text: string;
}

interface Stranger {
  name: Word[];
  isColleague: boolean;
  parts: Word[];
}

const SOMEBODY = ["person", "company", "role"];

/**
 * A letter by hand that never says the name of the one who gets it. The form says it where it is
 * due.
 */
export function missingName(examined: Examined, lists: Lists): Finding[] {
  if (!examined.byHand) return [];
  const name = readerOf(examined).trim();
  const titles = lists["missing-name"]?.words?.titles ?? [];
  const called = nameWords(name).filter(
    ({ bare }) => [...bare].length > 1 && !titles.includes(bare),
  );
  const letter = `${examined.subject ?? ""}\n${examined.body}`;
  if (!called.length || letter.normalize("NFC").includes(name.normalize("NFC"))) return [];
  const written = new Set(words(letter).map(({ bare }) => bare));
  const isNear = () => nearNames(examined, lists).some(({ parts }) => parts.name === name);
  if (called.some(({ bare }) => written.has(bare)) || isNear()) return [];
  return [aboutAll("missing-name", { name })];
}

/**
 * Names of others: greeted in this recipient's place; left over from what the form once had;
 * or of somebody who gets a letter too.
 */
export function strangers(examined: Examined, lists: Lists): Finding[] {
  const panel = examined.others.map(({ name }) => name);
  const mine = naming(examined.shapes, SOMEBODY).map((field) => nameWords(examined.said[field]));
  const known = new Set(mine.flat().map(({ key }) => key));
  const strangers = examined.strangers
    .map(({ text }) => ({ name: nameWords(text), isColleague: panel.includes(text) }))
    .filter(({ name }) => name.some(({ key }) => !known.has(key)))
    .map((stranger) => ({
      ...stranger,
      parts: stranger.isColleague ? telling(stranger.name, known, lists) : [],
    }));
  const look = (text: Text) => search(text, strangers, mine, examined, lists);
  return strangers.length === 0 ? [] : texts(examined).flatMap(look);
}

/** The words of a name that belong to nobody else, so that they would give it away. */
function telling(name: Word[], known: Set<string>, lists: Lists) {
  const titles = lists["missing-name"]?.words?.titles ?? [];
  return name.filter((word) => {
    const isLong = [...word.bare].length > 2 && isCapital(word);
    return name.length > 1 && isLong && !titles.includes(word.bare) && !known.has(word.key);
  });
}

function search(
  { place, text }: Text,
  strangers: Stranger[],
  mine: Word[][],
  examined: Examined,
  lists: Lists,
): Finding[] {
  const letter = words(text);
  const name = readerOf(examined);
  const reader = nameWords(name);
  const greeted = place === "body" ? salutation(text, lists) : { start: 0, end: 0 };
  const isMine = letter.some(
    (word) => within(word, greeted) && reader.some(({ bare }) => bare === word.bare),
  );
  const taken = wordsOf(letter, mine);
  const findings = [];
  for (const { isColleague, ...stranger } of strangers) {
    for (const { from, to, ...range } of placesOfStranger(letter, stranger, greeted, lists)) {
      const row = letter.slice(from, to);
      if (row.some((word) => taken.has(word))) continue;
      for (const word of row) taken.add(word);
      const parts = { stranger: text.slice(range.start, range.end), name };
      const isGreeted = within(range, greeted) && !isMine;
      const check = isGreeted ? "strange-greeting" : isColleague ? "colleague" : "stranger";
      findings.push(finding(check, { place, ...range }, parts));
    }
  }
  return findings;
}

/**
 * Where a stranger stands, by the whole name or by a part. A name that is an ordinary word as
 * well counts only in the greeting.
 */
function placesOfStranger(
  letter: Word[],
  { name, parts }: { name: Word[]; parts: Word[] },
  greeted: Range,
  lists: Lists,
) {
  const ordinary = lists.colleague?.words?.ordinary ?? [];
  const singles = name.length === 1 ? name : parts;
  const alone = singles.flatMap((word) => placesOf(letter, [word]));
  const clear = alone.filter(
    ({ from, ...range }) => within(range, greeted) || !ordinary.includes(letter[from]?.bare ?? ""),
  );
  return name.length === 1 ? clear : [...placesOf(letter, name), ...clear];
}

function within(range: Range, outer: Range) {
  return range.start >= outer.start && range.end <= outer.end;
}
