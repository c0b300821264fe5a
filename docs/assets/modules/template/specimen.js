// A template's letter filled with its example, as the letter writer makes it. Pure.
import { EMPTY, withLetter, withTemplate, withValue } from "../letter/draft.js";
import { lettersOf } from "../letter/panel.js";
import { texts, usage } from "./tags.js";

/**
 * @typedef {import("../letter/panel.js").Fields} Fields
 * @typedef {import("../letter/panel.js").Tone} Tone
 * @typedef {import("../letter/panel.js").Written} Written
 * @typedef {import("./tags.js").Template} Template
 * @typedef {import("./telling.js").Data} Data
 * @typedef {Record<string, number>} Chosen   the text of each passage, and the line of the “subject”
 * @typedef {{written: Written, tone: Tone, chosen: Chosen, values: Record<string, string>,
 *   used: string[], asRead: import("../letter/panel.js").Template, fields: Fields}} Specimen
 *   a letter with all that it was made from
 */

const ID = "template";

/**
 * A tone's letter filled with the example, or null while there is no text.
 * @param {Template} template @param {string} tone @param {Data} data
 * @param {boolean} isSparse fills no more than is needed @param {Chosen} chosen
 * @returns {Specimen | null}
 */
export function specimen(template, tone, data, isSparse, chosen) {
  const toned = template.tones[tone];
  if (!toned?.body?.length) return null;
  const { required, optional } = usage(texts(toned));
  const whole = { subject: [], body: [], ...toned, required, optional, close: data.closes[tone] ?? "" };
  const used = isSparse ? required : [...required, ...optional];
  const given = used.filter((field) => template.example[field]);
  const values = Object.fromEntries(given.map((field) => [field, template.example[field] ?? ""]));
  const asRead = readable(template, tone, whole, data);
  const label = (/** @type {string} */ field) => data.fields[field]?.label ?? field;
  // Sample values stand in words already, dates too, and our pages join them to ours as they are:
  // the letter is made without shapes, which would let the writer smooth every seam.
  const fields = { kinds: {}, label };
  const [written] = lettersOf(draft(tone, values, chosen), asRead, fields, data.today);
  return written ? { written, tone: whole, chosen, values, used, asRead, fields: { ...fields, shapes: data.fields } } : null;
}

/** @param {string} tone @param {Record<string, string>} values @param {Chosen} chosen */
function draft(tone, values, chosen) {
  const filled = Object.entries(values).reduce(
    (made, [field, value]) => withValue(made, null, field, value),
    withTemplate(EMPTY, ID, tone),
  );
  return withLetter(filled, { chosen });
}

/**
 * The template as the letter writer reads it; what is still empty may be missing.
 * @param {Template} template @param {string} tone @param {Tone} toned @param {Data} data
 */
function readable(template, tone, toned, data) {
  const { moment = "", title = "", channel = "", recipient = "", when = "", avoid = "", request = "" } = template;
  const carrier = data.channels[channel] ?? { medium: "" };
  return { id: ID, moment, title, channel, recipient, when, avoid, request, carrier, tones: { [tone]: toned } };
}
