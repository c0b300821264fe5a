// The letter as it goes on paper: laid out afresh whenever the browser is about to print.
import { fillPage } from "./page.js";

/** @typedef {import("../letter/text.js").Text} Text */

export class LetterPrint extends HTMLElement {
  /** @type {AbortController | undefined} */
  #listening;

  connectedCallback() {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    window.addEventListener("beforeprint", () => this.#layOut(), { signal });
  }

  disconnectedCallback() {
    this.#listening?.abort();
  }

  #layOut() {
    /** @type {(Element & {text?: Text | null}) | null} */
    const writer = this.closest("letter-writer");
    if (writer?.text) fillPage(this, writer.text);
  }
}
