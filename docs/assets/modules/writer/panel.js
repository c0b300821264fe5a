// The letters of a panel: whose is shown, which have been sent, and the way to the next.
import { letterState } from "../letter/draft.js";
import { copyOf, part, parts, write } from "../page/parts.js";
import { say } from "../letter/words.js";

/**
 * @typedef {import("../letter/draft.js").Draft} Draft
 * @typedef {import("../letter/panel.js").Written} Written
 */

export class LetterPanel {
  /** @param {HTMLElement} root @param {Record<string, string>} words */
  constructor(root, words) {
    this.root = root;
    this.words = words;
    this.box = part(root, "[data-panel]", HTMLElement);
    this.list = part(root, "[data-people]", HTMLElement);
    this.sent = part(root, '[data-mark="sent"]', HTMLInputElement);
    this.several = parts(root, "[data-several]", HTMLElement);
  }

  /** @param {Draft} draft @param {Written[]} letters */
  show(draft, letters) {
    this.box.hidden = letters.length < 2;
    for (const one of this.several) one.hidden = letters.length < 2;
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
   * @param {Written[]} letters @param {number} index
   */
  nameOf(letters, index) {
    const name = letters[index]?.name;
    if (!name) return say(this.words.person ?? "", { number: index + 1 });
    const same = letters.flatMap((one, at) => (one.name === name ? [at] : []));
    return same.length > 1 ? `${name} (${same.indexOf(index) + 1})` : name;
  }

  /** As many choices as letters; those there stay, so that focus stays. @param {number} number */
  #seat(number) {
    const seats = parts(this.list, "label", HTMLElement);
    for (const extra of seats.slice(number)) extra.remove();
    for (let seat = seats.length; seat < number; seat++) {
      const choice = copyOf(this.root, "person");
      part(choice, "input", HTMLInputElement).value = String(seat);
      this.list.append(choice);
    }
  }
}
