// Checks of what a letter says that it brings. Pure.
import { fieldOf } from "../letter/meanings.ts";
import { finding, occurrences, overlap, patternOf } from "./findings.ts";
import type { Examined, Finding, Lists } from "./examining.ts";

const ADDRESS = /(?:https?:\/\/|www\.)\S|(?<![a-z\d-])[a-z\d-]+\.[a-z]{2,}\/\S/iu;

/** Something said to be attached, and nothing named. */
export function attachment(examined: Examined, lists: Lists): Finding[] {
  const { shapes } = examined;
  const sent = Object.keys(shapes).filter((field) => shapes[field]?.frames?.includes("attached"));
  return isListed(examined, [...sent, fieldOf(shapes, "address")])
    ? []
    : promised("attachment", examined, lists);
}

/** A link announced, and no address. */
export function link(examined: Examined, lists: Lists): Finding[] {
  const given =
    isListed(examined, [fieldOf(examined.shapes, "address")]) || ADDRESS.test(examined.body);
  return given ? [] : promised("link", examined, lists);
}

function isListed({ values }: Examined, fields: string[]) {
  return fields.some((field) => values[field]?.trim());
}

/**
 * The first promise that the candidate makes: a template makes none that its fields do not keep.
 */
function promised(id: string, examined: Examined, lists: Lists) {
  const { byHand, own } = examined;
  return occurrences(examined, patternOf(lists[id], "promises"))
    .filter((match) => byHand || own.some((mine) => overlap(mine, match)))
    .slice(0, 1)
    .map((match) => finding(id, match, { phrase: match.text }));
}
