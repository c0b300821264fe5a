// What there is to say of the letters that a template makes, filled with its example: the findings
// that a candidate would get, and seams that show. `python -m macros check` and the studio both ask
// here. Pure.
import { examine } from "../findings/examining.js";
import { proof } from "../findings/proof.js";
import { fill } from "../letter/composing.js";
import { plain } from "../letter/pieces.js";
import { say } from "../letter/words.js";
import { specimen } from "./specimen.js";
import { opens, placed, tags, texts, usage } from "./tags.js";
import { tell } from "./telling.js";

/**
 * @typedef {import("../findings/examining.js").Finding} Finding
 * @typedef {import("../letter/panel.js").Written} Written
 * @typedef {import("./specimen.js").Specimen} Specimen
 * @typedef {import("./tags.js").Place} Place
 * @typedef {import("./tags.js").Template} Template
 * @typedef {import("./telling.js").Data} Data
 * @typedef {import("./telling.js").Problem} Problem
 */

const BETWEEN_PASSAGES = "\n\n".length;
/** Stands for a value, so that its own stops are not taken for ours. */
const VALUE = "\ue000";
/** @type {[RegExp, string][]} */
const SEAMS = [
  [/^\s|\s$|\n\s| \n/u, "edge"],
  [/^[^\p{L}\p{N}\ue000]+$/u, "punctuation"],
  [/(?:^|[.!?…][”’")]*\s+|\n)[“‘"(]*\p{Ll}/u, "low"],
];
/** More sections in one text than this are looked at all filled or all empty. */
const MOST_SECTIONS = 5;

/**
 * What there is to say of a template's letters: each tone with each of its texts, full and sparse.
 * @type {import("./telling.js").Check}
 */
export function letters(template, data) {
  const every = Object.entries(template.tones).flatMap(([tone, { subject = [], body = [] }]) => {
    const number = Math.max(subject.length, ...body.map((passage) => passage.texts.length));
    return Array.from({ length: number }, (_, turn) => turn).flatMap((turn) =>
      [false, true].flatMap((isSparse) => said(template, tone, turn, isSparse, data)));
  });
  // Of a number of words that is full here and sparse there, one is enough.
  const byName = new Map(every.reverse().map((one) =>
    [`${one.place.join("/")} ${one.check} ${one.message.replace(/\d+/g, "")}`, one]));
  return [...byName.values()].reverse();
}

/** @param {Template} template @param {string} tone @param {number} turn @param {boolean} isSparse @param {Data} data @returns {Problem[]} */
function said(template, tone, turn, isSparse, data) {
  const { subject = [], body = [] } = template.tones[tone] ?? {};
  const counts = Object.fromEntries([...body.map(({ texts: { length } }, i) => [i, length]), ["subject", subject.length]]);
  const chosen = Object.fromEntries(Object.entries(counts).map(([key, length]) => [key, length ? turn % length : 0]));
  const made = specimen(template, tone, data, isSparse, chosen);
  if (!made) return [];
  const { written, values, used, asRead, fields } = made;
  return examine(proof([written], 0, asRead, values, used, fields, data.today), data.checks)
    .filter(({ check }) => data.checks[check]?.samples ?? check in data.checks)
    .map((finding) => problem(finding, made, tone, data));
}

/** @param {Finding} finding @param {Specimen} made @param {string} tone @param {Data} data @returns {Problem} */
function problem(finding, made, tone, data) {
  const { check, parts, place, start, end } = finding;
  const { level = "consider", says = "", advice = "" } = data.checks[check] ?? {};
  const text = (place === "subject" ? made.written.subject : made.written.body) ?? "";
  return {
    check,
    level: level === "consider" ? "advice" : "error",
    message: `${say(says, parts)} ${advice}`,
    suggestion: "",
    wrong: text.slice(start, end),
    place: placeOf(finding, made, tone),
  };
}

/** The value, passage or subject line that a finding is about; the tone where it is all of the letter. @param {Finding} finding @param {Specimen} made @param {string} tone @returns {Place} */
function placeOf({ place, start, end }, { written, chosen }, tone) {
  const value = written.own.find((one) => one.place === place && one.start <= start && end <= one.end && start < end);
  if (value) return ["example", value.field];
  if (place === "subject") return ["tones", tone, "subject", chosen.subject ?? 0];
  const index = start < end ? passageAt(start, written) : undefined;
  return index === undefined ? ["tones", tone] : ["tones", tone, "body", index, "texts", chosen[index] ?? 0];
}

/** @param {number} offset @param {Written} written */
function passageAt(offset, { letter }) {
  let end = 0;
  for (const { index, pieces } of letter.passages) {
    end += plain(pieces).length + BETWEEN_PASSAGES;
    if (offset < end) return index;
  }
  return undefined;
}

/**
 * A text reads well whichever of its optional blanks are empty.
 * @type {import("./telling.js").Check}
 */
export function seam(template, data) {
  return placed(template).flatMap(({ tone, place, text }) => {
    const { required } = usage(texts(template.tones[tone] ?? {}));
    const found = new Map();
    for (const empty of combinations(optionalIn(text, required))) {
      for (const fault of faults(text, empty, required, place[2] === "body", data)) {
        if (!found.has(fault)) found.set(fault, tell(data, "seam", fault, place, { state: state(empty, data) }));
      }
    }
    return [...found.values()];
  });
}

/** @param {string} text @param {string[]} required */
function optionalIn(text, required) {
  const opened = tags(text).filter(opens).map(({ name }) => name);
  return [...new Set(opened)].filter((name) => !required.includes(name));
}

/** Which blanks are empty: first none. @param {string[]} names @returns {string[][]} */
function combinations(names) {
  if (names.length > MOST_SECTIONS) return [[], names];
  const start = /** @type {string[][]} */ ([[]]);
  return names.reduce((found, name) => [...found, ...found.map((empty) => [...empty, name])], start);
}

/** @param {string} text @param {string[]} empty @param {string[]} required @param {boolean} inBody @param {Data} data */
function faults(text, empty, required, inBody, data) {
  const names = tags(text).map(({ name }) => name).filter((name) => !empty.includes(name));
  const values = Object.fromEntries(names.map((name) => [name, "x"]));
  const value = (/** @type {string} */ field) => (data.fields[field]?.form === "sentence" ? `${VALUE}.` : VALUE);
  const bare = fill(text, values, required)
    .map(({ kind, text: words, field }) => (kind === "text" ? words : value(field))).join("");
  if (!bare.trim()) return inBody ? [] : ["subject"];
  return SEAMS.filter(([pattern, fault]) => (inBody || fault !== "low") && pattern.test(bare)).map(([, fault]) => fault);
}

/** @param {string[]} empty @param {Data} data */
function state(empty, data) {
  const names = empty.map((name) => `{{${name}}}`).join(", ");
  return tell(data, "seam", names ? "without" : "filled", [], { tags: names }).message;
}
