// Shows a letter as paper: words, the candidate's own words shaded, gaps that lead to fields.
import { plain } from "../letter/composing.js";
import { copyOf, part } from "../page/parts.js";
import { say } from "../letter/words.js";

/**
 * @typedef {import("../letter/composing.js").Piece} Piece
 * @typedef {import("../letter/panel.js").Tone} Tone
 * @typedef {import("../letter/panel.js").Written} Written
 */

const BETWEEN_PASSAGES = "\n\n".length;

export class LetterSheet {
  /** @type {HTMLElement[]} */
  #rows = [];
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

  /**
   * Lay out the rows of a toned letter. They stay while the words in them change, so that the
   * button that asked for another wording keeps its focus.
   * @param {Tone} tone
   */
  layOut(tone) {
    this.#shown.clear();
    this.#rows = tone.body.map((wordings, index) => this.#row(wordings.length, index));
    this.body.replaceChildren(...this.#rows);
    this.subjectRow.hidden = tone.subject.length === 0;
    part(this.subjectRow, '[data-action="reword"]', HTMLElement).hidden = tone.subject.length < 2;
  }

  /** @param {Written} letter */
  show({ letter, byHand, subject, body }) {
    this.root.toggleAttribute("data-by-hand-letter", byHand);
    this.#write(this.subject, byHand ? [word(subject ?? "")] : (letter.subject ?? []));
    // A letter edited by hand has no passages that could be told apart: it stands in one row.
    const passages = byHand ? [{ index: 0, pieces: [word(body)] }] : letter.passages;
    const shown = new Map(passages.map(({ index, pieces }) => [index, pieces]));
    for (const [index, row] of this.#rows.entries()) {
      const pieces = shown.get(index);
      row.hidden = !pieces;
      this.#write(part(row, "p", HTMLElement), pieces ?? []);
    }
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

  /** @param {"subject" | "body"} place */
  #lines(place) {
    if (place === "subject") return [this.subject];
    return this.#rows.filter((row) => !row.hidden).map((row) => part(row, "p", HTMLElement));
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

  /** @param {number} wordings @param {number} index */
  #row(wordings, index) {
    const row = copyOf(this.root, "passage");
    const button = part(row, '[data-action="reword"]', HTMLElement);
    button.dataset.passage = String(index);
    const name = say(this.words.reword_passage ?? "", { number: index + 1 });
    button.setAttribute("aria-label", name);
    if (wordings < 2) button.remove();
    return row;
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

/** @param {string} text @returns {Piece} */
function word(text) {
  return { kind: "text", text, field: "" };
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
