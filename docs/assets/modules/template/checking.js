// Looks a template over as `python -m macros check` does, with the same words. Pure.
import { form } from "./forms.js";
import { letters, seam } from "./letters.js";
import * as naming from "./naming.js";
import { adviceSentence } from "./plainness.js";
import { shape } from "./shape.js";
import * as tagging from "./tagging.js";
import { once } from "./telling.js";

/**
 * @typedef {import("./telling.js").Data} Data
 * @typedef {import("./telling.js").Problem} Problem
 * @typedef {import("./tags.js").Template} Template
 */

// After one of these a letter cannot be composed, and what it says has to wait.
const UNFIT = new Set(["tag", "section", "example", "unknown-field", "unknown-tone", "unknown-channel"]);

/**
 * Every problem of a template, each once: of its tags and names, of its letters, and what is missing.
 * @param {Template} template @param {Data} data
 * @returns {Problem[]}
 */
export function problems(template, data) {
  const checks = [...Object.values(tagging), ...Object.values(naming), adviceSentence, shape];
  const found = checks.flatMap((check) => check(template, data));
  const isUnfit = found.some(({ check }) => UNFIT.has(check));
  const ofText = isUnfit ? [] : [form, letters, seam].flatMap((check) => check(template, data));
  return once([...found, ...ofText]);
}
