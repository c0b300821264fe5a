// Looks a template over as `python -m macros check` does, with the same words. Pure.
import { dateInWords } from "./dating.js";
import * as editing from "./editing.js";
import * as naming from "./naming.js";
import { samples } from "./samples.js";
import { shape } from "./shape.js";
import * as tagging from "./tagging.js";

/**
 * @typedef {import("./telling.js").Data} Data
 * @typedef {import("./telling.js").Problem} Problem
 * @typedef {import("./tags.js").Template} Template
 */

// After one of these a letter cannot be composed, and editing it has to wait.
const UNFIT = new Set(["tag", "section", "example", "unknown-field", "unknown-tone", "unknown-channel"]);
/** The keys of a template that hold sentences about it. */
const PROSE = ["summary", "when", "avoid", "request"];
const { sentences: _, tooLong, ...EDITS } = editing;

/** @type {import("./telling.js").Check} */
function adviceSentence(template, data) {
  return PROSE.flatMap((key) => tooLong(String(template[key] ?? ""), "advice-sentence", [key], data));
}

/**
 * Every problem of a template, each once: of its tags and names, of its words, and what is missing.
 * @param {Template} template @param {Data} data
 * @returns {Problem[]}
 */
export function problems(template, data) {
  const checks = [...Object.values(tagging), ...Object.values(naming), dateInWords, adviceSentence];
  const found = checks.flatMap((check) => check(template, data));
  const isUnfit = found.some(({ check }) => UNFIT.has(check));
  const edited = isUnfit ? [] : samples(template, data.closes).flatMap((sample) =>
    Object.values(EDITS).flatMap((edit) => edit(sample, data)));
  return once([...found, ...edited, ...shape(template, data)]);
}

/** Whether letters can be made of it. @param {Problem[]} found */
export function isFit(found) {
  return !found.some(({ check }) => UNFIT.has(check));
}

/** @param {Problem[]} found */
function once(found) {
  const byName = new Map(found.map((one) => [`${one.place.join("/")} ${one.check} ${one.message}`, one]));
  return [...byName.values()];
}
