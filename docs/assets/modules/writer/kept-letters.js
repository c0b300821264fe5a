// The letters that are kept on this device, with the way to open and to remove each.
import { say } from "../letter/words.js";
import { part } from "../page/parts.js";

/** @typedef {import("../keeping/kept.js").KeptLetter} KeptLetter */

export class KeptLetters {
  /**
   * @param {HTMLElement} root @param {Record<string, string>} words
   * @param {(meaning: import("../letter/meanings.js").Meaning) => string} field the blank that means this
   */
  constructor(root, words, field) {
    this.words = words;
    this.field = field;
    this.box = part(root, "[data-kept-letters]", HTMLElement);
    this.list = part(this.box, "ul", HTMLElement);
  }

  /** Show all but the one that is open, the newest first. @param {KeptLetter[]} letters @param {string} open */
  show(letters, open) {
    const others = letters.filter(({ id }) => id !== open);
    others.sort((one, other) => other.changed.localeCompare(one.changed));
    this.box.hidden = others.length === 0;
    this.list.replaceChildren(...others.map((one) => this.#row(one)));
  }

  /** @param {HTMLElement} button */
  idOf(button) {
    return button.dataset.letter ?? "";
  }

  /** @param {KeptLetter} letter */
  #row({ id, title, draft, changed }) {
    const row = document.createElement("li");
    const link = document.createElement("a");
    link.href = `#letter=${id}`;
    const name = draft.recipients[0]?.values[this.field("reader")];
    link.textContent = [title, draft.shared[this.field("company")], name].filter(Boolean).join(" · ");
    const when = new Date(changed).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
    const remove = document.createElement("button");
    Object.assign(remove, { type: "button", className: "writer-link", textContent: this.words.drop ?? "" });
    Object.assign(remove.dataset, { action: "drop-kept", letter: id });
    remove.setAttribute("aria-label", say(this.words.drop_named ?? "", { name: link.textContent }));
    row.append(link, ` ${when} `, remove);
    return row;
  }
}
