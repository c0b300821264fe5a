// A letter as plain text to type: an empty line before each paragraph, and a line that begins
// with “or:” before another wording of the one above. Pure.

/** @typedef {import("./tags.js").TonedLetter} TonedLetter */

const OR = /^or:[ \t]*/i;

/** The passages as text. @param {string[][]} body */
export function written(body) {
  return body.map((passage) => passage.join("\nor: ")).join("\n\n");
}

/** The passages of a text. @param {string} text @returns {string[][]} */
export function passages(text) {
  const blocks = text.replace(/\r\n?/g, "\n").split(/\n[ \t]*\n\s*/);
  return blocks.map((block) => wordings(block.split("\n"))).filter(({ length }) => length > 0);
}

/** @param {string[]} lines */
function wordings(lines) {
  /** @type {string[][]} */
  const found = [[]];
  for (const line of lines) {
    if (OR.test(line)) found.push([line.replace(OR, "")]);
    else found.at(-1)?.push(line);
  }
  return found.map((one) => one.join("\n").trim()).filter(Boolean);
}

/** The lines of a text that say something. @param {string} text */
export function lines(text) {
  return text.split(/\r\n?|\n/).map((line) => line.trim()).filter(Boolean);
}

/**
 * A letter as somebody has sent it: a line “Subject:” at the top is its subject line.
 * @param {string} text
 * @returns {{subject: string, body: string}}
 */
export function pasted(text) {
  const [, subject = "", body = ""] = /^\s*(?:subject: *([^\n]*)\n)?([^]*)$/i.exec(text.replace(/\r\n?/g, "\n")) ?? [];
  return { subject: subject.trim(), body: body.trim() };
}
