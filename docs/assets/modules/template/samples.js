// Samples: a template's wordings filled with its example, in every combination. The same as
// macros/checking/sampling.py. Pure.
import { fill, plain } from "../letter/composing.js";
import { opens, placed, tags, texts, usage } from "./tags.js";

/**
 * @typedef {import("../letter/composing.js").Piece} Piece
 * @typedef {import("./tags.js").Place} Place
 * @typedef {import("./tags.js").Template} Template
 * @typedef {{empty: string[], text: string, bare: string, fields: string[]}} Rendering
 *   a wording with some optional fields `empty`; `bare`, its own words, each value one VALUE
 * @typedef {{place: Place, inBody: boolean, renderings: Rendering[], ends: Rendering[]}} Wording
 *   the first rendering has every field filled, the last none; `ends` are these two
 * @typedef {{template: Template, tone: string, wordings: Wording[],
 *   ownWords: {place: Place, text: string}[]}} Sample
 */

export const VALUE = "\ue000";

/** The template in each of its tones. @param {Template} template @param {Record<string, string>} closes @returns {Sample[]} */
export function samples(template, closes) {
  return Object.entries(template.tones).map(([tone, letter]) => {
    const { required } = usage(texts(letter));
    const values = { close: closes[tone] ?? "", ...template.example };
    const wordings = placed({ ...template, tones: { [tone]: letter } })
      .map(({ place, text }) => wording(place, text, values, required));
    const said = wordings.flatMap(({ place, ends }) => ends.map(({ bare }) => ({ place, text: bare })));
    const example = Object.entries(template.example).map(([name, text]) => ({ place: ["example", name], text }));
    return { template, tone, wordings, ownWords: [...said, ...example] };
  });
}

/**
 * @param {Place} place @param {string} source @param {Record<string, string>} values
 * @param {string[]} required
 * @returns {Wording}
 */
function wording(place, source, values, required) {
  const opened = tags(source).filter(opens).map(({ name }) => name);
  const own = [...new Set(opened)].filter((name) => !required.includes(name));
  const renderings = combinations(own).map((empty) => render(source, values, required, empty));
  const ends = renderings.filter((_, i) => i === 0 || i === renderings.length - 1);
  return { place, inBody: place[2] === "body", renderings, ends };
}

/** Which fields are empty: none first, all last, the first field the slowest. @param {string[]} names @returns {string[][]} */
function combinations([name, ...others]) {
  if (name === undefined) return [[]];
  const rest = combinations(others);
  return [...rest, ...rest.map((empty) => [name, ...empty])];
}

/** @param {string} source @param {Record<string, string>} values @param {string[]} required @param {string[]} empty @returns {Rendering} */
function render(source, values, required, empty) {
  const kept = Object.entries(values).filter(([name]) => !empty.includes(name));
  const pieces = fill(source, Object.fromEntries(kept), required);
  const bare = pieces.map(({ kind, text }) => (kind === "text" ? text : VALUE)).join("");
  const fields = pieces.filter(({ kind }) => kind !== "text").map(({ field }) => field);
  return { empty, text: plain(pieces), bare, fields };
}
