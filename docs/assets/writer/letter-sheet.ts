// Shows a letter as paper: words, the candidate's own words shaded, gaps that open their field.
import { plain, type Piece } from "../letter/pieces.ts";
import { Paper } from "../page/paper.ts";
import { copyOf, part } from "../page/parts.ts";
import { say } from "../letter/say.ts";
import type { Part, Tone, Written } from "../letter/panel.ts";

const BETWEEN_PASSAGES = "\n\n".length;

export class LetterSheet extends Paper {
  /** The row of each paragraph, by its key. */
  #rows = new Map<string, HTMLElement>();
  /** The rows that are shown, in order. */
  #order: HTMLElement[] = [];
  /** What each line shows at present. */
  #shown = new Map<HTMLElement, Piece[]>();

  /** Begin with the paragraphs of another letter. */
  layOut(tone: Tone) {
    this.#shown.clear();
    this.#rows.clear();
    this.#order = [];
    this.body.replaceChildren();
    this.subjectRow.hidden = tone.subject.length === 0;
  }

  show({ parts, subjectPieces, out }: Written) {
    this.#write(this.subject, subjectPieces);
    this.#place(parts.map((paragraph) => this.#row(paragraph)));
    this.#listOut(out);
  }

  /** The row of a passage: the subject line, or a paragraph. */
  rowOf(key: string) {
    return key === "subject" ? this.subjectRow : this.#rows.get(key);
  }

  /** The place of a stretch of the letter's text on the page, or null where it is not shown. */
  rangeOf(place: "subject" | "body", start: number, end: number) {
    const range = new Range();
    const isSet = { start: false, end: false };
    let at = 0;
    for (const line of this.#lines(place)) {
      for (const [i, piece] of (this.#shown.get(line) ?? []).entries()) {
        const { length } = this.#text(piece);
        const node = line.childNodes[i];
        if (node && !isSet.start && start < at + length) {
          range.setStart(...point(node, piece, start - at));
          isSet.start = true;
        }
        if (node && isSet.start && !isSet.end && end <= at + length) {
          range.setEnd(...point(node, piece, end - at));
          isSet.end = true;
        }
        at += length;
      }
      at += BETWEEN_PASSAGES;
    }
    return isSet.end && start < end ? range : null;
  }

  /** A paragraph of white space alone is not part of the letter's text. */
  #lines(place: "subject" | "body") {
    if (place === "subject") return [this.subject];
    const lines = this.#order.map((row) => part(row, "p", HTMLElement));
    return lines.filter((line) => plain(this.#shown.get(line) ?? [], this.label).trim());
  }

  /**
   * The rows in order. Those that stay are never moved, so that a control inside keeps its focus;
   * one that is being worked on stays although its words are gone.
   */
  #place(rows: HTMLElement[]) {
    for (const row of [...this.body.children]) {
      const isInUse = row.contains(document.activeElement) && row.querySelector("[data-editor]");
      if (!rows.some((other) => other === row) && !isInUse) row.remove();
    }
    let next = this.body.firstElementChild;
    for (const row of rows) {
      while (next && next !== row && !rows.some((other) => other === next))
        next = next.nextElementSibling;
      if (next === row) next = row.nextElementSibling;
      else this.body.insertBefore(row, next);
    }
    this.#order = rows;
  }

  #row({ key, source, pieces }: Part) {
    const row = this.#rows.get(key) ?? this.#newRow(key);
    row.dataset.source = source;
    const name = source === "form" ? "change_paragraph" : "change_own_paragraph";
    const number = this.#number(key);
    part(row, '[data-action="open-passage"]', HTMLElement).setAttribute(
      "aria-label",
      say(this.words[name] ?? "", { number }),
    );
    this.#write(part(row, "p", HTMLElement), pieces);
    return row;
  }

  #number(key: string) {
    return Number.parseInt(key, 10) + 1;
  }

  #newRow(key: string) {
    const row = copyOf(this.root, "passage");
    row.dataset.passage = key;
    this.#rows.set(key, row);
    return row;
  }

  /** What was left out, with the way back. */
  #listOut(out: Written["out"]) {
    const box = part(this.root, "[data-out-box]", HTMLElement);
    const list = part(box, "[data-out-list]", HTMLElement);
    box.hidden = out.length === 0;
    list.replaceChildren(...out.map(({ key, text }) => this.#leftOut(key, text)));
  }

  #leftOut(key: string, text: string) {
    const row = copyOf(this.root, "left-out");
    part(row, "[data-text]", HTMLElement).textContent = text;
    part(row, '[data-action="put-back"]', HTMLElement).dataset.passage = key;
    return row;
  }

  /** A keystroke changes the text of one value: what stands around it stays as it is. */
  #write(line: HTMLElement, pieces: Piece[]) {
    const before = this.#shown.get(line);
    this.#shown.set(line, pieces);
    if (!before || !isAlike(before, pieces)) return this.fill(line, pieces);
    for (const [i, { kind, text }] of pieces.entries()) {
      const node = line.childNodes[i];
      if (node && kind !== "gap" && text !== before[i]?.text) node.textContent = text;
    }
  }

  #text(piece: Piece) {
    return plain([piece], this.label);
  }
}

/** Whether two lines differ in nothing but texts. */
function isAlike(before: Piece[], now: Piece[]) {
  const isSame = ({ kind, field }: Piece, i: number) =>
    kind === now[i]?.kind && field === now[i]?.field;
  return before.length === now.length && before.every(isSame);
}

/**
 * A point in a piece's node. A gap is marked whole: it shows its label without the brackets. A
 * browser that translates the page wraps the text, and its words may be fewer.
 */
function point(node: Node, { kind }: Piece, offset: number): [Node, number] {
  const text = innermost(node);
  const { length } = text.textContent ?? "";
  return [text, kind === "gap" && offset > 0 ? length : Math.min(offset, length)];
}

function innermost(node: Node): Node {
  return node.firstChild ? innermost(node.firstChild) : node;
}
