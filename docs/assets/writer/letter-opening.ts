// How a letter is opened: by an address, a moment, a letter of the list, or a step back.
import { withTemplate, type Draft } from "../letter/draft.ts";
import { readHash } from "./address.ts";
import type { Template } from "../letter/panel.ts";
import type { Moment } from "./letter-choice.ts";
import type { LetterWriter } from "./letter-writer.ts";

export class LetterOpening {
  writer: LetterWriter;
  #asked = 0;
  /** Whoever comes by an address has chosen already, so the choice is folded once. */
  #folds = false;
  #templates = new Map<string, Template>();

  constructor(writer: LetterWriter) {
    this.writer = writer;
  }

  /** The letter that the address asks for. */
  async followAddress() {
    const address = readHash(location.hash);
    const { keeping } = this.writer;
    const isBare = !Object.values(address).some(Boolean);
    // A link within the page, such as “skip to the content”, asks for no letter.
    if (isBare && location.hash.length > 1) return;
    await keeping?.enter(address);
    const { draft } = this.writer;
    const template = address.template || (address.moment ? "" : draft.template);
    this.#folds = true;
    // A letter may serve in several moments, and the address can say which.
    if (template && address.moment) await this.#showMoment(address.moment, template);
    if (template) await this.openTemplate(template, address.tone || draft.tone);
    else if (address.moment) await this.openMoment(address.moment);
    this.#folds = false;
  }

  async #showMoment(id: string, template: string) {
    const moment = this.writer.choice?.knows(id) ? await this.#load<Moment>(`moments/${id}`) : null;
    if (moment) this.writer.choice?.show(moment, template);
  }

  /** A template that was opened before. */
  known(id: string) {
    return this.#templates.get(id) ?? null;
  }

  async openTemplate(id: string, tone: string) {
    const [template] = await Promise.all([
      this.known(id) ?? this.#load<Template>(`templates/${id}`),
      this.writer.prepare().catch(() => this.writer.exits?.say("not_found")),
    ]);
    if (!template || !this.writer.writing) return;
    // A letter that is gone comes as the one in its place, under that one’s id.
    this.#templates.set(template.id, template);
    this.#choose(template, tone);
    await this.showAmongLetters(template);
  }

  /** Go on with a draft of another tab: a step, so that there is a way back. */
  async take(draft: Draft) {
    const template =
      this.known(draft.template) ?? (await this.#load<Template>(`templates/${draft.template}`));
    if (!template) return;
    this.#templates.set(template.id, template);
    this.writer.change(draft);
    await this.showAmongLetters(template);
  }

  async openMoment(id: string) {
    const { choice, exits, draft } = this.writer;
    if (!choice?.knows(id)) return exits?.say("not_found");
    const moment = await this.#load<Moment>(`moments/${id}`);
    if (!moment) return;
    choice.show(moment, draft.template);
    await this.takeFirst();
  }

  /** Show the letters that fit, and open the first unless one of them is open. */
  async takeFirst() {
    const { choice, draft } = this.writer;
    const fitting = choice?.fitting ?? [];
    const first = fitting[0];
    choice?.show(choice.shown, draft.template);
    const chosen = fitting.find(({ id }) => id === draft.template) ?? first;
    if (!chosen || chosen.id === this.writer.template?.id) return;
    await this.openTemplate(chosen.id, draft.tone);
  }

  /** Mark a letter in its list, and bring the list of its moment if another one is shown. */
  async showAmongLetters(template: Template) {
    const { choice } = this.writer;
    const { id } = template;
    if (choice?.shown?.letters.some((letter) => letter.id === id))
      return choice.show(choice.shown, id);
    choice?.clearNarrowing();
    const moment = await this.#load<Moment>(`moments/${template.moment}`);
    if (moment) choice?.show(moment, id);
  }

  #choose(template: Template, tone: string) {
    const { draft, exits } = this.writer;
    const tones = Object.keys(template.tones);
    const chosen = [tone, draft.tone].find((name) => tones.includes(name)) ?? tones[0] ?? "";
    this.writer.change(withTemplate(draft, template.id, chosen));
    // Only the letter that the address asks for folds the choice.
    if (this.#folds) this.writer.choice?.fold();
    this.#folds = false;
    if (tone && tone !== chosen) exits?.say("no_such_tone");
  }

  /** Data of this site, or null where there is none or something newer was asked for meanwhile. */
  async #load<Data>(path: string): Promise<Data | null> {
    const asked = ++this.#asked;
    try {
      const loaded = await this.writer.load<Data>(path);
      return asked === this.#asked ? loaded : null;
    } catch {
      if (asked === this.#asked) this.writer.exits?.say("not_found");
      return null;
    }
  }
}
