// What the ways out share: the clipboard, the one line that says what happened, and the medium.
import { copyText } from "../page/clipboard.ts";
import { whole, type Text } from "../letter/text.ts";
import { part, parts } from "../page/parts.ts";
import { copyRich } from "./rich-text.ts";
import { say } from "../letter/say.ts";
import { Taken } from "./taken.ts";

export class LetterExits {
  words: Record<string, string>;
  letters: () => Text[];
  status: HTMLElement;
  byHand: HTMLElement;
  byHandText: HTMLTextAreaElement;
  dialog: HTMLDialogElement;
  fitted: HTMLElement[];
  taken = new Taken();

  /** @param letters all letters of the panel as they now stand */
  constructor(root: HTMLElement, words: Record<string, string>, letters: () => Text[]) {
    this.words = words;
    this.letters = letters;
    this.status = part(root, '[role="status"]', HTMLElement);
    this.byHand = part(root, "[data-by-hand]", HTMLElement);
    this.byHandText = part(root, "[data-by-hand] textarea", HTMLTextAreaElement);
    this.dialog = part(root, "dialog", HTMLDialogElement);
    this.fitted = parts(root, "[data-for]", HTMLElement);
    part(root, '[data-action="share"]', HTMLElement).hidden = !("share" in navigator);
  }

  /** Whether any of the letters has gone nowhere yet as it now stands. */
  get unsaved() {
    return !this.taken.hasAll(this.letters());
  }

  /** Show the ways out that fit a medium. */
  showFor(medium: string) {
    for (const element of this.fitted) {
      element.hidden = !element.dataset.for?.split(" ").includes(medium);
    }
  }

  say(key: string, parts: Record<string, string | number> = {}) {
    this.status.textContent = this.word(key, parts);
  }

  /** Say several things at once, after the blanks that are still open. */
  tell(blanks: string[], keys: string[], parts: Record<string, string | number> = {}) {
    const said = keys.map((key) => this.word(key, parts));
    this.status.textContent = [this.#open(blanks), ...said].join(" ").trim();
  }

  word(key: string, parts: Record<string, string | number> = {}) {
    return say(this.words[key] ?? key, parts);
  }

  /** Take back what was said and offered: the letter has changed since. */
  clear() {
    this.withdraw();
    this.status.textContent = "";
  }

  async copyLetter(letter: Text) {
    await this.copy(whole(letter), letter.blanks);
  }

  async copyPart(text: string, blanks: string[]) {
    await this.copy(
      text,
      blanks.filter((label) => text.includes(`[${label}]`)),
    );
  }

  /** Copy what goes on the page: of an e-mail the text alone. */
  async copyFormatted(letter: Text) {
    const page = letter.medium === "email" ? { ...letter, subject: "" } : letter;
    const blanks = letter.blanks.filter((label) => whole(page).includes(`[${label}]`));
    this.tell(blanks, []);
    if (!(await copyRich(page, whole(page)))) return this.copy(whole(page), blanks, "copied_plain");
    this.taken.add(whole(page));
    this.tell(blanks, ["copied_rich"]);
  }

  /**
   * Copy a text and say so once the clipboard has confirmed; offer it where that refused.
   * @param done what to say then
   */
  async copy(text: string, blanks: string[], done = "copied") {
    this.tell(blanks, []);
    const isCopied = await this.put(text);
    this.tell(blanks, [isCopied ? done : "refused"]);
  }

  /** Whether the clipboard has it. */
  async put(text: string): Promise<boolean> {
    const isCopied = await copyText(text);
    if (isCopied) this.taken.add(text);
    else this.#offer(text);
    return isCopied;
  }

  /** Take back a text offered for copying by hand: it may no longer be the letter. */
  withdraw() {
    this.byHand.hidden = true;
    this.byHandText.value = "";
  }

  #open(blanks: string[]) {
    if (!blanks.length) return "";
    const key = blanks.length === 1 ? "blank_open" : "blanks_open";
    return this.word(key, { number: blanks.length, blanks: blanks.join(", ") });
  }

  #offer(text: string) {
    this.byHand.hidden = false;
    this.byHandText.value = text;
    this.byHandText.focus();
    this.byHandText.select();
  }
}
