// The sample letter as paper: the values shaded, and a button where a passage has another text.
import { copyOf, part, write } from "../page/parts.js";
import { say } from "../letter/words.js";

/**
 * @typedef {import("../letter/pieces.js").Piece} Piece
 * @typedef {import("../template/specimen.js").Specimen} Specimen
 */

export class SampleSheet {
  #shape = "";
  /** @type {HTMLElement[]} */
  #rows = [];

  /** @param {HTMLElement} root @param {(field: string) => string} label @param {Record<string, string>} words */
  constructor(root, label, words) {
    this.root = root;
    this.label = label;
    this.words = words;
    this.subject = part(root, '[data-letter="subject"]', HTMLElement);
    this.body = part(root, '[data-letter="body"]', HTMLElement);
    this.subjectRow = part(root, "[data-subject-row]", HTMLElement);
  }

  /** @param {Specimen} specimen */
  show({ written: { letter }, tone, chosen }) {
    this.#layOut(tone.body.map(({ texts }) => texts.length));
    this.subjectRow.hidden = !letter.subject;
    part(this.subjectRow, '[data-action="reword"]', HTMLElement).hidden = tone.subject.length < 2;
    this.#fill(this.subject, letter.subject ?? []);
    for (const [index, row] of this.#rows.entries()) {
      const pieces = letter.passages.find((passage) => passage.index === index)?.pieces;
      const { names = [] } = tone.body[index] ?? {};
      const name = names[(chosen[index] ?? 0) % names.length] ?? "";
      row.hidden = !pieces && !name;
      part(row, "[data-option]", HTMLElement).hidden = !name;
      write(part(row, "[data-option]", HTMLElement), name);
      this.#fill(part(row, "[data-passage-text]", HTMLElement), pieces ?? []);
    }
  }

  /** The rows stay while the words in them change, so that a button keeps its focus. @param {number[]} counts */
  #layOut(counts) {
    const shape = String(counts);
    if (shape === this.#shape) return;
    this.#shape = shape;
    this.#rows = counts.map((count, index) => this.#row(count, index));
    this.body.replaceChildren(...this.#rows);
  }

  /** @param {number} count of texts @param {number} index */
  #row(count, index) {
    const row = copyOf(this.root, "passage");
    const button = part(row, '[data-action="reword"]', HTMLElement);
    button.dataset.passage = String(index);
    button.setAttribute("aria-label", say(this.words.reword_passage ?? "", { number: index + 1 }));
    if (count < 2) button.remove();
    return row;
  }

  /** @param {HTMLElement} line @param {Piece[]} pieces */
  #fill(line, pieces) {
    line.replaceChildren(...pieces.map((one) => this.#piece(one)));
  }

  /** @param {Piece} piece */
  #piece({ kind, text, field }) {
    if (kind === "text") return new Text(text);
    const shown = copyOf(this.root, kind);
    shown.dataset.field = field;
    shown.textContent = kind === "gap" ? this.label(field) : text;
    return shown;
  }
}
