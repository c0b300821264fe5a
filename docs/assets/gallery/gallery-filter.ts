// Filters the gallery in place. The choice stays in the address, so that Back undoes it. The
// letters are loaded once one is chosen, so that the page itself never grows with their number.

import { choiceIn, fits, hashOf, type Choice } from "./choice.ts";
import { importData } from "../page/importing.ts";
import { copyOf, part, parts } from "../page/parts.ts";

/** A letter's card; a facet may have several values with spaces between. */
type Card = {
  id: string;
  title: string;
  summary: string;
  about: string;
  moment: string;
  reason: string;
  channel: string;
  tone: string;
};

/** So many cards fill a few screens. */
const STEP = 24;
const ALL = "all";

export class GalleryFilter {
  form: HTMLFormElement;
  selects: HTMLSelectElement[];
  count: HTMLElement;
  stands: HTMLElement;
  found: HTMLElement;
  cards: HTMLElement;
  more: HTMLElement;
  empty: HTMLElement;
  #letters?: Card[];
  #fitting: Card[] = [];

  constructor(form: HTMLFormElement) {
    this.form = form;
    this.selects = parts(form, "select", HTMLSelectElement);
    this.count = part(form, "[data-gallery-count]", HTMLElement);
    this.stands = part(document, "[data-gallery-start]", HTMLElement);
    this.found = part(document, "[data-gallery-found]", HTMLElement);
    this.cards = part(this.found, ".cards", HTMLElement);
    this.more = part(this.found, '[data-action="more-letters"]', HTMLElement);
    this.empty = part(document, "[data-gallery-empty]", HTMLElement);
  }

  /** Listens, and shows what the address asks for. */
  start() {
    this.form.addEventListener("change", () => this.choose(this.choice()));
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("reset", (event) => this.clear(event));
    document.addEventListener("click", (event) => this.press(event));
    addEventListener("popstate", () => this.restore());
    this.restore();
  }

  press(event: MouseEvent) {
    const button = event.target instanceof Element ? event.target.closest("[data-action]") : null;
    const action = button instanceof HTMLElement ? button.dataset.action : "";
    if (action === "clear-filters") this.clear(event);
    if (action === "all-letters") this.choose({ show: ALL });
    if (action === "more-letters") this.showMore();
  }

  choice(): Choice {
    return Object.fromEntries(this.selects.map(({ name, value }) => [name, value]));
  }

  choose(choice: Choice) {
    const address = hashOf(choice) || location.pathname + location.search;
    if (hashOf(choice) !== location.hash) history.pushState(null, "", address);
    this.restore();
  }

  /** What cleared the choice goes away with it, so the focus moves on. */
  clear(event: Event) {
    event.preventDefault();
    this.choose({});
    this.selects[0]?.focus();
  }

  async restore() {
    const asked = choiceIn(location.hash);
    for (const select of this.selects) {
      select.value = asked[select.name] ?? "";
      if (select.selectedIndex < 0) select.value = "";
    }
    const choice = this.choice();
    const isChosen = asked.show === ALL || hashOf(choice) !== "";
    if (isChosen && !(await this.load())) return;
    if (location.hash !== hashOf(asked)) return;
    this.stands.hidden = isChosen;
    this.show(isChosen ? (this.#letters ?? []).filter((card) => fits(card, choice)) : null);
  }

  /** Whether the letters are there. */
  async load(): Promise<boolean> {
    try {
      this.#letters ??= await importData<Card[]>(this.form.dataset.letters ?? "");
      return true;
    } catch {
      this.count.textContent = this.count.dataset.failed ?? "";
      return false;
    }
  }

  /** @param fitting null while nothing is chosen */
  show(fitting: Card[] | null) {
    const { one = "", many = "", all = "" } = this.count.dataset;
    this.#fitting = fitting ?? [];
    const { length } = this.#fitting;
    this.count.textContent = fitting
      ? length === 1
        ? one
        : many.replace("{}", String(length))
      : all;
    this.empty.hidden = !fitting || length > 0;
    this.cards.replaceChildren();
    this.showMore();
  }

  /** The next cards; the first of them takes the focus where a button asked for them. */
  showMore() {
    const from = this.cards.children.length;
    this.cards.append(...this.#fitting.slice(from, from + STEP).map((card) => this.card(card)));
    this.more.hidden = this.cards.children.length >= this.#fitting.length;
    const left = String(this.#fitting.length - this.cards.children.length);
    this.more.textContent = (this.more.dataset.more ?? "").replace("{}", left);
    if (from) this.cards.children[from]?.querySelector("a")?.focus();
  }

  card({ id, title, summary, about }: Card) {
    const card = copyOf(this.found, "card");
    const link = part(card, "a", HTMLAnchorElement);
    link.href = new URL(`${id}/`, document.baseURI).href;
    link.textContent = title;
    part(card, "p", HTMLElement).textContent = summary;
    part(card, "small", HTMLElement).textContent = about;
    return card;
  }
}
