// A letter as plain text to type. An empty line begins a paragraph. A line that begins with “or:”
// is a variant of the text above, one that begins with “option” and a name, as in “option first
// choice:”, an option of that name. macros/notation.py reads the same. Pure.
import type { Passage } from "./tags.ts";

const MARK = /^(?:or|option[ \t]+([^:\n]*[^:\s])[ \t]*):[ \t]*/i;

/** The passages as text. */
export function written(body: Passage[]) {
  return body
    .map(({ texts, names }) => (names.length ? named(texts, names) : texts.join("\nor: ")))
    .join("\n\n");
}

function named(texts: string[], names: string[]) {
  return texts.map((text, i) => `option ${names[i]}: ${text}`).join("\n");
}

/** The passages of a text. */
export function passages(text: string): Passage[] {
  const blocks = text.replace(/\r\n?/g, "\n").split(/\n[ \t]*\n\s*/);
  return blocks.map((block) => passage(block.split("\n"))).filter(({ texts }) => texts.length > 0);
}

function passage(lines: string[]): Passage {
  const options = [{ name: "", lines: [] as string[] }];
  for (const line of lines) {
    const [mark, name = ""] = MARK.exec(line) ?? [];
    if (mark === undefined) options.at(-1)?.lines.push(line);
    else options.push({ name, lines: [line.slice(mark.length)] });
  }
  const said = options
    .map((option) => ({ name: option.name, text: option.lines.join("\n").trim() }))
    .filter(({ text }) => text);
  const names = said.map(({ name }) => name);
  return { texts: said.map(({ text }) => text), names: names.every(Boolean) ? names : [] };
}

/** The lines of a text that say something. */
export function lines(text: string) {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}

/** A letter as somebody has sent it: a line “Subject:” at the top is its subject line. */
export function pasted(text: string): { subject: string; body: string } {
  const [, subject = "", body = ""] =
    /^\s*(?:subject: *([^\n]*)\n)?([^]*)$/i.exec(text.replace(/\r\n?/g, "\n")) ?? [];
  return { subject: subject.trim(), body: body.trim() };
}
