// What a problem says: the texts of data/problems.yml, filled as macros/reading/messages.py fills
// them. Pure.
import { nearest } from "./nearest.js";

/**
 * @typedef {import("./tags.js").Place} Place
 * @typedef {import("./tags.js").Template} Template
 * @typedef {{check: string, level: string, message: string, suggestion: string, wrong: string,
 *   place: Place, missing?: string}} Problem   `suggestion` is the text to put in place of `wrong`; "" where
 *   there is none; `missing` is the key that the place lacks
 * @typedef {{label: string, form: string, frames?: string[], kind: string, scope: string,
 *   names?: string, means?: string, lies?: "ahead" | "behind", turns_in?: string,
 *   example: string}} Field
 * @typedef {import("../findings/examining.js").Carrier & {subject: string, required_fields: number}} Channel
 * @typedef {{
 *   problems: Record<string, {level: string, says: Record<string, string>, form?: Record<string, string>}>,
 *   checks: Record<string, import("../findings/examining.js").Check & {samples?: boolean}>,
 *   fields: Record<string, Field>, channels: Record<string, Channel>, closes: Record<string, string>,
 *   moments: string[], reasons: string[], sources: string[],
 *   schema: Record<string, any>, keys: string[], sentence: number, today: string,
 * }} Data
 *   what the checks read: the words, the vocabularies, the shape and the limits
 * @typedef {(template: Template, data: Data) => Problem[]} Check
 */

const PART = /(?<!\{)\{([a-z_]+)\}(?!\})/g;

/**
 * @param {Data} data @param {string} check @param {string} found @param {Place} place
 * @param {Record<string, string | number>} parts `suggestion` is the text to put in place of `wrong`
 * @returns {Problem}
 */
export function tell(data, check, found, place, { suggestion = "", wrong = "", ...parts } = {}) {
  const { level = "error", says = {}, form = {} } = data.problems[check] ?? {};
  const text = (form[found] ?? says[found] ?? found).replace(PART, (_, name) => String(parts[name]));
  const message = text.split(/\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/).join(" ").trimEnd();
  return { check, level, message, suggestion: String(suggestion), wrong: String(wrong), place };
}

/**
 * A problem if a name is none of the known ones.
 * @param {Data} data @param {string} check @param {Place} place @param {string} name
 * @param {string[]} known
 * @returns {Problem[]}
 */
export function unknown(data, check, place, name, known) {
  if (known.includes(name)) return [];
  const near = nearest(name, known);
  if (near) return [tell(data, check, "near", place, { name, near, suggestion: near, wrong: name })];
  return [tell(data, check, "listed", place, { name, known: known.join(", ") })];
}

/** Problems without those that say the same of the same place. @param {Problem[]} found */
export function once(found) {
  const byName = new Map(found.map((one) => [`${one.place.join("/")} ${one.check} ${one.message}`, one]));
  return [...byName.values()];
}
