// Which blank is the one that a part of the site needs, as data/fields.yml has it. Pure.

/** The field that a tone fills where the candidate does not, by the name that tones give it. */
export const GIVEN = "close";

export type Meaning =
  "reader" | "company" | "job" | "conversation" | "answer" | "interviewer" | "times" | "address";

/** The field that means this, or "" where no field does. */
export function fieldOf(shapes: Record<string, { means?: string }>, meaning: Meaning) {
  return Object.keys(shapes).find((field) => shapes[field]?.means === meaning) ?? "";
}
