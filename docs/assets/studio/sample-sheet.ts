// The sample letter as paper: the values shaded, and a button where a passage has another text.
import { copyOf, part, write } from "../page/parts.ts";
import { say } from "../letter/say.ts";
import type { Specimen } from "../template/specimen.ts";
import type { Piece } from "../letter/pieces.ts";

export class SampleSheet {
  root: HTMLElement;
  label: (field: string) => string;
  words: Record<string, string>;
  subject: HTMLElement;
  body: HTMLElement;
  subjectRow: HTMLElement;
  #shape = "";
  #rows: HTMLElement[] = [];

  constructor(root: HTMLElement, label: (field: string) => string, words: Record<string, string>) {
    this.root = root;
    this.label = label;
    this.words = words;
    this.subject = part(root, '[data-letter="subject"]', HTMLElement);
    this.body = part(root, '[data-letter="body"]', HTMLElement);
    this.subjectRow = part(root, "[data-subject-row]", HTMLElement);
  }

  show({ written: { letter }, tone, chosen }: Specimen) {
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

  /** The rows stay while the words in them change, so that a button keeps its focus. */
  #layOut(counts: number[]) {
    const shape = String(counts);
    if (shape === this.#shape) return;
    this.#shape = shape;
    this.#rows = counts.map((count, index) => this.#row(count, index));
    this.body.replaceChildren(...this.#rows);
  }

  /** @param count of texts */
  #row(count: number, index: number) {
    const row = copyOf(this.root, "passage");
    const button = part(row, '[data-action="reword"]', HTMLElement);
    button.dataset.passage = String(index);
    button.setAttribute("aria-label", say(this.words.reword_passage ?? "", { number: index + 1 }));
    if (count < 2) button.remove();
    return row;
  }

  #fill(line: HTMLElement, pieces: Piece[]) {
    line.replaceChildren(...pieces.map((piece) => this.#piece(piece)));
  }

  #piece({ kind, text, field }: Piece) {
    if (kind === "text") return new Text(text);
    const shown = copyOf(this.root, kind);
    shown.dataset.field = field;
    shown.textContent = kind === "gap" ? this.label(field) : text;
    return shown;
  }
}
