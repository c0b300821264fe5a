// The shown letter as the ways out take it. Pure.

/**
 * The final text, the labels of its open blanks, what carries it, and the recipient's name or ""
 */
export interface Text {
  subject: string;
  body: string;
  blanks: string[];
  medium: string;
  recipient: string;
}

/** Subject and text as one. */
export function whole({ subject, body }: Text) {
  return [subject, body].filter(Boolean).join("\n\n");
}

/** What the candidate would call a letter, or "" where nothing of it is a name. */
export function titleOf({ subject, recipient }: Text) {
  return subject || recipient;
}

/** The labels of the blanks that are open in any of the letters. */
export function openBlanks(letters: Text[]) {
  return [...new Set(letters.flatMap(({ blanks }) => blanks))];
}

/**
 * Text without half characters, which neither an address nor a file can hold: each becomes the
 * replacement character.
 */
export function wellFormed(text: string) {
  return text.replace(/[\ud800-\udfff]/gu, "\ufffd");
}

/** Text with line breaks as mail and Windows want them. */
export function withCrlf(text: string) {
  return text.replace(/\r\n?|\n/g, "\r\n");
}
