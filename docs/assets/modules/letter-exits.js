// The ways out of the writer: copying, the mail app, erasing. Each says what it did, once done.
import { copyText } from "./clipboard.js";
import { part } from "./parts.js";
import { mailAddress, say } from "./writer-text.js";

/**
 * @typedef {{subject: string, body: string, blanks: string[], mail: boolean}} Text
 *   a letter as plain text, the labels of its blanks, and whether it travels by mail
 */

export class LetterExits {
  /** Whether something typed has gone nowhere yet, so that leaving would lose it. */
  unsaved = false;

  /** @param {HTMLElement} root @param {Record<string, string>} words */
  constructor(root, words) {
    this.words = words;
    this.status = part(root, '[role="status"]', HTMLElement);
    this.byHand = part(root, "[data-by-hand]", HTMLElement);
    this.byHandText = part(root, "[data-by-hand] textarea", HTMLTextAreaElement);
    this.dialog = part(root, "dialog", HTMLDialogElement);
  }

  /** @param {string} key @param {Record<string, string | number>} parts */
  say(key, parts = {}) {
    this.status.textContent = say(this.words[key] ?? key, parts);
  }

  /** Take back what was said and offered: the letter has changed since. */
  clear() {
    this.withdraw();
    this.status.textContent = "";
  }

  /** @param {Text} letter */
  async copyLetter(letter) {
    await this.#copy([letter.subject, letter.body].filter(Boolean).join("\n\n"), letter.blanks);
  }

  /** @param {string} text @param {string[]} blanks */
  async copyPart(text, blanks) {
    await this.#copy(text, blanks.filter((label) => text.includes(`[${label}]`)));
  }

  /** Open the mail app. This hands the letter to it, which the page says. @param {Text} letter */
  openMail(letter) {
    const link = document.createElement("a");
    link.href = mailAddress(letter.subject, letter.body);
    this.unsaved = false;
    link.click();
    this.say("mail_opened");
  }

  /** Take back a text offered for copying by hand: it may no longer be the letter. */
  withdraw() {
    this.byHand.hidden = true;
    this.byHandText.value = "";
  }

  /** @param {string} text @param {string[]} blanks */
  async #copy(text, blanks) {
    const before = this.#open(blanks);
    this.status.textContent = before;
    const done = await copyText(text);
    if (done) this.unsaved = false;
    else this.#offer(text);
    this.status.textContent = [before, this.words[done ? "copied" : "refused"]].join(" ").trim();
  }

  /** @param {string[]} blanks */
  #open(blanks) {
    if (!blanks.length) return "";
    const key = blanks.length === 1 ? "blank_open" : "blanks_open";
    return say(this.words[key] ?? "", { number: blanks.length, blanks: blanks.join(", ") });
  }

  /** @param {string} text */
  #offer(text) {
    this.byHand.hidden = false;
    this.byHandText.value = text;
    this.byHandText.focus();
    this.byHandText.select();
  }
}
