// Editorial checks: every wording, filled with the template's example. The same as
// macros/checking/editing.py. Pure.
import { VALUE } from "./samples.js";
import { texts, usage } from "./tags.js";
import { tell } from "./telling.js";

/**
 * @typedef {import("./samples.js").Sample} Sample
 * @typedef {import("./samples.js").Rendering} Rendering
 * @typedef {import("./telling.js").Data} Data
 * @typedef {import("./telling.js").Problem} Problem
 * @typedef {(sample: Sample, data: Data) => Problem[]} Edit
 */

const END = /(?<=[.!?…])[”’")]*\s+|\n/u;
const START = /(?:^|(?<=[.!?…])[”’")]*\s+|\n)[“‘"(]*([\p{L}\p{N}_\ue000])/gu;
const FAULTS = /** @type {[RegExp, string][]} */ ([
  [/\S {2,}/u, "spaces"],
  [/\s[,.;:!?]/u, "before_stop"],
  [/\.\.|,,|,\./u, "two_stops"],
  [/^\s|\s$|\n\s|[ ]\n/u, "edge"],
  [/^[^\p{L}\p{N}_\ue000]+$/u, "punctuation"],
]);

/** @param {string} text */
const words = (text) => text.split(/\s+/u).filter(Boolean).length;
/** @param {string} text */
const characters = (text) => [...text].length;

/** @param {string} text */
export const sentences = (text) => text.split(END).filter((one) => words(one) > 0);
/** The beginning of a text, to find it by. @param {string} text */
const short = (text) => `${text.split(/\s+/u).filter(Boolean).slice(0, 5).join(" ")} …`;

/**
 * The sentences that have too many words.
 * @param {string} text @param {string} check @param {import("./tags.js").Place} place @param {Data} data
 */
export function tooLong(text, check, place, data) {
  return sentences(text)
    .filter((one) => words(one) > data.sentence)
    .map((one) =>
      tell(data, check, "words", place, { sentence: short(one), size: words(one), most: data.sentence }));
}

/** Some phrases belong in no letter; data/checks.yml lists them and says why. @type {Edit} */
export function phrase({ ownWords }, data) {
  return ownWords.flatMap(({ place, text }) =>
    Object.entries(data.phrases).flatMap(([list, { says, advice, phrases }]) => {
      const found = anyOf(phrases).exec(straight(text));
      if (!found) return [];
      const near = text.slice(found.index, found.index + found[0].length);
      const said = says.replaceAll("{phrase}", near).replace(/\.+$/, "");
      return [tell(data, "phrase", "listed", place, { says: said, list, advice })];
    }));
}

/** @param {string} text */
const straight = (text) => text.replaceAll("’", "'");
const PATTERNS = /** @type {WeakMap<string[], RegExp>} */ (new WeakMap());

/** @param {string[]} phrases */
function anyOf(phrases) {
  const any = phrases.map((one) => straight(one).replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("|");
  const made = PATTERNS.get(phrases) ?? new RegExp(`(?<![\\p{L}\\p{N}_])(?:${any})(?![\\p{L}\\p{N}_])`, "iu");
  PATTERNS.set(phrases, made);
  return made;
}

/** A letter with its longest wordings keeps within what its channel holds. @type {Edit} */
export function length(sample, data) {
  const { channel } = sample.template;
  const limits = data.channels[channel];
  const place = ["tones", sample.tone];
  const over = (/** @type {"words" | "characters"} */ unit, /** @type {number} */ size) => {
    const most = limits?.[unit]?.most ?? Infinity;
    return size > most ? [tell(data, "length", unit, place, { size, channel, most })] : [];
  };
  return [
    ...over("words", longest(sample, words, 0)),
    ...over("characters", longest(sample, characters, 2)),
  ];
}

/** @param {Sample} sample @param {(text: string) => number} measure @param {number} gap between two passages */
function longest({ wordings }, measure, gap) {
  const passages = /** @type {number[]} */ ([]);
  for (const { place, renderings } of wordings.filter(({ inBody }) => inBody)) {
    const size = Math.max(...renderings.map(({ text }) => measure(text)));
    const passage = Number(place[3]);
    passages[passage] = Math.max(passages[passage] ?? 0, size);
  }
  return passages.reduce((sum, size) => sum + size, 0) + gap * (passages.length - 1);
}

/** A subject line keeps within what its channel shows. @type {Edit} */
export function subjectLength({ template, wordings }, data) {
  const most = data.channels[template.channel]?.subject_characters?.most ?? Infinity;
  return wordings.filter(({ inBody }) => !inBody).flatMap(({ place, renderings }) => {
    const size = Math.max(...renderings.map(({ text }) => characters(text)));
    return size > most ? [tell(data, "subject-length", "characters", place, { size, most })] : [];
  });
}

/** A sentence has at most 25 words, with every optional field and with none. @type {Edit} */
export function sentenceLength({ wordings }, data) {
  return wordings.flatMap(({ place, ends }) =>
    ends.flatMap(({ text }) => tooLong(text, "sentence-length", place, data)));
}

/** A tone requires four fields at most, besides the candidate's own, which are typed once. @type {Edit} */
export function requiredFields({ template, tone }, data) {
  const { required } = usage(texts(template.tones[tone] ?? {}));
  const names = required.filter((name) => name !== "close" && data.fields[name]?.scope !== "candidate");
  if (names.length <= data.required) return [];
  const tags = names.map((name) => `{{${name}}}`).join(", ");
  const parts = { size: names.length, tags, most: data.required };
  return [tell(data, "required-fields", "many", ["tones", tone], parts)];
}

/** A letter asks one question at most; a script for a call has the other's turns between. @type {Edit} */
export function oneRequest(sample, data) {
  if (sample.template.channel === "phone") return [];
  const number = longest(sample, (text) => text.split("?").length - 1, 0);
  return number > 1 ? [tell(data, "one-request", "many", ["tones", sample.tone], { number })] : [];
}

/** Neither a letter nor its example shouts. @type {Edit} */
export function exclamation({ ownWords }, data) {
  const shouted = ownWords.filter(({ text }) => text.includes("!"));
  return shouted.map(({ place }) => tell(data, "exclamation", "mark", place));
}

/** Every wording reads well with any of its optional fields filled and the others empty. @type {Edit} */
export function combinations({ wordings }, data) {
  return wordings.flatMap(({ place, inBody, renderings }) => {
    const faults = new Map();
    for (const rendering of renderings) {
      for (const { found, tag } of faultsOf(rendering, inBody, data)) {
        const key = `${found} ${tag}`;
        if (!faults.has(key)) faults.set(key, { found, tag, state: state(rendering, data) });
      }
    }
    return [...faults.values()].map(({ found, ...parts }) => tell(data, "combinations", found, place, parts));
  });
}

/** @param {Rendering} rendering @param {Data} data */
function state({ empty }, data) {
  const tags = empty.map((name) => `{{${name}}}`).join(", ");
  return tell(data, "combinations", tags ? "without" : "filled", [], { tags }).message;
}

/** @param {Rendering} rendering @param {boolean} inBody @param {Data} data @returns {{found: string, tag: string}[]} */
function faultsOf(rendering, inBody, data) {
  const { text, bare } = rendering;
  if (!text.trim()) return inBody ? [] : [{ found: "subject", tag: "" }];
  const found = FAULTS.filter(([pattern]) => pattern.test(bare)).map(([, fault]) => ({ found: fault, tag: "" }));
  const value = !found.length && /\.\.| {2}/.test(text) ? [{ found: "value", tag: "" }] : [];
  return [...found, ...value, ...(inBody ? lowStarts(rendering, data) : [])];
}

/** @param {Rendering} rendering @param {Data} data */
function lowStarts({ bare, fields }, data) {
  return [...bare.matchAll(START)].flatMap((match) => {
    const [whole, first = ""] = match;
    const upTo = bare.slice(0, match.index + whole.length).split(VALUE).length - 1;
    const name = first === VALUE ? (fields[upTo - 1] ?? "") : "";
    // A name such as “bell hooks” may begin low; a phrase that lands mid-sentence may not.
    const word = name ? (data.fields[name]?.example ?? "") : first;
    if (!/^\p{Ll}/u.test(word)) return [];
    return [name ? { found: "low_field", tag: `{{${name}}}` } : { found: "low", tag: "" }];
  });
}
