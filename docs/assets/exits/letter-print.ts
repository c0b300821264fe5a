// The letter as it goes on paper: laid out afresh whenever the browser is about to print.
import { fillPage } from "./page.ts";
import { titleOf, type Text } from "../letter/text.ts";

export class LetterPrint extends HTMLElement {
  #listening?: AbortController;
  /** What the page is called while nothing is printed. */
  #title = "";

  connectedCallback() {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    window.addEventListener("beforeprint", () => this.#layOut(), { signal });
    window.addEventListener("afterprint", () => this.#giveBack(), { signal });
  }

  disconnectedCallback() {
    this.#listening?.abort();
  }

  /** The page's title heads a printed page, and names and titles a PDF: so it is the letter's. */
  #layOut() {
    const writer: (Element & { text?: Text | null }) | null = this.closest("letter-writer");
    if (!writer?.text) return;
    fillPage(this, writer.text);
    this.#title ||= document.title;
    document.title = titleOf(writer.text) || this.dataset.title || "";
  }

  #giveBack() {
    document.title = this.#title || document.title;
    this.#title = "";
  }
}
