// The pieces that a text of a letter is made of: our words, the candidate's own, and gaps. Pure.

export interface Piece {
  kind: "text" | "own" | "gap";
  text: string;
  field: string;
}

// Python's idea of white space; the one of trim() differs.
export const INK = /[^\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

/** Whether a value counts: one of white space alone is empty. */
export function isFilled(value: string | undefined) {
  return value !== undefined && INK.test(value);
}

/** The pieces as plain text, a gap as its label in square brackets. */
export function plain(pieces: Piece[], label: (field: string) => string = (field) => field) {
  return pieces
    .map((piece) => (piece.kind === "gap" ? `[${label(piece.field)}]` : piece.text))
    .join("");
}
