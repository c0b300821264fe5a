// Looks a letter over: every check, its findings in the order in which one would fix them. Pure.
import * as dates from "./dates.js";
import * as length from "./length.js";
import * as likeness from "./likeness.js";
import * as names from "./names.js";
import * as phrases from "./phrases.js";
import * as promises from "./promises.js";
import * as seams from "./seams.js";
import * as segments from "./segments.js";
import * as spelling from "./spelling.js";
import * as style from "./style.js";
import * as typography from "./typography.js";

/**
 * @typedef {{place: "subject" | "body", start: number, end: number}} Span
 *   UTF-16 offsets into that text
 * @typedef {{aim: [number, number], most: number}} Range
 * @typedef {{aim: number, most: number, service?: string}} Limit
 * @typedef {{most: number, most_unicode: number}} Segments
 * @typedef {{medium: string, live?: boolean, words?: Range, characters?: Limit,
 *   subject_characters?: Limit, segments?: Segments}} Carrier
 *   what carries a letter, and what fits (data/channels.yml)
 * @typedef {{kind: "name" | "company", text: string}} Stranger
 * @typedef {{
 *   subject: string | null,
 *   body: string,
 *   own: (Span & {field: string})[],
 *   gaps: (Span & {field: string, label: string})[],
 *   byHand: boolean,
 *   carrier: Carrier,
 *   request: string,
 *   recipients: string,
 *   values: Record<string, string>,
 *   said: Record<string, string>,
 *   shapes: import("../letter/seam.js").Shapes,
 *   strangers: Stranger[],
 *   others: {name: string, subject?: string | null, body: string, own: Span[]}[],
 *   today: string,
 *   moment?: string,
 * }} Examined
 *   A letter to look over: its final text; `own`, the candidate's words in it (none where it was
 *   edited by hand); `gaps`, the open blanks as they stand in it; the template's `request` and
 *   the kind of its `recipients`; `values` as typed (dates ISO) and as `said` in the letter; `shapes`,
 *   what each field takes (data/fields.yml);
 *   `strangers`, names that have no business in it; the `others` of the panel; the date `today`; the
 *   template's `moment`, which tells whether a promised day should have passed.
 * @typedef {Span & {check: string, parts: Record<string, string | number>,
 *   repair?: {field: string, value: string}}} Finding
 *   What a check found; about the letter as a whole where start and end are 0 in the body. Where
 *   another value would put it right, `repair` is that value of that field.
 * @typedef {{level: "fix" | "consider" | "template", says: string, advice: string, phrases?: string[],
 *   words?: Record<string, string[]>, except_moments?: string[], sources?: string[]}} Check
 * @typedef {Record<string, Check>} Lists   data/checks.yml as published, by check id
 * @typedef {(examined: Examined, lists: Lists) => Finding[]} Examine
 */

/** Every check: all that these modules export. @type {Record<string, Examine>} */
export const CHECKS = {
  ...dates,
  ...length,
  ...likeness,
  ...names,
  ...phrases,
  ...promises,
  ...seams,
  ...segments,
  ...spelling,
  ...style,
  ...typography,
};

/**
 * The findings of a letter: what to fix first, then by place.
 * @param {Examined} examined @param {Lists} lists
 * @returns {Finding[]}
 */
export function examine(examined, lists) {
  const isFix = (/** @type {Finding} */ { check }) => lists[check]?.level === "fix";
  const inBody = (/** @type {Finding} */ { place }) => place === "body";
  const found = Object.values(CHECKS).flatMap((check) => check(examined, lists));
  return found.sort(
    (a, b) =>
      Number(isFix(b)) - Number(isFix(a)) ||
      Number(inBody(a)) - Number(inBody(b)) ||
      a.start - b.start ||
      a.end - b.end,
  );
}
