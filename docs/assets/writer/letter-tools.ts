// What stands around the letter: what it is for, how long it is, and the steps back and forward.
import { part, parts, write } from "../page/parts.ts";
import { countCharacters } from "../letter/graphemes.ts";
import { countWords } from "../letter/sentences.ts";
import { say } from "../letter/say.ts";
import type { Template, Written } from "../letter/panel.ts";

export class LetterTools {
  words: Record<string, string>;
  slots: HTMLElement[];
  count: HTMLElement;
  undo: HTMLButtonElement;
  redo: HTMLButtonElement;
  #template: Template | null = null;

  constructor(root: HTMLElement, words: Record<string, string>) {
    this.words = words;
    this.slots = parts(root, "[data-slot]", HTMLElement);
    this.count = part(root, "[data-count]", HTMLElement);
    this.undo = part(root, '[data-action="undo"]', HTMLButtonElement);
    this.redo = part(root, '[data-action="redo"]', HTMLButtonElement);
  }

  layOut(template: Template) {
    this.#template = template;
    for (const slot of this.slots) {
      const name = slot.dataset.slot as "when" | "avoid" | "request";
      slot.textContent = template[name];
    }
  }

  show(letter: Written, { canUndo, canRedo }: { canUndo: boolean; canRedo: boolean }) {
    write(this.count, this.#size(letter.body));
    // Not disabled, which would take the focus from whoever steps back to the very start.
    this.undo.setAttribute("aria-disabled", String(!canUndo));
    this.redo.setAttribute("aria-disabled", String(!canRedo));
  }

  /** How long the letter is, and what its channel likes. */
  #size(body: string) {
    const { words, characters } = this.#template?.carrier ?? {};
    if (!characters) {
      const [low = 0, high = 0] = words?.aim ?? [];
      return say(this.words.count_words ?? "", { number: countWords(body), low, high });
    }
    const { aim } = characters;
    return say(this.words.count_characters ?? "", { number: countCharacters(body), aim });
  }
}
