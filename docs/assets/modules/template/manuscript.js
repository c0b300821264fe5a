// A manuscript: what a contributor has typed into the studio, as it stands in the form. Pure.
import { GIVEN } from "../letter/meanings.js";
import { lines, passages, written } from "./notation.js";
import { texts, usage } from "./tags.js";

/**
 * @typedef {import("./tags.js").Template} Template
 * @typedef {{id: string, about: Record<string, string>, reasons: string[],
 *   texts: Record<string, {subject: string, body: string}>, values: Record<string, string>,
 *   improves: string, left: string[]}} Manuscript
 *   `improves` is the template it began from, or ""; `left`, words that belong to nobody
 */

const ABOUT = ["title", "summary", "moment", "channel", "recipient", "when", "avoid", "request"];

/** @type {Manuscript} */
export const BLANK_SHEET = { id: "", about: {}, reasons: [], texts: {}, values: {}, improves: "", left: [] };

/** The manuscript of a template that there is. @param {Template} template @returns {Manuscript} */
export function manuscriptOf(template) {
  const about = ABOUT.map((key) => [key, String(template[key] ?? "")]);
  const tones = Object.entries(template.tones).map(([tone, { subject = [], body = [] }]) =>
    [tone, { subject: subject.join("\n"), body: written(body) }]);
  return {
    id: template.id,
    about: {
      ...Object.fromEntries(about),
      sources: template.sources.join(", "),
      contributors: (template.contributors ?? []).join(", "),
    },
    reasons: template.reasons,
    texts: Object.fromEntries(tones),
    values: template.example,
    improves: template.id,
    left: [],
  };
}

/**
 * The template that a manuscript makes; what is empty is not there.
 * @param {Manuscript} manuscript
 * @returns {Template}
 */
export function templateOf(manuscript) {
  const { about, reasons, texts: typed, values } = whole(manuscript);
  const tones = Object.entries(typed)
    .map(([tone, { subject, body }]) => [tone, { subject: lines(subject), body: passages(body) }])
    .filter(([, letter]) => texts(/** @type {any} */ (letter)).length);
  const made = { tones: Object.fromEntries(tones), example: {} };
  const used = fieldsOf(made);
  const given = Object.entries(values).filter(([field, value]) => used.includes(field) && value.trim());
  const said = Object.entries(about).map(([key, value]) => [key, value.trim()]).filter(([, value]) => value);
  const sources = (about.sources ?? "").split(/[\s,;]+/).filter(Boolean);
  const contributors = (about.contributors ?? "").split(",").map((one) => one.trim()).filter(Boolean);
  const example = Object.fromEntries(given);
  return { ...Object.fromEntries(said), reasons, ...made, example, sources, contributors };
}

/** What is typed, with half a character, which no file can hold, as the page shows it. @param {Manuscript} manuscript @returns {Manuscript} */
function whole(manuscript) {
  return JSON.parse(JSON.stringify(manuscript), (_, value) =>
    typeof value === "string" ? value.replace(/\p{Surrogate}/gu, "\ufffd") : value);
}

/** The fields that some tone uses, in order, but for a close that nobody gives. @param {Template} template */
function fieldsOf({ tones }) {
  const { required, optional } = usage(Object.values(tones).flatMap(texts));
  return [...required, ...optional];
}

/** The fields that want a value. @param {Manuscript} manuscript @param {Template} template */
export function wanted({ values }, template) {
  return fieldsOf(template).filter((field) => field !== GIVEN || GIVEN in values);
}
