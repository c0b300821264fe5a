// Checks of what a letter says that it brings. Pure.
import { fieldOf } from "../letter/meanings.js";
import { finding, occurrences, overlap, patternOf } from "./findings.js";

/**
 * @typedef {import("./examining.js").Examine} Examine
 * @typedef {import("./examining.js").Examined} Examined
 * @typedef {import("./examining.js").Lists} Lists
 */

const ADDRESS = /(?:https?:\/\/|www\.)\S|(?<![a-z\d-])[a-z\d-]+\.[a-z]{2,}\/\S/iu;

/** Something said to be attached, and nothing named. @type {Examine} */
export function attachment(examined, lists) {
  const { shapes } = examined;
  const sent = Object.keys(shapes).filter((field) => shapes[field]?.frames?.includes("attached"));
  return isListed(examined, [...sent, fieldOf(shapes, "address")]) ? [] : promised("attachment", examined, lists);
}

/** A link announced, and no address. @type {Examine} */
export function link(examined, lists) {
  const given = isListed(examined, [fieldOf(examined.shapes, "address")]) || ADDRESS.test(examined.body);
  return given ? [] : promised("link", examined, lists);
}

/** @param {Examined} examined @param {string[]} fields */
function isListed({ values }, fields) {
  return fields.some((field) => values[field]?.trim());
}

/**
 * The first promise that the candidate makes: a template makes none that its fields do not keep.
 * @param {string} id @param {Examined} examined @param {Lists} lists
 */
function promised(id, examined, lists) {
  const { byHand, own } = examined;
  return occurrences(examined, patternOf(lists[id], "promises"))
    .filter((one) => byHand || own.some((mine) => overlap(mine, one)))
    .slice(0, 1)
    .map((one) => finding(id, one, { phrase: one.text }));
}
