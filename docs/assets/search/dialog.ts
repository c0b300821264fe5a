// The search dialog: opens from anywhere, answers while one types. What is typed stays here.

import { say } from "../letter/say.ts";
import { copyOf, part, parts } from "../page/parts.ts";
import { importData } from "../page/importing.ts";
import { siteSearch } from "../on-demand.ts";
import type { Data, Entry, Found, Index } from "./search.ts";

type Search = typeof import("../later/search.ts");

const MOST = 8;

/** Makes every `[data-action="open-search"]`, “/” and Ctrl+K open the search. */
export function startSearch() {
  const element = document.querySelector("dialog[data-search]");
  if (!(element instanceof HTMLDialogElement)) return;
  const dialog = new SearchDialog(element);
  document.addEventListener("click", (event) => {
    const { target } = event;
    if (!(target instanceof Element) || !target.closest('[data-action="open-search"]')) return;
    event.preventDefault();
    dialog.open();
  });
  document.addEventListener("keydown", (event) => {
    if (!asksForSearch(event)) return;
    event.preventDefault();
    dialog.open();
  });
}

function asksForSearch({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent) {
  const typing = "input, textarea, select, [contenteditable]";
  if (altKey || (target instanceof Element && target.closest(typing))) return false;
  return ctrlKey || metaKey ? key.toLowerCase() === "k" : key === "/";
}

class SearchDialog {
  element: HTMLDialogElement;
  input: HTMLInputElement;
  count: HTMLElement;
  doubt: HTMLElement;
  unknown: HTMLElement;
  list: HTMLElement;
  terms: Set<string>;
  states: HTMLElement[];
  ready: { search: Search; index: Index } | null;
  opener: Element | null;

  constructor(element: HTMLDialogElement) {
    this.element = element;
    this.input = part(element, 'input[type="search"]', HTMLInputElement);
    this.count = part(element, "[data-search-count]", HTMLElement);
    this.doubt = part(element, "[data-doubt]", HTMLElement);
    this.unknown = part(element, "[data-unknown]", HTMLElement);
    this.list = part(element, "[data-results]", HTMLElement);
    this.terms = new Set();
    this.states = parts(element, "[data-state]", HTMLElement);
    this.ready = null;
    this.opener = null;
    this.listen();
  }

  listen() {
    this.input.addEventListener("input", () => this.answer());
    this.element.addEventListener("keydown", (event) => this.steer(event));
    this.element.addEventListener("click", ({ target }) => this.click(target));
    this.element.addEventListener("close", () => {
      if (this.opener instanceof HTMLElement) this.opener.focus();
    });
  }

  open() {
    if (this.element.open) return;
    this.opener = document.activeElement;
    this.element.showModal();
    this.input.select();
    this.load();
  }

  async load() {
    if (this.ready) return;
    this.show("loading");
    try {
      const [search, data] = await Promise.all([
        siteSearch(),
        importData<Data>(this.element.dataset.entries ?? ""),
      ]);
      this.ready = { search, index: search.createIndex(data) };
      this.answer();
    } catch {
      this.show("failed");
    }
  }

  /** Scripts resolve an address against themselves, not against the page. */
  address(path = "") {
    return new URL(path, document.baseURI).href;
  }

  answer() {
    if (!this.ready) return;
    const { search, index } = this.ready;
    const query = this.input.value.trim();
    const { found, doubt, terms, unknown } = search.find(index, this.input.value);
    this.terms = terms;
    this.list.replaceChildren(...found.slice(0, MOST).map((result) => this.row(result)));
    this.doubt.hidden = !query || !doubt;
    this.unknown.hidden = !query || !unknown.length;
    this.unknown.textContent = say(this.unknown.dataset.text ?? "", { words: unknown.join(", ") });
    this.show(query ? (found.length ? "results" : "none") : "empty");
  }

  show(state: string) {
    for (const element of this.states) element.hidden = element.dataset.state !== state;
    const { one = "", many = "", none = "" } = this.count.dataset;
    const shown = this.list.children.length;
    const message = shown === 1 ? one : many.replace("{}", String(shown));
    this.count.textContent = state === "results" ? message : state === "none" ? none : "";
  }

  row({ entry, letters, section }: Found) {
    const row = copyOf(this.element, "result");
    this.link(row, "a", entry);
    this.fill(row, "[data-title]", entry.title);
    this.fill(row, "[data-text]", entry.text);
    part(row, "[data-page]", HTMLElement).textContent = entry.page ?? "";
    this.lead(row, "letter", letters[0]);
    this.lead(row, "section", section);
    const more = part(row, '[data-lead="more"]', HTMLElement);
    if (letters.length > 1) this.more(more, entry, letters.length - 1);
    else more.remove();
    return row;
  }

  /** What a moment leads on to. */
  lead(row: HTMLElement, name: string, entry?: Entry) {
    const lead = part(row, `[data-lead="${name}"]`, HTMLElement);
    if (!entry) return lead.remove();
    this.link(lead, "a", entry).textContent = entry.title;
  }

  /** A moment's other letters are one link. */
  more(lead: HTMLElement, entry: Entry, number: number) {
    const { one = "", many = "" } = lead.dataset;
    this.link(lead, "a", entry).textContent = say(number === 1 ? one : many, { number });
  }

  link(root: HTMLElement, selector: string, entry: Entry) {
    const link = part(root, selector, HTMLAnchorElement);
    link.href = new URL(entry.url, this.address(this.element.dataset.root)).href;
    return link;
  }

  /** Writes a text with what was asked for marked. */
  fill(row: HTMLElement, selector: string, text: string) {
    if (!this.ready) return;
    const pieces = this.ready.search.mark(text, this.terms, this.ready.index.read);
    part(row, selector, HTMLElement).replaceChildren(...pieces.map(node));
  }

  steer(event: KeyboardEvent) {
    // Keys belong to the input method while it composes a word.
    if (event.isComposing) return;
    const links = parts(this.element, "[data-state]:not([hidden]) :is(a, button)", HTMLElement);
    const at = links.findIndex((link) => link === document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    if (event.key === "Escape") this.element.close();
    else if (event.key === "Enter" && event.target === this.input) this.first(links)?.click();
    else if (to !== undefined) (links[Math.min(to, links.length - 1)] ?? this.input).focus();
    else return;
    event.preventDefault();
  }

  /** The best result, whatever is above it. */
  first(links: HTMLElement[]) {
    return links.find((link) => link.closest("[data-result]")) ?? links[0];
  }

  click(target: EventTarget | null) {
    if (target === this.element) this.element.close();
    if (!(target instanceof HTMLElement)) return;
    if (target.closest('[data-action="close-search"]')) this.element.close();
    if (!target.matches("[data-suggestion]")) return;
    this.input.value = target.textContent ?? "";
    this.input.focus();
    this.answer();
  }
}

function node({ text, hit }: { text: string; hit: boolean }) {
  if (!hit) return document.createTextNode(text);
  const marked = document.createElement("mark");
  marked.textContent = text;
  return marked;
}
