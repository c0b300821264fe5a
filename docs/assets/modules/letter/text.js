// The shown letter as the ways out take it. Pure.

/**
 * @typedef {{subject: string, body: string, blanks: string[], medium: string,
 *   recipient: string}} Text
 *   the final text, the labels of its open blanks, what carries it, and the recipient's name or ""
 */

/** Subject and text as one. @param {Text} letter */
export function whole({ subject, body }) {
  return [subject, body].filter(Boolean).join("\n\n");
}

/** What the candidate would call a letter, or "" where nothing of it is a name. @param {Text} letter */
export function titleOf({ subject, recipient }) {
  return subject || recipient;
}

/** The labels of the blanks that are open in any of the letters. @param {Text[]} letters */
export function openBlanks(letters) {
  return [...new Set(letters.flatMap(({ blanks }) => blanks))];
}

/**
 * Text without half characters, which neither an address nor a file can hold: each becomes the
 * replacement character.
 * @param {string} text
 */
export function wellFormed(text) {
  return text.replace(/[\ud800-\udfff]/gu, "\ufffd");
}

/** Text with line breaks as mail and Windows want them. @param {string} text */
export function withCrlf(text) {
  return text.replace(/\r\n?|\n/g, "\r\n");
}
