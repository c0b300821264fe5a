// The letter as others will see it: the writer's own sheet, filled with sample values.
import { EMPTY } from "../letter/draft.js";
import { lettersOf } from "../letter/panel.js";
import { parts } from "../page/parts.js";
import { texts, usage } from "../template/tags.js";
import { LetterSheet } from "../writer/sheet.js";

/**
 * @typedef {import("../template/tags.js").Template} Template
 * @typedef {import("../template/telling.js").Data} Data
 * @typedef {import("../letter/panel.js").Written} Written
 * @typedef {import("../letter/panel.js").Tone} Tone
 */

const ID = "template";
// Sample values stand in words already, dates too.
const KINDS = {};
/** The day on which our examples play, so that what is said of their dates never changes. */
const DAY = "10-06";

export class LetterPreview {
  /** Which wording of each passage is shown. @type {Record<string, number>} */
  #chosen = {};
  #laidOut = "";

  /** @param {HTMLElement} root @param {Record<string, string>} words @param {Data} data */
  constructor(root, words, data) {
    this.root = root;
    this.data = data;
    this.sheet = new LetterSheet(root, (field) => data.fields[field]?.label ?? field, words);
    this.fields = { kinds: KINDS, label: this.sheet.label };
    this.today = `${data.year}-${DAY}`;
  }

  /** Whether only what is needed is filled. */
  get isSparse() {
    return parts(this.root, '[name="filled"]', HTMLInputElement).some(({ value, checked }) => checked && value === "sparse");
  }

  /** @param {Template} template @param {string} tone */
  show(template, tone) {
    const made = this.letter(template, tone, this.isSparse);
    this.root.toggleAttribute("data-ready", made !== null);
    if (!made) return;
    const shape = `${tone} ${made.tone.subject.length} ${made.tone.body.map(({ length }) => length)}`;
    if (shape !== this.#laidOut) this.sheet.layOut(made.tone);
    this.#laidOut = shape;
    this.sheet.show(made.letter);
  }

  /**
   * A tone's letter with what it was made from, or null while there is no text.
   * @param {Template} template @param {string} name of the tone @param {boolean} isSparse
   */
  letter(template, name, isSparse) {
    const toned = template.tones[name];
    if (!toned?.body?.length) return null;
    const { required, optional } = usage(texts(toned));
    const used = isSparse ? required : [...required, ...optional];
    const tone = { subject: [], body: [], ...toned, required, optional, close: this.data.closes[name] ?? "" };
    const values = Object.fromEntries(used.map((field) => [field, template.example[field] ?? ""]));
    const asWritten = this.#asWritten(template, name, tone);
    const letters = lettersOf(this.#draft(name, values), asWritten, this.fields, this.today);
    return letters[0] ? { letter: letters[0], letters, tone, values, used, asWritten } : null;
  }

  /** @param {string} tone @param {Record<string, string>} shared */
  #draft(tone, shared) {
    const state = { chosen: this.#chosen, hand: null, dismissed: [], sent: false };
    const recipients = [{ values: {}, letters: { [`${ID} ${tone}`]: state } }];
    return { ...EMPTY, template: ID, tone, shared, recipients };
  }

  /** @param {Template} template @param {string} name @param {Tone} tone */
  #asWritten(template, name, tone) {
    const { moment = "", title = "", channel = "", recipient = "", when = "", avoid = "", request = "" } = template;
    const limits = /** @type {any} */ (this.data.channels[channel] ?? {});
    return { id: ID, moment, title, channel, recipient, when, avoid, request, limits, tones: { [name]: tone } };
  }

  /** Another wording of a passage. @param {string} passage */
  reword(passage) {
    this.#chosen = { ...this.#chosen, [passage]: (this.#chosen[passage] ?? 0) + 1 };
  }

  /** The first wordings again. */
  reset() {
    this.#chosen = {};
  }
}
