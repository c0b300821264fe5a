// Looks a template over as `python -m macros check` does, with the same words. Pure.
import { form } from "./forms.ts";
import { letters, seam } from "./letter-checks.ts";
import * as naming from "./naming.ts";
import { adviceSentence } from "./plainness.ts";
import { shape } from "./shape.ts";
import * as tagging from "./tagging.ts";
import { once, type Data, type Problem } from "./telling.ts";
import type { Template } from "./tags.ts";

// After one of these a letter cannot be composed, and what it says has to wait.
const UNFIT = new Set([
  "tag",
  "section",
  "example",
  "unknown-field",
  "unknown-tone",
  "unknown-channel",
]);

/**
 * Every problem of a template, each once: of its tags and names, of its letters, and what is
 * missing.
 */
export function problems(template: Template, data: Data): Problem[] {
  const checks = [...Object.values(tagging), ...Object.values(naming), adviceSentence, shape];
  const problems = checks.flatMap((check) => check(template, data));
  const isUnfit = problems.some(({ check }) => UNFIT.has(check));
  const ofText = isUnfit ? [] : [form, letters, seam].flatMap((check) => check(template, data));
  return once([...problems, ...ofText]);
}
