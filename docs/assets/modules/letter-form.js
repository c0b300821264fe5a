// The blanks of a letter. Every control is always there, so what is typed outlives any change.
import { part, parts } from "./parts.js";

/** @typedef {import("./composing.js").Values} Values */

export class LetterForm {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.fields = new Map(
      parts(root, "[data-field-row]", HTMLElement).map((row) => [row.dataset.fieldRow ?? "", row]),
    );
    this.groups = parts(root, "[data-scope]", HTMLFieldSetElement);
    if (!this.fields.size || !this.groups.length) throw new Error("the writer has no fields");
  }

  /** What is typed, by field. @returns {Values} */
  get values() {
    return Object.fromEntries([...this.fields.keys()].map((id) => [id, this.control(id).value]));
  }

  /** @param {string} field */
  control(field) {
    const found = this.fields.get(field)?.querySelector("input, textarea");
    if (found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement) return found;
    throw new Error(`no control for ${field}`);
  }

  /** @param {string} field */
  label(field) {
    return this.fields.get(field)?.dataset.label ?? field;
  }

  /**
   * Show the fields that a letter uses, and say which of them it needs.
   * @param {string[]} required @param {string[]} optional
   */
  show(required, optional) {
    for (const [id, row] of this.fields) {
      const needed = required.includes(id) && id !== "close";
      row.hidden = !required.includes(id) && !optional.includes(id);
      part(row, "[data-need=required]", HTMLElement).hidden = !needed;
      part(row, "[data-need=optional]", HTMLElement).hidden = needed;
    }
    for (const group of this.groups) {
      group.hidden = !parts(group, "[data-field-row]", HTMLElement).some((row) => !row.hidden);
    }
  }

  /** Forget everything typed. */
  erase() {
    for (const id of this.fields.keys()) this.control(id).value = "";
  }

  get isEmpty() {
    return Object.values(this.values).every((value) => value === "");
  }
}
