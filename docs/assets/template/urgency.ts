// What of a template has to be put right before it is proposed, and what a maintainer can do. Pure.
import type { Problem } from "./telling.ts";

/** What a maintainer can write, if whoever sends the letter does not. */
const KEYS = new Set(["summary", "reasons", "when", "avoid", "request", "sources"]);
/** The checks whose problems nobody but a maintainer need understand. */
const CHECKS = new Set(["form", "seam", "required-fields", "advice-sentence", "mixed-field"]);

/**
 * "fix" comes before a proposal, "wait" can be left to a maintainer, "advice" binds nobody. The
 * findings of the letters, which `problems` does not name, can wait too.
 * @param problems the checks of the data
 */
export function urgency(
  { check, level, missing = "" }: Problem,
  problems: Record<string, unknown>,
): "fix" | "wait" | "advice" {
  if (level === "advice") return "advice";
  return KEYS.has(missing) || CHECKS.has(check) || !(check in problems) ? "wait" : "fix";
}
