// What of a template has to be put right before it is proposed, and what a maintainer can do. Pure.

/** @typedef {import("./telling.js").Problem} Problem */

/** What a maintainer can write, if whoever sends the letter does not. */
const KEYS = new Set(["summary", "reasons", "when", "avoid", "request", "sources"]);
/** The checks whose problems nobody but a maintainer need understand. */
const CHECKS = new Set(["form", "seam", "required-fields", "advice-sentence", "mixed-field"]);

/**
 * "fix" comes before a proposal, "wait" can be left to a maintainer, "advice" binds nobody. The
 * findings of the letters, which `problems` does not name, can wait too.
 * @param {Problem} problem @param {Record<string, unknown>} problems the checks of the data
 * @returns {"fix" | "wait" | "advice"}
 */
export function urgency({ check, level, missing = "" }, problems) {
  if (level === "advice") return "advice";
  return KEYS.has(missing) || CHECKS.has(check) || !(check in problems) ? "wait" : "fix";
}
