// The list of words that seem to belong to somebody, each with a way to decide on it.
import { copyOf, part, parts, write } from "../page/parts.ts";
import type { Personal as BasePersonal } from "../template/personal.ts";

export interface Personal extends BasePersonal {
  fields: string[];
  isSure: boolean;
}

export class PersonalWords {
  root: HTMLElement;
  label: (field: string) => string;
  words: Record<string, string>;
  box: HTMLElement;
  list: HTMLElement;
  shown: Personal[] = [];

  constructor(root: HTMLElement, words: Record<string, string>, label: (field: string) => string) {
    this.root = root;
    this.label = label;
    this.words = words;
    this.box = part(root, "[data-personal-box]", HTMLElement);
    this.list = part(root, "[data-personal]", HTMLElement);
  }

  show(phrases: Personal[]) {
    this.shown = phrases;
    this.box.hidden = phrases.length === 0;
    const rows = parts(this.list, "li", HTMLElement);
    for (const extra of rows.slice(phrases.length)) extra.remove();
    for (const [index, phrase] of phrases.entries())
      this.#show(rows[index] ?? this.list.appendChild(this.#row()), phrase);
  }

  #show(row: HTMLElement, { kind, text, fields: [first = "", ...others], isSure }: Personal) {
    write(
      part(row, "[data-name]", HTMLElement),
      isSure ? `${this.label(first)}?` : (this.words[kind] ?? kind),
    );
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

  /** The words whose row an element is in. */
  at(element: Element) {
    return this.shown[
      parts(this.list, "li", HTMLElement).findIndex((row) => row.contains(element))
    ];
  }
}
