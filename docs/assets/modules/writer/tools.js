// What stands around the letter: what it is for, how long it is, and the steps back and forward.
import { part, parts, write } from "../page/parts.js";
import { countCharacters } from "../letter/graphemes.js";
import { countWords, say } from "../letter/words.js";

/**
 * @typedef {import("../letter/panel.js").Template} Template
 * @typedef {import("../letter/panel.js").Written} Written
 */

export class LetterTools {
  /** @type {Template | null} */
  #template = null;

  /** @param {HTMLElement} root @param {Record<string, string>} words */
  constructor(root, words) {
    this.words = words;
    this.slots = parts(root, "[data-slot]", HTMLElement);
    this.count = part(root, "[data-count]", HTMLElement);
    this.undo = part(root, '[data-action="undo"]', HTMLButtonElement);
    this.redo = part(root, '[data-action="redo"]', HTMLButtonElement);
  }

  /** @param {Template} template */
  layOut(template) {
    this.#template = template;
    for (const slot of this.slots) {
      const name = /** @type {"when" | "avoid" | "request"} */ (slot.dataset.slot);
      slot.textContent = template[name];
    }
  }

  /** @param {Written} letter @param {{canUndo: boolean, canRedo: boolean}} steps */
  show(letter, { canUndo, canRedo }) {
    write(this.count, this.#size(letter.body));
    // Not disabled, which would take the focus from whoever steps back to the very start.
    this.undo.setAttribute("aria-disabled", String(!canUndo));
    this.redo.setAttribute("aria-disabled", String(!canRedo));
  }

  /** How long the letter is, and what its channel likes. @param {string} body */
  #size(body) {
    const { words, characters } = this.#template?.carrier ?? {};
    if (!characters) {
      const [low = 0, high = 0] = words?.aim ?? [];
      return say(this.words.count_words ?? "", { number: countWords(body), low, high });
    }
    const { aim } = characters;
    return say(this.words.count_characters ?? "", { number: countCharacters(body), aim });
  }
}
