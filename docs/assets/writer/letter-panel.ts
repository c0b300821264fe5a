// The letters of a panel: whose is shown, which have been sent, and the way to the next.
import { letterState, type Draft } from "../letter/draft.ts";
import { copyOf, part, parts, write } from "../page/parts.ts";
import { say } from "../letter/say.ts";
import type { Written } from "../letter/panel.ts";

export class LetterPanel {
  root: HTMLElement;
  words: Record<string, string>;
  box: HTMLElement;
  list: HTMLElement;
  sent: HTMLInputElement;
  several: HTMLElement[];

  constructor(root: HTMLElement, words: Record<string, string>) {
    this.root = root;
    this.words = words;
    this.box = part(root, "[data-panel]", HTMLElement);
    this.list = part(root, "[data-people]", HTMLElement);
    this.sent = part(root, '[data-mark="sent"]', HTMLInputElement);
    this.several = parts(root, "[data-several]", HTMLElement);
  }

  show(draft: Draft, letters: Written[]) {
    this.box.hidden = letters.length < 2;
    for (const element of this.several) element.hidden = letters.length < 2;
    this.sent.checked = letterState(draft).sent;
    this.#seat(letters.length);
    for (const [index, seat] of parts(this.list, "label", HTMLElement).entries()) {
      const { sent } = letterState(draft, index);
      part(seat, "input", HTMLInputElement).checked = index === draft.current;
      write(part(seat, "[data-name]", HTMLElement), this.nameOf(letters, index));
      part(seat, "[data-sent]", HTMLElement).hidden = !sent;
    }
  }

  /**
   * What a recipient is called: by name, with a number where two are called the same, or by number.
   */
  nameOf(letters: Written[], index: number) {
    const name = letters[index]?.name;
    if (!name) return say(this.words.person ?? "", { number: index + 1 });
    const same = letters.flatMap((letter, at) => (letter.name === name ? [at] : []));
    return same.length > 1 ? `${name} (${same.indexOf(index) + 1})` : name;
  }

  /** As many choices as letters; those there stay, so that focus stays. */
  #seat(number: number) {
    const seats = parts(this.list, "label", HTMLElement);
    for (const extra of seats.slice(number)) extra.remove();
    for (let seat = seats.length; seat < number; seat++) {
      const choice = copyOf(this.root, "person");
      part(choice, "input", HTMLInputElement).value = String(seat);
      this.list.append(choice);
    }
  }
}
