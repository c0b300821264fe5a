// The tags of a template's texts, and where each text stands. macros/composing.py and
// macros/checking/tags.py read them alike. Pure.

/**
 * @typedef {{texts: string[], names: string[]}} Passage
 *   a paragraph: a text, variants, or options by their names
 * @typedef {{subject?: string[], body?: Passage[]}} TonedLetter
 * @typedef {Record<string, any> & {tones: Record<string, TonedLetter>,
 *   example: Record<string, string>}} Template
 *   a template as its file has it; what is still empty may be missing
 * @typedef {(string | number)[]} Place   the keys that lead to a value
 * @typedef {{kind: string, name: string, text: string}} Tag
 *   kind "", "#", "^", "/" or, for what is no tag of ours, "?"
 */

const TAG = /\{\{(.{0,99}?)\}\}|\{\{|\}\}/gs;
const INSIDE = /^([#^/]?)([a-z]+(?:_[a-z]+)*)$/;

/** @param {string} source @returns {Tag[]} */
export function tags(source) {
  return Array.from(source.matchAll(TAG), ({ 0: text, 1: raw = "" }) => {
    const [, kind = "?", name = raw] = INSIDE.exec(raw) ?? [];
    return { kind, name, text };
  });
}

/** A text with a space in place of each of its tags; what is no tag of ours stays. @param {string} source */
export function untagged(source) {
  return source.replace(TAG, (text, raw = "") => (INSIDE.test(raw) ? " " : text));
}

/** @param {Tag} tag */
export function opens({ kind }) {
  return kind === "#" || kind === "^";
}

/**
 * Which fields the texts use plainly, and which only inside a section of their own.
 * @param {string[]} sources
 */
export function usage(sources) {
  const required = new Set();
  const optional = new Set();
  for (const source of sources) {
    const inside = /** @type {string[]} */ ([]);
    for (const tag of tags(source)) {
      if (opens(tag)) inside.push(tag.name);
      if (opens(tag)) optional.add(tag.name);
      else if (tag.kind === "/") inside.pop();
      else if (tag.kind === "" && !inside.includes(tag.name)) required.add(tag.name);
    }
  }
  const least = [...optional].filter((name) => !required.has(name));
  return { required: /** @type {string[]} */ ([...required]), optional: /** @type {string[]} */ (least) };
}

/** Every text of a toned letter: subject lines, then those of the passages. @param {TonedLetter} letter */
export function texts({ subject = [], body = [] }) {
  return [...subject, ...body.flatMap((passage) => passage.texts)];
}

/**
 * Every text of every tone, with its place.
 * @param {Template} template
 * @returns {{tone: string, place: Place, text: string}[]}
 */
export function placed({ tones }) {
  return Object.entries(tones).flatMap(([tone, { subject = [], body = [] }]) => [
    ...subject.map((text, i) => ({ tone, place: ["tones", tone, "subject", i], text })),
    ...body.flatMap((passage, i) =>
      passage.texts.map((text, j) => ({ tone, place: ["tones", tone, "body", i, "texts", j], text }))),
  ]);
}
