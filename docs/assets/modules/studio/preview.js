// The letter as others will see it, filled with sample values.
import { templateChecks } from "../on-demand.js";
import { parts } from "../page/parts.js";
import { SampleSheet } from "./sheet.js";

/**
 * @typedef {import("../template/tags.js").Template} Template
 * @typedef {import("../template/telling.js").Data} Data
 */

export class LetterPreview {
  /** Which text of each passage is shown. @type {import("../template/specimen.js").Chosen} */
  #chosen = {};
  #asked = 0;
  /** What makes the letter, which comes with the checks. @type {typeof import("../template/specimen.js").specimen | undefined} */
  #specimen;

  /** @param {HTMLElement} root @param {Record<string, string>} words @param {Data} data */
  constructor(root, words, data) {
    this.root = root;
    this.data = data;
    this.sheet = new SampleSheet(root, (field) => data.fields[field]?.label ?? field, words);
  }

  /** Whether only what is needed is filled. */
  get isSparse() {
    return parts(this.root, '[name="filled"]', HTMLInputElement).some(({ value, checked }) => checked && value === "sparse");
  }

  /** @param {Template} template @param {string} tone */
  async show(template, tone) {
    const asked = ++this.#asked;
    if (!template.tones[tone]?.body?.length) return this.root.toggleAttribute("data-ready", false);
    // It is asked for again only where it did not load, which the list of problems says.
    this.#specimen ??= (await templateChecks().catch(() => null))?.specimen;
    if (asked === this.#asked && this.#specimen) this.#draw(this.#specimen, template, tone);
  }

  /** @param {typeof import("../template/specimen.js").specimen} specimen @param {Template} template @param {string} tone */
  #draw(specimen, template, tone) {
    const made = specimen(template, tone, this.data, this.isSparse, this.#chosen);
    this.root.toggleAttribute("data-ready", made !== null);
    if (made) this.sheet.show(made);
  }

  /** Another text of a passage. @param {string} passage */
  reword(passage) {
    this.#chosen = { ...this.#chosen, [passage]: (this.#chosen[passage] ?? 0) + 1 };
  }

  /** The first texts again. */
  reset() {
    this.#chosen = {};
  }
}
