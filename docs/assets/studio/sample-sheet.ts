// The sample letter as paper: the values shaded, and a button where a passage has another text.
import { Paper } from "../page/paper.ts";
import { copyOf, part, write } from "../page/parts.ts";
import { say } from "../letter/say.ts";
import type { Specimen } from "../template/specimen.ts";

export class SampleSheet extends Paper {
  #shape = "";
  #rows: HTMLElement[] = [];

  show({ written: { letter }, tone, chosen }: Specimen) {
    this.#layOut(tone.body.map(({ texts }) => texts.length));
    this.subjectRow.hidden = !letter.subject;
    part(this.subjectRow, '[data-action="reword"]', HTMLElement).hidden = tone.subject.length < 2;
    this.fill(this.subject, letter.subject ?? []);
    for (const [index, row] of this.#rows.entries()) {
      const pieces = letter.passages.find((passage) => passage.index === index)?.pieces;
      const { names = [] } = tone.body[index] ?? {};
      const name = names[(chosen[index] ?? 0) % names.length] ?? "";
      row.hidden = !pieces && !name;
      part(row, "[data-option]", HTMLElement).hidden = !name;
      write(part(row, "[data-option]", HTMLElement), name);
      this.fill(part(row, "[data-passage-text]", HTMLElement), pieces ?? []);
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
}
