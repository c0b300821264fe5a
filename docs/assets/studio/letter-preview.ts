// The letter as others will see it, filled with sample values.
import { templateChecks } from "../on-demand.ts";
import { parts } from "../page/parts.ts";
import { SampleSheet } from "./sample-sheet.ts";
import type { Chosen } from "../template/specimen.ts";
import type { Basics } from "../template/telling.ts";
import type { Template } from "../template/tags.ts";

export class LetterPreview {
  root: HTMLElement;
  data: Basics;
  sheet: SampleSheet;
  /** Which text of each passage is shown. */
  #chosen: Chosen = {};
  #asked = 0;
  /** What makes the letter, which comes with the checks. */
  #specimen?: typeof import("../template/specimen.ts").specimen;

  constructor(root: HTMLElement, words: Record<string, string>, data: Basics) {
    this.root = root;
    this.data = data;
    this.sheet = new SampleSheet(root, (field) => data.fields[field]?.label ?? field, words);
  }

  /** Whether only what is needed is filled. */
  get isSparse() {
    return parts(this.root, '[name="filled"]', HTMLInputElement).some(
      ({ value, checked }) => checked && value === "sparse",
    );
  }

  async show(template: Template, tone: string) {
    const asked = ++this.#asked;
    if (!template.tones[tone]?.body?.length) return this.root.toggleAttribute("data-ready", false);
    // It is asked for again only where it did not load, which the list of problems says.
    this.#specimen ??= (await templateChecks().catch(() => null))?.specimen;
    if (asked === this.#asked && this.#specimen) this.#draw(this.#specimen, template, tone);
  }

  #draw(
    specimen: typeof import("../template/specimen.ts").specimen,
    template: Template,
    tone: string,
  ) {
    const made = specimen(template, tone, this.data, this.isSparse, this.#chosen);
    this.root.toggleAttribute("data-ready", made !== null);
    if (made) this.sheet.show(made);
  }

  /** Another text of a passage. */
  reword(passage: string) {
    this.#chosen = { ...this.#chosen, [passage]: (this.#chosen[passage] ?? 0) + 1 };
  }

  /** The first texts again. */
  reset() {
    this.#chosen = {};
  }
}
