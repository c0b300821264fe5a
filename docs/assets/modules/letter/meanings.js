// Which blank is the one that a part of the site needs, as data/fields.yml has it. Pure.

/** The field that a tone fills where the candidate does not, by the name that tones give it. */
export const GIVEN = "close";

/** @typedef {"reader" | "company" | "job" | "conversation" | "answer" | "interviewer" | "times" | "address"} Meaning */

/**
 * The field that means this, or "" where no field does.
 * @param {Record<string, {means?: string}>} shapes @param {Meaning} meaning
 */
export function fieldOf(shapes, meaning) {
  return Object.keys(shapes).find((field) => shapes[field]?.means === meaning) ?? "";
}
