// Filters the gallery in place. The choice stays in the address, so that Back undoes it.

import { choiceIn, fits, hashOf } from "./choice.js";
import { part, parts } from "../page/parts.js";

/** @typedef {import("./choice.js").Choice} Choice */

export class GalleryFilter {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.selects = parts(form, "select", HTMLSelectElement);
    this.count = part(form, "[data-gallery-count]", HTMLElement);
    this.empty = part(document, "[data-gallery-empty]", HTMLElement);
    this.cards = parts(document, ".cards > .card", HTMLElement);
  }

  /** Listens, and shows what the address asks for. */
  start() {
    this.form.addEventListener("change", () => this.choose(this.choice()));
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("reset", (event) => this.clear(event));
    this.empty.addEventListener("click", (event) => {
      if (event.target instanceof HTMLButtonElement) this.clear(event);
    });
    addEventListener("popstate", () => this.restore());
    this.restore();
  }

  /** @returns {Choice} */
  choice() {
    return Object.fromEntries(this.selects.map(({ name, value }) => [name, value]));
  }

  /** @param {Choice} choice */
  choose(choice) {
    const address = hashOf(choice) || location.pathname + location.search;
    if (hashOf(choice) !== location.hash) history.pushState(null, "", address);
    this.restore();
  }

  /** The button in the note of an empty gallery goes away with it, so the focus moves on.
   * @param {Event} event */
  clear(event) {
    event.preventDefault();
    this.choose({});
    this.selects[0]?.focus();
  }

  restore() {
    const choice = choiceIn(location.hash);
    for (const select of this.selects) {
      select.value = choice[select.name] ?? "";
      if (select.selectedIndex < 0) select.value = "";
    }
    this.show(this.choice());
  }

  /** @param {Choice} choice */
  show(choice) {
    for (const card of this.cards) card.hidden = !fits(card.dataset, choice);
    const shown = this.cards.filter((card) => !card.hidden).length;
    const { one = "", many = "" } = this.count.dataset;
    this.count.textContent = shown === 1 ? one : many.replace("{}", String(shown));
    this.empty.hidden = shown > 0;
  }
}
