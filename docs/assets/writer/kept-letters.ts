// The letters that are kept on this device, with the way to open and to remove each.
import { say } from "../letter/say.ts";
import { part } from "../page/parts.ts";
import type { Meaning } from "../letter/meanings.ts";
import type { KeptLetter } from "../keeping/kept.ts";

export class KeptLetters {
  words: Record<string, string>;
  field: (meaning: Meaning) => string;
  box: HTMLElement;
  list: HTMLElement;

  /** @param field the blank that means this */
  constructor(
    root: HTMLElement,
    words: Record<string, string>,
    field: (meaning: Meaning) => string,
  ) {
    this.words = words;
    this.field = field;
    this.box = part(root, "[data-kept-letters]", HTMLElement);
    this.list = part(this.box, "ul", HTMLElement);
  }

  /** Show all but the one that is open, the newest first. */
  show(letters: KeptLetter[], open: string) {
    const others = letters.filter(({ id }) => id !== open);
    others.sort((one, other) => other.changed.localeCompare(one.changed));
    this.box.hidden = others.length === 0;
    this.list.replaceChildren(...others.map((letter) => this.#row(letter)));
  }

  idOf(button: HTMLElement) {
    return button.dataset.letter ?? "";
  }

  #row({ id, title, draft, changed }: KeptLetter) {
    const row = document.createElement("li");
    const link = document.createElement("a");
    link.href = `#letter=${id}`;
    const name = draft.recipients[0]?.values[this.field("reader")];
    link.textContent = [title, draft.shared[this.field("company")], name]
      .filter(Boolean)
      .join(" · ");
    const when = new Date(changed).toLocaleString(undefined, {
      dateStyle: "medium",
      timeStyle: "short",
    });
    const remove = document.createElement("button");
    Object.assign(remove, {
      type: "button",
      className: "writer-link",
      textContent: this.words.drop ?? "",
    });
    Object.assign(remove.dataset, { action: "drop-kept", letter: id });
    remove.setAttribute("aria-label", say(this.words.drop_named ?? "", { name: link.textContent }));
    row.append(link, ` ${when} `, remove);
    return row;
  }
}
