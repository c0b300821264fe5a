// A letter as paper: what the letter writer and the studio share.
import { copyOf, part } from "./parts.ts";
import type { Piece } from "../letter/pieces.ts";

export class Paper {
  root: HTMLElement;
  label: (field: string) => string;
  words: Record<string, string>;
  subject: HTMLElement;
  body: HTMLElement;
  subjectRow: HTMLElement;

  constructor(root: HTMLElement, label: (field: string) => string, words: Record<string, string>) {
    this.root = root;
    this.label = label;
    this.words = words;
    this.subject = part(root, '[data-letter="subject"]', HTMLElement);
    this.body = part(root, '[data-letter="body"]', HTMLElement);
    this.subjectRow = part(root, "[data-subject-row]", HTMLElement);
  }

  /** Replace a line: words, what was typed shaded, and gaps. */
  fill(line: HTMLElement, pieces: Piece[]) {
    line.replaceChildren(...pieces.map((piece) => this.#node(piece)));
  }

  #node({ kind, text, field }: Piece) {
    if (kind === "text") return new Text(text);
    const shown = copyOf(this.root, kind);
    shown.dataset.field = field;
    shown.textContent = kind === "gap" ? this.label(field) : text;
    return shown;
  }
}
