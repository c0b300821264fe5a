// The letter writer: listens, keeps what is chosen, and lets its parts show it.
import { draft, gaps, plain } from "./composing.js";
import { act } from "./letter-actions.js";
import { LetterChoice } from "./letter-choice.js";
import { LetterExits } from "./letter-exits.js";
import { watchView } from "./letter-dock.js";
import { LetterForm } from "./letter-form.js";
import { LetterSheet } from "./letter-sheet.js";
import { part } from "./parts.js";
import { countCharacters, countWords, readHash, writeHash } from "./writer-text.js";

/**
 * @typedef {import("./composing.js").TonedLetter & {close: string, optional: string[]}} Tone
 * @typedef {{id: string, moment: string, title: string, channel: string, when: string,
 *   avoid: string, request: string, tones: Record<string, Tone>}} Template
 */

export class LetterWriter extends HTMLElement {
  /** @type {Template | null} */
  template = null;
  toneId = "";
  /** @type {number[]} */
  wordings = [];
  subject = 0;
  #asked = 0;
  /** @type {AbortController | undefined} */
  #listening;

  connectedCallback() {
    this.words = JSON.parse(this.dataset.words ?? "{}");
    this.form = new LetterForm(this);
    this.sheet = new LetterSheet(this, (field) => this.form?.label(field) ?? field);
    this.choice = new LetterChoice(this);
    this.exits = new LetterExits(this, this.words);
    this.#listen();
    this.#followAddress();
  }

  disconnectedCallback() {
    this.#listening?.abort();
  }

  #listen() {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.addEventListener("input", (event) => this.#typed(event), { signal });
    this.addEventListener("change", (event) => this.#chosen(event), { signal });
    this.addEventListener("click", (event) => act(this, event), { signal });
    window.addEventListener("hashchange", () => this.#followAddress(), { signal });
    window.addEventListener("beforeunload", (event) => this.#guard(event), { signal });
    watchView(this, signal);
  }

  /**
   * Leaving would lose what is typed, so the browser asks first, in its own words.
   * @param {Event} event
   */
  #guard(event) {
    if (this.exits?.unsaved && !this.form?.isEmpty) event.preventDefault();
  }

  /** @returns {Tone | undefined} */
  get tone() {
    return this.template?.tones[this.toneId];
  }

  get letter() {
    const { tone, form } = this;
    return tone && form ? draft(tone, form.values, this.wordings, this.subject) : null;
  }

  /** The letter as plain text, for the ways out. */
  get text() {
    const { letter, form, template } = this;
    if (!letter || !form || !template) return null;
    const label = (/** @type {string} */ field) => form.label(field);
    return {
      subject: letter.subject ? plain(letter.subject, label) : "",
      body: letter.passages.map(({ pieces }) => plain(pieces, label)).join("\n\n"),
      blanks: gaps(letter).map(label),
      mail: template.channel === "email",
    };
  }

  async #followAddress() {
    const { template, tone, moment } = readHash(location.hash);
    if (template) await this.#openTemplate(template, tone);
    else if (moment) await this.#openMoment(moment);
  }

  /**
   * Data of this site, or null where there is none or something newer was asked for meanwhile.
   * @param {string} path
   */
  async #load(path) {
    const asked = ++this.#asked;
    try {
      const address = new URL(`${this.dataset.base}${path}.js`, document.baseURI);
      const loaded = await import(address.href);
      return asked === this.#asked ? loaded.default : null;
    } catch {
      if (asked === this.#asked) this.exits?.say("not_found");
      return null;
    }
  }

  /** @param {string} id @param {string} tone */
  async #openTemplate(id, tone) {
    const template = await this.#load(`templates/${id}`);
    if (!template) return;
    this.#setTemplate(template, tone);
    if (this.choice?.shown?.letters.some((one) => one.id === id)) return this.#showLetters();
    this.choice?.clearNarrowing();
    const moment = await this.#load(`moments/${template.moment}`);
    if (moment) this.choice?.show(moment, id);
  }

  /** @param {string} id */
  async #openMoment(id) {
    if (!this.choice?.knows(id)) return this.exits?.say("not_found");
    const moment = await this.#load(`moments/${id}`);
    if (!moment) return;
    this.choice.show(moment, this.template?.id ?? "");
    await this.takeFirst();
  }

  /** Show the letters that fit, and open the first unless one of them is open. */
  async takeFirst() {
    const fitting = this.choice?.fitting ?? [];
    const first = fitting[0];
    this.#showLetters();
    if (!first || fitting.some(({ id }) => id === this.template?.id)) return;
    await this.#openTemplate(first.id, this.toneId);
  }

  #showLetters() {
    this.choice?.show(this.choice.shown, this.template?.id ?? "");
  }

  /** @param {Template} template @param {string} tone */
  #setTemplate(template, tone) {
    this.template = template;
    this.#setTone(template.tones[tone] ? tone : this.toneId);
    if (tone && !template.tones[tone]) this.exits?.say("no_such_tone");
    for (const slot of /** @type {const} */ (["when", "avoid", "request"])) {
      part(this, `[data-slot="${slot}"]`, HTMLElement).textContent = template[slot];
    }
    const mail = part(this, '[data-action="open-mail"]', HTMLElement);
    mail.hidden = template.channel !== "email";
    part(this, "[data-mail-note]", HTMLElement).hidden = mail.hidden;
    this.dataset.channel = template.channel;
  }

  /** @param {string} tone */
  #setTone(tone) {
    const { template } = this;
    if (!template) return;
    const tones = Object.keys(template.tones);
    this.toneId = tones.includes(tone) ? tone : (tones[0] ?? "");
    this.wordings = [];
    this.subject = 0;
    this.choice?.showTones(tones, this.toneId);
    if (this.tone) this.form?.show(this.tone.required, this.tone.optional);
    if (this.tone) this.sheet?.layOut(this.tone);
    this.dataset.ready = `${template.id} ${this.toneId}`;
    history.replaceState(null, "", writeHash(template.id, this.toneId));
    this.refresh();
  }

  /** Show the letter as it now is. */
  refresh() {
    const { letter, text } = this;
    if (!letter || !text) return;
    this.sheet?.show(letter);
    const key = ["linkedin", "text"].includes(this.dataset.channel ?? "") ? "characters" : "words";
    const number = key === "words" ? countWords(text.body) : countCharacters(text.body);
    part(this, "[data-count]", HTMLElement).textContent = `${number} ${this.words[key]}`;
  }

  /** @param {Event} event */
  #typed(event) {
    if (!(event.target instanceof Element) || !event.target.closest("[data-field-row]")) return;
    this.exits?.clear();
    if (this.exits) this.exits.unsaved = true;
    this.refresh();
  }

  /** @param {Event} event */
  async #chosen({ target }) {
    if (target instanceof HTMLSelectElement && target.dataset.choice === "moment") {
      if (target.value) await this.#openMoment(target.value);
    } else if (target instanceof HTMLSelectElement) await this.takeFirst();
    else if (target instanceof HTMLInputElement && target.name === "template") {
      await this.#openTemplate(target.value, this.toneId);
    } else if (target instanceof HTMLInputElement && target.name === "tone") {
      this.#setTone(target.value);
    }
  }
}
