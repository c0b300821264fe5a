// The list of words that seem to belong to somebody, each with a way to decide on it.
import { copyOf, part, parts, write } from "../page/parts.js";

/** @typedef {import("../template/personal.js").Personal & {fields: string[], isSure: boolean}} Personal */

export class PersonalWords {
  /** @type {Personal[]} */
  shown = [];

  /** @param {HTMLElement} root @param {Record<string, string>} words @param {(field: string) => string} label */
  constructor(root, words, label) {
    this.root = root;
    this.label = label;
    this.words = words;
    this.box = part(root, "[data-personal-box]", HTMLElement);
    this.list = part(root, "[data-personal]", HTMLElement);
  }

  /** @param {Personal[]} found */
  show(found) {
    this.shown = found;
    this.box.hidden = found.length === 0;
    const rows = parts(this.list, "li", HTMLElement);
    for (const extra of rows.slice(found.length)) extra.remove();
    for (const [index, one] of found.entries()) this.#show(rows[index] ?? this.list.appendChild(this.#row()), one);
  }

  /** @param {HTMLElement} row @param {Personal} found */
  #show(row, { kind, text, fields: [first = "", ...others], isSure }) {
    write(part(row, "[data-name]", HTMLElement), isSure ? `${this.label(first)}?` : (this.words[kind] ?? kind));
    write(part(row, "[data-words]", HTMLElement), text);
    for (const [i, button] of parts(row, "[data-guess]", HTMLElement).entries()) {
      const field = [first, ...others][i] ?? "";
      button.hidden = !field;
      button.dataset.field = field;
      write(button, this.label(field));
    }
  }

  /** A row with a choice of blanks of its own. */
  #row() {
    const row = copyOf(this.root, "personal");
    const fields = part(this.root, "[data-blank]", HTMLSelectElement).cloneNode(true);
    if (fields instanceof HTMLSelectElement) {
      fields.id = "";
      fields.removeAttribute("aria-describedby");
      part(row, "[data-fields]", HTMLElement).append(fields);
    }
    return row;
  }

  /** The words whose row an element stands in. @param {Element} element */
  at(element) {
    return this.shown[parts(this.list, "li", HTMLElement).findIndex((row) => row.contains(element))];
  }
}
