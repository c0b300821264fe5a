// Checks of the names in a template: of vocabularies, and what the channel needs. The same as in
// macros/checking/. Pure.
import { placed } from "./tags.js";
import { tell, unknown } from "./telling.js";

/**
 * @typedef {import("./telling.js").Check} Check
 * @typedef {import("./telling.js").Data} Data
 */

// What the words around a blank say that it is.
/** @type {[string, RegExp][]} */
const MEANT = [
  ["company", /(?<![\p{L}\p{N}_])(?:at|join|joining) \{\{([a-z_]+)\}\}(?![’'])/giu],
  ["role", /\{\{([a-z_]+)\}\} (?:role|position|job|post|opening|vacancy)(?![\p{L}\p{N}_])/giu],
];
const SIGNED = /(?:^|\n)\{\{([a-z_]+)\}\}\s*$/u;

/** @type {Check} */
export const unknownMoment = (template, data) =>
  template.moment ? unknown(data, "unknown-moment", ["moment"], template.moment, data.moments) : [];

/** @type {Check} */
export const unknownReason = ({ reasons = [] }, data) =>
  reasons.flatMap((/** @type {string} */ id, /** @type {number} */ i) =>
    unknown(data, "unknown-reason", ["reasons", i], id, data.reasons));

/** @type {Check} */
export const unknownChannel = ({ channel }, data) =>
  channel ? unknown(data, "unknown-channel", ["channel"], channel, Object.keys(data.channels)) : [];

/** @type {Check} */
export const unknownTone = ({ tones }, data) =>
  Object.keys(tones).flatMap((tone) =>
    unknown(data, "unknown-tone", ["tones", tone], tone, Object.keys(data.closes)));

/** @type {Check} */
export const unknownSource = ({ sources = [] }, data) =>
  sources.flatMap((/** @type {string} */ id, /** @type {number} */ i) =>
    unknown(data, "unknown-source", ["sources", i], id, data.sources));

/** A template names its sources once it is taken; a maintainer may add them. @type {Check} */
export const unsourcedTemplate = ({ sources = [] }, data) =>
  sources.length ? [] : [{ ...tell(data, "unsourced-template", "none", []), missing: "sources" }];

/** A channel that needs a subject line gets one in each tone. @type {Check} */
export function subject({ channel, tones }, data) {
  const need = data.channels[channel]?.subject;
  return Object.entries(tones).flatMap(([tone, { subject: lines = [] }]) => {
    if (need === "required" && !lines.length) return [tell(data, "subject", "missing", ["tones", tone], { channel })];
    if (need === "none" && lines.length) return [tell(data, "subject", "none", ["tones", tone, "subject"], { channel })];
    return [];
  });
}

/** A blank for one person stands neither for a company or a job, nor for whoever signs. @type {Check} */
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
