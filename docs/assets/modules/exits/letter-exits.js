// What the ways out share: the clipboard, the one line that says what happened, and the medium.
import { copyText } from "../page/clipboard.js";
import { whole } from "../letter/text.js";
import { part, parts } from "../page/parts.js";
import { copyRich } from "./rich-text.js";
import { say } from "../letter/words.js";
import { Taken } from "./taken.js";

/** @typedef {import("../letter/text.js").Text} Text */

export class LetterExits {
  taken = new Taken();

  /**
   * @param {HTMLElement} root @param {Record<string, string>} words
   * @param {() => Text[]} letters all letters of the panel as they now stand
   */
  constructor(root, words, letters) {
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

  /** Show the ways out that fit a medium. @param {string} medium */
  showFor(medium) {
    for (const one of this.fitted) {
      one.hidden = !one.dataset.for?.split(" ").includes(medium);
    }
  }

  /** @param {string} key @param {Record<string, string | number>} parts */
  say(key, parts = {}) {
    this.status.textContent = this.word(key, parts);
  }

  /**
   * Say several things at once, after the blanks that are still open.
   * @param {string[]} blanks @param {string[]} keys @param {Record<string, string | number>} parts
   */
  tell(blanks, keys, parts = {}) {
    const said = keys.map((key) => this.word(key, parts));
    this.status.textContent = [this.#open(blanks), ...said].join(" ").trim();
  }

  /** @param {string} key @param {Record<string, string | number>} parts */
  word(key, parts = {}) {
    return say(this.words[key] ?? key, parts);
  }

  /** Take back what was said and offered: the letter has changed since. */
  clear() {
    this.withdraw();
    this.status.textContent = "";
  }

  /** @param {Text} letter */
  async copyLetter(letter) {
    await this.copy(whole(letter), letter.blanks);
  }

  /** @param {string} text @param {string[]} blanks */
  async copyPart(text, blanks) {
    await this.copy(text, blanks.filter((label) => text.includes(`[${label}]`)));
  }

  /** Copy what goes on the page: of an e-mail the text alone. @param {Text} letter */
  async copyFormatted(letter) {
    const page = letter.medium === "email" ? { ...letter, subject: "" } : letter;
    const blanks = letter.blanks.filter((label) => whole(page).includes(`[${label}]`));
    this.tell(blanks, []);
    if (!(await copyRich(page, whole(page)))) return this.copy(whole(page), blanks, "copied_plain");
    this.taken.add(whole(page));
    this.tell(blanks, ["copied_rich"]);
  }

  /**
   * Copy a text and say so once the clipboard has confirmed; offer it where that refused.
   * @param {string} text @param {string[]} blanks @param {string} done what to say then
   */
  async copy(text, blanks, done = "copied") {
    this.tell(blanks, []);
    const isCopied = await this.put(text);
    this.tell(blanks, [isCopied ? done : "refused"]);
  }

  /** @param {string} text @returns {Promise<boolean>} whether the clipboard has it */
  async put(text) {
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

  /** @param {string[]} blanks */
  #open(blanks) {
    if (!blanks.length) return "";
    const key = blanks.length === 1 ? "blank_open" : "blanks_open";
    return this.word(key, { number: blanks.length, blanks: blanks.join(", ") });
  }

  /** @param {string} text */
  #offer(text) {
    this.byHand.hidden = false;
    this.byHandText.value = text;
    this.byHandText.focus();
    this.byHandText.select();
  }
}
