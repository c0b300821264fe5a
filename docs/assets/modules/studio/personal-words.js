// The list of words that seem to belong to somebody, each with a way to decide on it.
import { copyOf, part, parts, write } from "../page/parts.js";

/** @typedef {import("../template/personal.js").Personal} Personal */

/** The blank that words of a kind most often stand for. */
const LIKELY = { name: "recipient", company: "company", date: "met", address: "recipient_address", number: "phone" };

export class PersonalWords {
  /** @type {Personal[]} */
  shown = [];

  /** @param {HTMLElement} root @param {Record<string, string>} words */
  constructor(root, words) {
    this.root = root;
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
    for (const [index, { kind, text }] of found.entries()) {
      const row = rows[index] ?? this.list.appendChild(this.#row());
      if (row.dataset.words !== text) part(row, "select", HTMLSelectElement).value = LIKELY[kind];
      row.dataset.words = text;
      write(part(row, "[data-name]", HTMLElement), this.words[kind] ?? kind);
      write(part(row, "[data-words]", HTMLElement), text);
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
