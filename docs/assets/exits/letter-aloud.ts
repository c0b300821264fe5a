// Reads the letter aloud, with a voice of the device only.
import { part } from "../page/parts.ts";
import { localVoice, sentences } from "./voices.ts";

export class LetterAloud extends HTMLElement {
  start?: HTMLButtonElement;
  end?: HTMLButtonElement;
  none?: HTMLElement;
  #left: string[] = [];
  /** Counts the readings, so that the end of one that was stopped starts nothing. */
  #reading = 0;
  #listening?: AbortController;

  connectedCallback() {
    this.start = part(this, '[data-action="read-aloud"]', HTMLButtonElement);
    this.end = part(this, '[data-action="stop-reading"]', HTMLButtonElement);
    this.none = part(this, "[data-no-voice]", HTMLElement);
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    // Voices may come only after the page. Not every browser lets one listen for it.
    window.speechSynthesis?.addEventListener?.("voiceschanged", () => this.#offer(), { signal });
    window.addEventListener("pagehide", () => this.stop(), { signal });
    this.#offer();
  }

  disconnectedCallback() {
    this.stop();
    this.#listening?.abort();
  }

  read(text: string) {
    this.#left = sentences(text);
    this.#show(true);
    this.#next(++this.#reading);
  }

  stop() {
    if (this.end?.hidden) return;
    this.#reading++;
    window.speechSynthesis?.cancel();
    this.#show(false);
  }

  get #voice() {
    return localVoice(window.speechSynthesis?.getVoices() ?? []);
  }

  #offer() {
    if (!this.start || !this.none || !this.end?.hidden) return;
    this.none.hidden = Boolean(this.#voice);
    this.start.hidden = !this.none.hidden;
  }

  #next(reading: number) {
    if (reading !== this.#reading) return;
    const sentence = this.#left.shift();
    const voice = this.#voice;
    if (!sentence || !voice) return this.#show(false);
    const utterance = new SpeechSynthesisUtterance(sentence);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.addEventListener("end", () => this.#next(reading));
    utterance.addEventListener("error", () => this.#next(reading));
    window.speechSynthesis.speak(utterance);
  }

  /** One button takes the place of the other, and its focus. */
  #show(isReading: boolean) {
    if (!this.start || !this.end) return;
    const [from, to] = isReading ? [this.start, this.end] : [this.end, this.start];
    const hadFocus = document.activeElement === from;
    to.hidden = false;
    if (hadFocus) to.focus();
    from.hidden = true;
    if (!isReading) this.#offer();
  }
}
