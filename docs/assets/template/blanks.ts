// Blanks put into a text. Pure: a text and what is marked in it, in and out.
import { opens, tags } from "./tags.ts";

/** UTF-16 offsets. */
interface Marked {
  text: string;
  start: number;
  end: number;
}

/** The kinds whose values read “on Tuesday”. */
const BRINGS_ON = new Set(["when", "time"]);

/**
 * The blank in place of the marked words, and of the same words elsewhere.
 * @param kind of the field
 */
export function withBlank({ text, start, end }: Marked, field: string, kind?: string) {
  return replaced(text, text.slice(start, end), field, kind);
}

/**
 * A blank in place of words, wherever they stand as whole words outside a tag. Words that the
 * value brings along, such as the “on” of a day, go with them.
 * @param kind of the field
 */
export function replaced(text: string, words: string, field: string, kind = "") {
  const escaped = words.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  const along = BRINGS_ON.has(kind) ? "(?:(?<![\\p{L}\\p{N}_])[Oo]n )?" : "";
  const pattern = new RegExp(
    `\\{\\{[^{}]*\\}\\}|${along}(?<![\\p{L}\\p{N}_])${escaped}(?![\\p{L}\\p{N}_])`,
    "gu",
  );
  return text.replace(pattern, (match) => (match.startsWith("{{") ? match : `{{${field}}}`));
}

/**
 * The marked words inside a section of the one blank that they hold: they fall away with it.
 * @returns null where the marked words hold no blank, or several
 */
export function withSection({ text, start, end }: Marked): string | null {
  const marked = text.slice(start, end);
  const names = new Set(
    tags(marked)
      .filter((tag) => !opens(tag) && tag.kind === "")
      .map(({ name }) => name),
  );
  const [field] = names;
  if (names.size !== 1 || !field) return null;
  return `${text.slice(0, start)}{{#${field}}}${marked}{{/${field}}}${text.slice(end)}`;
}
