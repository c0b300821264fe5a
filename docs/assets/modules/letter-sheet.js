// Shows a letter as paper: words, the candidate's own words shaded, gaps that lead to fields.
import { copyOf, part } from "./parts.js";

/**
 * @typedef {import("./composing.js").Letter} Letter
 * @typedef {import("./composing.js").Piece} Piece
 * @typedef {import("./composing.js").TonedLetter} TonedLetter
 */

export class LetterSheet {
  /**
   * @param {HTMLElement} root @param {(field: string) => string} label
   */
  constructor(root, label) {
    this.root = root;
    this.label = label;
    this.subject = part(root, '[data-letter="subject"]', HTMLElement);
    this.body = part(root, '[data-letter="body"]', HTMLElement);
    this.subjectRow = part(root, "[data-subject-row]", HTMLElement);
  }

  /**
   * Lay out the rows of a toned letter. They stay while the words in them change, so that the
   * button that asked for another wording keeps its focus.
   * @param {TonedLetter} tone
   */
  layOut(tone) {
    this.rows = tone.body.map((wordings, index) => this.#row(wordings, index));
    this.body.replaceChildren(...this.rows);
    this.subjectRow.hidden = tone.subject.length === 0;
    part(this.subjectRow, '[data-action="reword"]', HTMLElement).hidden = tone.subject.length < 2;
  }

  /** @param {Letter} letter */
  show(letter) {
    this.subject.replaceChildren(...(letter.subject ?? []).map((one) => this.#piece(one)));
    const shown = new Map(letter.passages.map(({ index, pieces }) => [index, pieces]));
    this.rows?.forEach((row, index) => {
      const pieces = shown.get(index);
      row.hidden = !pieces;
      part(row, "p", HTMLElement).replaceChildren(...(pieces ?? []).map((one) => this.#piece(one)));
    });
  }

  /** @param {string[]} wordings @param {number} index */
  #row(wordings, index) {
    const row = copyOf(this.root, "passage");
    const button = part(row, '[data-action="reword"]', HTMLElement);
    button.dataset.passage = String(index);
    // All these buttons have one name; the passage itself tells them apart.
    const passage = part(row, "p", HTMLElement);
    passage.id = `passage-${index}`;
    button.setAttribute("aria-describedby", passage.id);
    if (wordings.length < 2) button.remove();
    return row;
  }

  /** @param {Piece} one */
  #piece({ kind, text, field }) {
    if (kind === "text") return text;
    const shown = copyOf(this.root, kind);
    shown.dataset.field = field;
    shown.textContent = kind === "gap" ? this.label(field) : text;
    return shown;
  }
}
