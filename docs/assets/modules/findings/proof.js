// What the findings read: one letter of the panel, beside the others. Pure.
import { naming } from "./findings.js";

/**
 * @typedef {import("../letter/panel.js").Written} Written
 * @typedef {import("../letter/panel.js").Template} Template
 * @typedef {import("../letter/panel.js").Fields} Fields
 * @typedef {import("../letter/composing.js").Values} Values
 * @typedef {import("./examining.js").Examined} Examined
 */

/**
 * One letter as the findings want it.
 * @param {Written[]} letters @param {number} index @param {Template} template
 * @param {Values} typed dates as ISO @param {string[]} used the fields this letter has
 * @param {Fields} fields @param {string} today ISO date
 * @returns {Examined}
 */
export function proof(letters, index, template, typed, used, fields, today) {
  const letter = /** @type {Written} */ (letters[index]);
  const others = letters.filter((_, i) => i !== index);
  return {
    subject: letter.subject,
    body: letter.body,
    own: letter.own,
    gaps: letter.gaps.map((gap) => ({ ...gap, label: fields.label(gap.field) })),
    byHand: letter.byHand,
    carrier: template.carrier,
    request: template.request,
    moment: template.moment,
    recipients: template.recipient,
    values: pick(typed, used),
    said: { ...pick(letter.values, used), ...inLetter(letter) },
    shapes: fields.shapes ?? {},
    strangers: strangers(letter, others, fields.shapes ?? {}),
    others,
    today,
  };
}

/** The values as they stand in the letter, where a seam may have changed them. @param {Written} letter @returns {Values} */
function inLetter({ subject, body, own }) {
  const texts = { subject: subject ?? "", body };
  return Object.fromEntries(own.map(({ place, start, end, field }) => [field, texts[place].slice(start, end)]));
}

/** @param {Values} values @param {string[]} fields */
function pick(values, fields) {
  return Object.fromEntries(fields.map((field) => [field, values[field] ?? ""]));
}

/**
 * Names that have no business in this letter: of the panel's others, and what a name or company
 * was when the letter was taken over by hand, if it has changed since.
 * @param {Written} letter @param {Written[]} others @param {Examined["shapes"]} shapes
 * @returns {Examined["strangers"]}
 */
function strangers(letter, others, shapes) {
  const names = others.map(({ name }) => ({ kind: /** @type {const} */ ("name"), text: name }));
  const before = letter.before ?? {};
  const named = naming(shapes, ["person", "company"]).filter((field) => shapes[field]?.scope !== "candidate");
  const former = named.map((field) => ({ kind: kindOf(shapes[field]?.names), text: before[field] ?? "" }));
  const current = new Set(Object.values(letter.values));
  return [...names, ...former].filter(({ text }) => text.trim() && !current.has(text));
}

/** @param {string | undefined} names @returns {"name" | "company"} */
function kindOf(names) {
  return names === "company" ? "company" : "name";
}
