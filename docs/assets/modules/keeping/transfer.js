// What is kept, as a file for another device, and what such a file would change. Pure.
import { Validator } from "@cfworker/json-schema";

/**
 * @typedef {import("../plan/interview.js").Interview} Interview
 * @typedef {import("./kept.js").KeptLetter} KeptLetter
 * @typedef {{interviews: Interview[], letters: KeptLetter[]}} Everything
 * @typedef {"large" | "no-file" | "foreign" | "newer" | "damaged"} Refusal
 * @typedef {{put: Everything, before: Everything, added: {interviews: string[], letters: string[]}}} Merge
 *   `put`: what is new or newer than ours; `before`: ours that it replaces; `added`: ids of what is new
 */

export const VERSION = 1;
/** A thousand letters weigh less. */
export const MOST_BYTES = 10_000_000;
const SHELVES = /** @type {const} */ (["interviews", "letters"]);

/** @param {Everything} everything @param {string} now an instant (ISO 8601) */
export function fileOf({ interviews, letters }, now) {
  return JSON.stringify({ format: "afterword", version: VERSION, saved: now, interviews, letters }, null, 1);
}

/**
 * What a file holds, or why nothing of it is taken up.
 * @param {string} text @param {object} schema   of the whole file: /schema/kept.json
 * @returns {{everything: Everything} | {refused: Refusal}}
 */
export function read(text, schema) {
  const found = parsed(text);
  if (found === undefined) return { refused: "no-file" };
  if (found?.format !== "afterword") return { refused: "foreign" };
  if (found.version > VERSION) return { refused: "newer" };
  if (!new Validator(schema, "2020-12").validate(found).valid) return { refused: "damaged" };
  return { everything: { interviews: found.interviews, letters: found.letters } };
}

/** @param {string} text @returns {any} undefined where it is no JSON */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * What changes if `given` is taken up: of two with one id the one that was changed last stays.
 * @param {Everything} ours @param {Everything} given @returns {Merge}
 */
export function merged(ours, given) {
  const [interviews, letters] = SHELVES.map((shelf) => newer(ours[shelf], given[shelf]));
  const of = (/** @type {"put" | "before" | "added"} */ key) => ({ interviews: interviews?.[key], letters: letters?.[key] });
  return /** @type {any} */ ({ put: of("put"), before: of("before"), added: of("added") });
}

/**
 * @template {{id: string, changed: string}} T
 * @param {T[]} ours @param {T[]} given
 */
function newer(ours, given) {
  const known = new Map(ours.map((one) => [one.id, one]));
  const last = new Map(given.map((one) => [one.id, one]));
  const put = [...last.values()].filter(({ id, changed }) => Date.parse(changed) > Date.parse(known.get(id)?.changed ?? "0000"));
  const before = put.flatMap(({ id }) => known.get(id) ?? []);
  const added = put.map(({ id }) => id).filter((id) => !known.has(id));
  return { put, before, added };
}
