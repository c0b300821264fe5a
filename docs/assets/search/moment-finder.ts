// Finds the moment by the candidate's own words. What is typed stays on the page.
//   <moment-finder data-entries data-words data-next>   data-next: the id of what has focus next
// Dispatches "moment-chosen" with the moment's id as its detail.
import { copyOf, part, parts } from "../page/parts.ts";
import { say } from "../letter/say.ts";
import { importData } from "../page/importing.ts";
import { momentFinding } from "../on-demand.ts";
import type { Data } from "./search.ts";
import type { Moment, momentSearch } from "./moment-finding.ts";

type Search = ReturnType<typeof momentSearch>;

/** Fewer characters may still become any word, so that nothing is said of them. */
const FEWEST = 3;

export class MomentFinder extends HTMLElement {
  words?: Record<string, string>;
  input?: HTMLInputElement;
  said?: HTMLElement;
  found?: HTMLElement;
  #search?: Search;
  /** What is said while there is no search. */
  #coming = "loading";
  #listening?: AbortController;

  connectedCallback() {
    this.words = JSON.parse(this.dataset.words ?? "{}");
    this.input = part(this, 'input[type="search"]', HTMLInputElement);
    this.said = part(this, "[data-said]", HTMLElement);
    this.found = part(this, "[data-found]", HTMLElement);
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.input.addEventListener("focus", () => this.#load(), { signal });
    this.input.addEventListener("input", () => this.#answer(), { signal });
    this.addEventListener("keydown", (event) => this.#steer(event), { signal });
    this.addEventListener("click", ({ target }) => this.#click(target), { signal });
    // Somebody may have begun before the script came.
    if (this.input.matches(":focus")) this.#load();
  }

  disconnectedCallback() {
    this.#listening?.abort();
  }

  async #load() {
    if (this.#search) return;
    try {
      const [finding, data] = await Promise.all([
        momentFinding(),
        importData<Data>(this.dataset.entries ?? ""),
      ]);
      this.#search = finding.momentSearch(data);
      this.#answer();
    } catch {
      this.#coming = "failed";
      this.#say("failed");
    }
  }

  #answer() {
    const query = this.input?.value.trim() ?? "";
    if (!this.#search) return this.#say(query ? this.#coming : "");
    const moments = query ? this.#search(query) : [];
    this.found?.replaceChildren(...moments.map((moment) => this.#row(moment)));
    const silent = query.length < FEWEST ? "" : "none";
    this.#say(moments.length > 1 ? "many" : moments.length ? "one" : silent, moments.length);
  }

  /** @param word of data-words, or "" */
  #say(word: string, number = 0) {
    const text = say(this.words?.[word] ?? "", { number });
    if (this.said && this.said.textContent !== text) this.said.textContent = text;
  }

  #row({ id, title, advice, channels }: Moment) {
    const row = copyOf(this, "moment");
    part(row, "button", HTMLButtonElement).value = id;
    part(row, "[data-title]", HTMLElement).textContent = title;
    part(row, "[data-advice]", HTMLElement).textContent = advice;
    part(row, "[data-channels]", HTMLElement).textContent = channels.join(" · ");
    return row;
  }

  get #buttons() {
    return this.found ? parts(this.found, "button", HTMLButtonElement) : [];
  }

  /** Arrow keys move through what is found, and Enter in the words takes the first. */
  #steer(event: KeyboardEvent) {
    // Keys belong to the input method while it composes a word.
    if (event.isComposing) return;
    const buttons = this.#buttons;
    const at = buttons.findIndex((button) => button === document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    if (event.key === "Enter" && event.target === this.input) buttons[0]?.click();
    else if (to !== undefined) (buttons[Math.min(to, buttons.length - 1)] ?? this.input)?.focus();
    else return;
    event.preventDefault();
  }

  #click(target: EventTarget | null) {
    const button = target instanceof Element ? target.closest("[data-found] button") : null;
    if (!(button instanceof HTMLButtonElement)) return;
    const title = part(button, "[data-title]", HTMLElement).textContent ?? "";
    this.found?.replaceChildren();
    if (this.said) this.said.textContent = say(this.words?.chosen ?? "", { title });
    // The button that had focus is gone, so focus goes to what shows the choice.
    document.getElementById(this.dataset.next ?? "")?.focus();
    this.dispatchEvent(new CustomEvent("moment-chosen", { detail: button.value, bubbles: true }));
  }
}
