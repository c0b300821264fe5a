// Which letter: the moment's letters, narrowed by reason and channel.
import { copyOf, part, parts } from "../page/parts.ts";

interface Entry {
  id: string;
  title: string;
  channel: string;
  reasons: string[];
}

export interface Moment {
  id: string;
  title: string;
  advice: string;
  letters: Entry[];
}

export class LetterChoice {
  root: HTMLElement;
  moment: HTMLSelectElement;
  reason: HTMLSelectElement;
  channel: HTMLSelectElement;
  advice: HTMLElement;
  list: HTMLElement;
  box: HTMLElement;
  nothing: HTMLElement;
  tones: HTMLElement;
  situation: HTMLDetailsElement;
  name: HTMLElement;

  constructor(root: HTMLElement) {
    this.root = root;
    this.moment = part(root, '[data-choice="moment"]', HTMLSelectElement);
    this.reason = part(root, '[data-choice="reason"]', HTMLSelectElement);
    this.channel = part(root, '[data-choice="channel"]', HTMLSelectElement);
    this.advice = part(root, "[data-advice]", HTMLElement);
    this.list = part(root, "[data-letters]", HTMLElement);
    this.box = part(root, "[data-letters-box]", HTMLElement);
    this.nothing = part(root, "[data-nothing]", HTMLElement);
    this.tones = part(root, "[data-tones]", HTMLElement);
    this.situation = part(root, "[data-situation]", HTMLDetailsElement);
    this.name = part(root, "[data-situation-name]", HTMLElement);
  }

  /** Fold the choice to one line that names the letter. */
  fold() {
    this.situation.open = false;
  }

  shown: Moment | null = null;

  knows(id: string) {
    return [...this.moment.options].some((option) => option.value !== "" && option.value === id);
  }

  /** The letters that fit, in the order in which the moment offers them. */
  get fitting() {
    const { reason, channel } = this;
    return (this.shown?.letters ?? [])
      .filter((letter) => !reason.value || letter.reasons.includes(reason.value))
      .filter((letter) => !channel.value || letter.channel === channel.value);
  }

  /**
   * Show a moment's letters, or none.
   * @param template the chosen one's id
   */
  show(moment: Moment | null, template: string) {
    this.shown = moment;
    this.moment.value = moment?.id ?? "";
    this.advice.textContent = moment?.advice ?? "";
    this.#list(template);
    this.box.hidden = !moment;
    this.nothing.hidden = !moment || this.fitting.length > 0;
    const letter = moment?.letters.find(({ id }) => id === template);
    this.name.textContent = [moment?.title, letter?.title].filter(Boolean).join(" · ");
  }

  /** Rows that are there already stay, so that the one in use keeps its focus. */
  #list(template: string) {
    const inputs = () => parts(this.list, "input", HTMLInputElement);
    const fitting = this.fitting;
    if (
      inputs()
        .map(({ value }) => value)
        .join() !== fitting.map(({ id }) => id).join()
    ) {
      this.list.replaceChildren(...fitting.map((entry) => this.#row(entry)));
    }
    for (const input of inputs()) input.checked = input.value === template;
  }

  clearNarrowing() {
    this.reason.value = "";
    this.channel.value = "";
  }

  /** Show the tones a template has. */
  showTones(tones: string[], chosen: string) {
    this.tones.hidden = false;
    for (const input of parts(this.tones, "input", HTMLInputElement)) {
      input.checked = input.value === chosen;
      const label = input.closest("label");
      if (label) label.hidden = !tones.includes(input.value);
    }
  }

  #row(entry: Entry) {
    const row = copyOf(this.root, "letter");
    const input = part(row, "input", HTMLInputElement);
    input.value = entry.id;
    part(row, "[data-title]", HTMLElement).textContent = entry.title;
    part(row, "[data-channel]", HTMLElement).textContent = this.#name(this.channel, entry.channel);
    const reasons = entry.reasons.map((id) => this.#name(this.reason, id));
    part(row, "[data-reasons]", HTMLElement).textContent = reasons.join(" · ");
    return row;
  }

  #name(select: HTMLSelectElement, id: string) {
    return [...select.options].find((option) => option.value === id)?.text ?? id;
  }
}
