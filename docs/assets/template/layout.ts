// The one exact form of a template file. macros/layout.py says it in words and writes the same;
// tests/conformance/format.json binds both. Pure.
import type { Passage, Template, TonedLetter } from "./tags.ts";

type Value = string | string[] | Record<string, string>;

const START = /^(?:[A-Za-z\u{a1}-\u{10ffff}]|[0-9]+ [^ ])/u;
const MARKS = /: | #|[: ]$|[\x00-\x1f\x7f-\xa0\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]/u;
const WORDS = new Set(["true", "false", "yes", "no", "on", "off", "y", "n", "null"]);
const IN_LISTS = /[\][{},:?]/;
const ESCAPED = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** @param keys the keys of the shape, in its order */
export function layOut({ tones, ...others }: Template, keys: string[]) {
  const values: Record<string, Value | undefined> = others;
  return keys
    .flatMap((key) => (key === "tones" ? allToned(tones) : lines(key, values[key])))
    .map((line) => `${line}\n`)
    .join("");
}

function allToned(tones: Template["tones"] = {}) {
  const rows = Object.entries(tones).flatMap(toned);
  return rows.length ? ["tones:", ...rows] : [];
}

function lines(key: string, value: Value | undefined): string[] {
  if (typeof value === "string") return value ? [`${key}: ${scalar(value)}`] : [];
  if (Array.isArray(value)) return value.length ? [`${key}: [${value.map(item).join(", ")}]`] : [];
  if (!value) return [];
  const entries = Object.entries(value);
  const rows = entries.map(([name, text]) => `  ${scalar(name)}: ${scalar(text)}`);
  return [entries.length ? `${key}:` : `${key}: {}`, ...rows];
}

function toned([tone, { subject = [], body = [] }]: [string, TonedLetter]) {
  const above = subject.length
    ? ["    subject:", ...subject.map((line) => `      - ${quoted(line)}`)]
    : [];
  const below = body.flatMap((paragraph) =>
    passage(paragraph).map((line, i) => (i ? `        ${line}` : `      - ${line}`)),
  );
  return [`  ${scalar(tone)}:`, ...above, ...(below.length ? ["    body:", ...below] : [])];
}

/** A line for each text of a passage. */
function passage({ texts, names }: Passage) {
  if (names.length) return texts.map((text, i) => `${scalar(names[i] ?? "")}: ${quoted(text)}`);
  return texts.length > 1 ? texts.map((text) => `- ${quoted(text)}`) : texts.map(quoted);
}

/** A text as it stands after a key: plain if that is safe, else quoted. */
function scalar(text: string) {
  const isUnsafe = !START.test(text) || MARKS.test(text) || WORDS.has(text.toLowerCase());
  return isUnsafe ? quoted(text) : text;
}

function item(text: string) {
  return IN_LISTS.test(text) ? quoted(text) : scalar(text);
}

function quoted(text: string) {
  const code = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(text).replace(ESCAPED, code);
}
