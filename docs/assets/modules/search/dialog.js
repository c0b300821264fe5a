// The search dialog: opens from anywhere, answers while one types. What is typed stays here.

import { copyOf, part, parts } from "../page/parts.js";
import { siteSearch } from "../on-demand.js";

/**
 * @typedef {typeof import("./search.js")} Search
 * @typedef {import("./search.js").Found} Found
 * @typedef {ReturnType<Search["createIndex"]>} Index
 */

const MOST = 5;
const GROUPS = /** @type {Record<string, string>} */ ({ letter: "letters", channel: "letters" });

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

/** @param {KeyboardEvent} event */
function asksForSearch({ key, ctrlKey, metaKey, altKey, target }) {
  const typing = "input, textarea, select, [contenteditable]";
  if (altKey || (target instanceof Element && target.closest(typing))) return false;
  return ctrlKey || metaKey ? key.toLowerCase() === "k" : key === "/";
}

class SearchDialog {
  /** @param {HTMLDialogElement} element */
  constructor(element) {
    this.element = element;
    this.input = part(element, 'input[type="search"]', HTMLInputElement);
    this.count = part(element, "[data-search-count]", HTMLElement);
    this.states = parts(element, "[data-state]", HTMLElement);
    /** @type {{search: Search, index: Index} | null} */
    this.ready = null;
    /** @type {Element | null} */
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
      const [search, entries] = await Promise.all([
        siteSearch(),
        import(this.address(this.element.dataset.entries)),
      ]);
      this.ready = { search, index: search.createIndex(entries.default) };
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
    const found = query ? search.find(index, query) : [];
    this.list(found);
    this.show(query ? (found.length ? "results" : "none") : "empty");
  }

  /** @param {string} state */
  show(state) {
    for (const one of this.states) one.hidden = one.dataset.state !== state;
    const { one = "", many = "", none = "" } = this.count.dataset;
    const shown = parts(this.element, "[data-group] a", HTMLElement).length;
    const message = shown === 1 ? one : many.replace("{}", String(shown));
    this.count.textContent = state === "results" ? message : state === "none" ? none : "";
  }

  /** @param {Found[]} found */
  list(found) {
    const groups = grouped(found);
    for (const group of parts(this.element, "[data-group]", HTMLElement)) {
      const rows = (groups.get(group.dataset.group ?? "") ?? []).slice(0, MOST);
      group.hidden = !rows.length;
      part(group, "ul", HTMLElement).replaceChildren(...rows.map((row) => this.row(row)));
    }
  }

  /** @param {Found} found */
  row(found) {
    const row = copyOf(this.element, "result");
    const root = this.address(this.element.dataset.root);
    part(row, "a", HTMLAnchorElement).href = new URL(found.url, root).href;
    const told = [this.fill(row, "title", found), this.fill(row, "text", found)].some(Boolean);
    const phrase = part(row, "[data-phrase]", HTMLElement);
    if (told || !this.fill(row, "phrase", found)) phrase.remove();
    return row;
  }

  /**
   * Writes one field with its matches marked; true where there were any.
   * @param {HTMLElement} row @param {"title" | "text" | "phrase"} field @param {Found} found
   */
  fill(row, field, found) {
    const pieces = this.ready?.search.mark(found[field], found.terms) ?? [];
    part(row, `[data-${field}]`, HTMLElement).replaceChildren(...pieces.map(node));
    return pieces.some((piece) => piece.hit);
  }

  /** @param {KeyboardEvent} event */
  steer(event) {
    const links = parts(this.element, "[data-state]:not([hidden]) :is(a, button)", HTMLElement);
    const at = links.findIndex((link) => link === document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    if (event.key === "Escape") this.element.close();
    else if (event.key === "Enter" && event.target === this.input) links[0]?.click();
    else if (to !== undefined) (links[Math.min(to, links.length - 1)] ?? this.input).focus();
    else return;
    event.preventDefault();
  }

  /** @param {EventTarget | null} target */
  click(target) {
    if (target === this.element) this.element.close();
    if (!(target instanceof HTMLElement)) return;
    if (target.closest('[data-action="close-search"]')) this.element.close();
    if (!target.matches("[data-suggestion]")) return;
    this.input.value = target.textContent ?? "";
    this.input.focus();
    this.answer();
  }
}

/** @param {Found[]} found */
function grouped(found) {
  /** @type {Map<string, Found[]>} */
  const groups = new Map();
  for (const one of found) {
    const name = GROUPS[one.kind] ?? "guide";
    groups.set(name, groups.get(name) ?? []);
    groups.get(name)?.push(one);
  }
  return groups;
}

/** @param {{text: string, hit: boolean}} piece */
function node({ text, hit }) {
  if (!hit) return document.createTextNode(text);
  const marked = document.createElement("mark");
  marked.textContent = text;
  return marked;
}
