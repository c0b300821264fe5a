// Shows a letter as paper: words, the candidate's own words shaded, gaps that open their field.
import { plain } from "../letter/pieces.js";
import { copyOf, part } from "../page/parts.js";
import { say } from "../letter/words.js";

/**
 * @typedef {import("../letter/pieces.js").Piece} Piece
 * @typedef {import("../letter/panel.js").Part} Part
 * @typedef {import("../letter/panel.js").Tone} Tone
 * @typedef {import("../letter/panel.js").Written} Written
 */

const BETWEEN_PASSAGES = "\n\n".length;

export class LetterSheet {
  /** The row of each paragraph, by its key. @type {Map<string, HTMLElement>} */
  #rows = new Map();
  /** The rows that are shown, in order. @type {HTMLElement[]} */
  #order = [];
  /** What each line shows at present. @type {Map<HTMLElement, Piece[]>} */
  #shown = new Map();

  /**
   * @param {HTMLElement} root @param {(field: string) => string} label
   * @param {Record<string, string>} words
   */
  constructor(root, label, words) {
    this.root = root;
    this.label = label;
    this.words = words;
    this.subject = part(root, '[data-letter="subject"]', HTMLElement);
    this.body = part(root, '[data-letter="body"]', HTMLElement);
    this.subjectRow = part(root, "[data-subject-row]", HTMLElement);
  }

  /** Begin with the paragraphs of another letter. @param {Tone} tone */
  layOut(tone) {
    this.#shown.clear();
    this.#rows.clear();
    this.#order = [];
    this.body.replaceChildren();
    this.subjectRow.hidden = tone.subject.length === 0;
  }

  /** @param {Written} letter */
  show({ parts, subjectPieces, out }) {
    this.#write(this.subject, subjectPieces);
    this.#place(parts.map((one) => this.#row(one)));
    this.#listOut(out);
  }

  /** The row of a passage: the subject line, or a paragraph. @param {string} key */
  rowOf(key) {
    return key === "subject" ? this.subjectRow : this.#rows.get(key);
  }

  /**
   * Where a stretch of the letter's text stands on the page, or null where it is not shown.
   * @param {"subject" | "body"} place @param {number} start @param {number} end
   */
  rangeOf(place, start, end) {
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

  /** A paragraph of white space alone is none of the letter's text. @param {"subject" | "body"} place */
  #lines(place) {
    if (place === "subject") return [this.subject];
    const lines = this.#order.map((row) => part(row, "p", HTMLElement));
    return lines.filter((line) => plain(this.#shown.get(line) ?? [], this.label).trim());
  }

  /**
   * The rows in order. Those that stay are never moved, so that a control inside keeps its focus;
   * one that is being worked on stays although its words are gone.
   * @param {HTMLElement[]} rows
   */
  #place(rows) {
    for (const row of [...this.body.children]) {
      const isInUse = row.contains(document.activeElement) && row.querySelector("[data-editor]");
      if (!rows.some((one) => one === row) && !isInUse) row.remove();
    }
    let next = this.body.firstElementChild;
    for (const row of rows) {
      while (next && next !== row && !rows.some((one) => one === next)) next = next.nextElementSibling;
      if (next === row) next = row.nextElementSibling;
      else this.body.insertBefore(row, next);
    }
    this.#order = rows;
  }

  /** @param {Part} one */
  #row({ key, source, pieces }) {
    const row = this.#rows.get(key) ?? this.#newRow(key);
    row.dataset.source = source;
    const name = source === "form" ? "change_paragraph" : "change_own_paragraph";
    const number = this.#number(key);
    part(row, '[data-action="open-passage"]', HTMLElement).setAttribute("aria-label", say(this.words[name] ?? "", { number }));
    this.#write(part(row, "p", HTMLElement), pieces);
    return row;
  }

  /** @param {string} key */
  #number(key) {
    return Number.parseInt(key, 10) + 1;
  }

  /** @param {string} key */
  #newRow(key) {
    const row = copyOf(this.root, "passage");
    row.dataset.passage = key;
    this.#rows.set(key, row);
    return row;
  }

  /** What was left out, with the way back. @param {Written["out"]} out */
  #listOut(out) {
    const box = part(this.root, "[data-out-box]", HTMLElement);
    const list = part(box, "[data-out-list]", HTMLElement);
    box.hidden = out.length === 0;
    list.replaceChildren(...out.map(({ key, text }) => this.#leftOut(key, text)));
  }

  /** @param {string} key @param {string} text */
  #leftOut(key, text) {
    const row = copyOf(this.root, "left-out");
    part(row, "[data-text]", HTMLElement).textContent = text;
    part(row, '[data-action="put-back"]', HTMLElement).dataset.passage = key;
    return row;
  }

  /**
   * A keystroke changes the text of one value: what stands around it stays as it is.
   * @param {HTMLElement} line @param {Piece[]} pieces
   */
  #write(line, pieces) {
    const before = this.#shown.get(line);
    this.#shown.set(line, pieces);
    if (!before || !isAlike(before, pieces)) {
      return line.replaceChildren(...pieces.map((one) => this.#piece(one)));
    }
    for (const [i, { kind, text }] of pieces.entries()) {
      const node = line.childNodes[i];
      if (node && kind !== "gap" && text !== before[i]?.text) node.textContent = text;
    }
  }

  /** @param {Piece} piece */
  #text(piece) {
    return plain([piece], this.label);
  }

  /** @param {Piece} one */
  #piece({ kind, text, field }) {
    if (kind === "text") return new Text(text);
    const shown = copyOf(this.root, kind);
    shown.dataset.field = field;
    shown.textContent = kind === "gap" ? this.label(field) : text;
    return shown;
  }
}

/** Whether two lines differ in nothing but texts. @param {Piece[]} before @param {Piece[]} now */
function isAlike(before, now) {
  const isSame = (/** @type {Piece} */ { kind, field }, /** @type {number} */ i) =>
    kind === now[i]?.kind && field === now[i]?.field;
  return before.length === now.length && before.every(isSame);
}

/**
 * A point in a piece's node. A gap is marked whole: it shows its label without the brackets.
 * @param {Node} node @param {Piece} piece @param {number} offset
 * @returns {[Node, number]}
 */
function point(node, { kind }, offset) {
  const text = node instanceof Text ? node : (node.firstChild ?? node);
  if (kind !== "gap") return [text, offset];
  return [text, offset > 0 ? (text.textContent ?? "").length : 0];
}
