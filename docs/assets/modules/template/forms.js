// The checks of where a blank may stand: of its form, and of what it names. The same as
// macros/checking/forms.py. Pure.
import { fill } from "../letter/composing.js";
import { placed, tags, texts, usage } from "./tags.js";
import { tell } from "./telling.js";

/**
 * @typedef {import("./telling.js").Data} Data
 * @typedef {{field: string, before: string, after: string}} Blank   with what stands on either side
 */

const SENTENCE = /^[“‘"'(]*(?![a-z_])[\p{L}\p{N}].*[.?!…][”’"')]*$/su;
const SENTENCE_ENDS = /(?:^|[.?!…][”’"')]*\s|\n)\s*$/u;
// What the words around a blank say that it is.
/** @type {[string, RegExp][]} */
const MEANT = [
  ["company", /(?<![\p{L}\p{N}_])(?:at|join|joining) \{\{([a-z_]+)\}\}(?![’'])/giu],
  ["role", /\{\{([a-z_]+)\}\} (?:role|position|job|post|opening|vacancy)(?![\p{L}\p{N}_])/giu],
];
const SIGNED = /(?:^|\n)\{\{([a-z_]+)\}\}\s*$/u;

/** A sentence stands by itself, and a phrase comes right after one of its field’s frames. @type {import("./telling.js").Check} */
export function form(template, data) {
  const misplaced = placed(template).flatMap(({ tone, place, text }) => {
    const { required } = usage(texts(template.tones[tone] ?? {}));
    const found = new Map();
    for (const blank of blanks(text, required, data)) {
      const wrong = fault(blank, data);
      if (wrong && !found.has(blank.field)) found.set(blank.field, told(wrong, blank.field, place, data));
    }
    return [...found.values()];
  });
  const unfinished = Object.entries(template.example)
    .filter(([name, value]) => data.fields[name]?.form === "sentence" && !SENTENCE.test(value))
    .map(([name]) => told("example", name, ["example", name], data));
  return [...misplaced, ...unfinished];
}

/** A blank for one person stands neither for a company or a job, nor for whoever signs. @type {import("./telling.js").Check} */
export function misnamed(template, data) {
  const toldOf = (/** @type {string} */ found, /** @type {string} */ field, /** @type {import("./tags.js").Place} */ place) =>
    tell(data, "misnamed", found, place, { tag: `{{${field}}}` });
  const wrongly = placed(template).flatMap(({ place, text }) =>
    [...namedWrongly(text, data)].map(([field, found]) => toldOf(found, field, place)));
  const signed = Object.keys(template.tones).flatMap((tone) => {
    const last = placed(template).filter((one) => one.tone === tone).at(-1);
    const field = last?.place[2] === "body" ? signature(last.text, data) : "";
    return field && last ? [toldOf("signature", field, last.place)] : [];
  });
  return [...wrongly, ...signed];
}

/** Each blank that names a person where something else is meant, with what is meant. @param {string} text @param {Data} data */
function namedWrongly(text, { fields }) {
  const found = new Map();
  for (const [meant, pattern] of MEANT) {
    for (const [, field = ""] of text.matchAll(pattern)) {
      if (fields[field]?.names === "person" && !found.has(field)) found.set(field, meant);
    }
  }
  return found;
}

/** The blank that signs, where it is a name of somebody or something else. @param {string} text @param {Data} data */
function signature(text, { fields }) {
  const [, field = ""] = SIGNED.exec(text) ?? [];
  return fields[field]?.names && fields[field]?.scope !== "candidate" ? field : "";
}

/** @param {string} wrong @param {string} field @param {import("./tags.js").Place} place @param {Data} data */
function told(wrong, field, place, data) {
  const frames = (data.fields[field]?.frames ?? []).join(", ");
  return tell(data, "form", wrong, place, { tag: `{{${field}}}`, frames });
}

/** @param {Blank} blank @param {Data} data */
function fault({ field, before, after }, data) {
  const { form: needed = "", frames = [] } = data.fields[field] ?? {};
  if (needed === "phrase" && !isFramed(before, frames)) return "phrase";
  if (needed !== "sentence") return "";
  if (!SENTENCE_ENDS.test(before)) return "before";
  return after.trim() && !/^\s/u.test(after) ? "after" : "";
}

/** @param {string} before @param {string[]} frames */
function isFramed(before, frames) {
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${frames.join("|")})\\s+$`, "iu").test(before);
}

/**
 * The blanks of a text with every field filled, and with those alone that it needs.
 * @param {string} text @param {string[]} required @param {Data} data
 * @returns {Blank[]}
 */
function blanks(text, required, data) {
  const names = tags(text).map(({ name }) => name).filter((name) => name in data.fields);
  return [names, names.filter((name) => required.includes(name))].flatMap((used) => {
    const pieces = fill(text, Object.fromEntries(used.map((name) => [name, "x"])), []);
    // A sentence brings its full stop along.
    const said = pieces.map(({ text: words, field }) => (data.fields[field]?.form === "sentence" ? "X." : words));
    return pieces.flatMap(({ kind, field }, i) =>
      kind === "own" ? [{ field, before: said.slice(0, i).join(""), after: said.slice(i + 1).join("") }] : []);
  });
}
