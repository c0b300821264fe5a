// The desk: the candidate's interviews, most urgent first, each with what to do next.
import { localDay } from "../letter/dates.js";
import { say } from "../letter/words.js";
import { forgetEverything } from "../keeping/forgetting.js";
import { list, onChange, put, remove } from "../keeping/store.js";
import { importModule } from "../page/importing.js";
import { part, write } from "../page/parts.js";
import { saveFile } from "../page/saving.js";
import { calendarFile } from "../calendar/ics.js";
import { InterviewCard } from "./card.js";
import { entriesOf } from "./entries.js";
import { InterviewForm } from "./form.js";
import { Moving } from "./moving.js";
import { daysOffFrom, planned } from "./planning.js";
import { nameOf } from "./sentences.js";

/**
 * @typedef {import("../plan/interview.js").Interview} Interview
 * @typedef {import("./planning.js").DeskData} DeskData
 */

/** With so many interviews one looks for a name. */
const MANY = 6;

export class InterviewDesk extends HTMLElement {
  /** @type {Interview[]} */
  interviews = [];
  /** By the id of the interview. @type {Map<string, InterviewCard>} */
  cards = new Map();
  /** @type {DeskData | undefined} */
  data;
  /** The interview that was removed last. @type {Interview | null} */
  #removed = null;

  connectedCallback() {
    /** @type {Record<string, string>} */
    this.words = JSON.parse(this.dataset.words ?? "{}");
    this.form = new InterviewForm(this);
    this.moving = new Moving(this);
    this.addEventListener("click", (event) => this.#clicked(event));
    this.finder = part(this, "[data-find] input", HTMLInputElement);
    this.finder.addEventListener("input", () => this.#find());
    this.start();
  }

  async start() {
    this.data = await this.load("desk");
    this.form?.fillCountries(this.data?.countries ?? []);
    this.form?.fillTrades(this.data?.trades ?? {});
    onChange(() => this.read());
    await this.read();
  }

  /** Show what the device keeps. */
  async read() {
    const result = await list("interviews");
    if (result.kept) this.interviews = result.value;
    else this.say(this.words?.[`not_kept_${result.why}`] ?? "");
    await this.show();
  }

  /** @param {string} name @returns {Promise<any>} a module of the site's data */
  async load(name) {
    return (await importModule(`${this.dataset.base}${name}.js`)).default;
  }

  /** The days off of a country; null where there is none to read. */
  daysOff = daysOffFrom((name) => this.load(name));

  /** Keep an interview, and show what it changes. @param {Interview} interview @returns {Promise<boolean>} whether the device has it */
  async keep(interview) {
    const changed = { ...interview, changed: new Date().toISOString() };
    if (this.finder) this.finder.value = "";
    this.interviews = [...this.interviews.filter(({ id }) => id !== changed.id), changed];
    const result = await put("interviews", changed);
    await this.show();
    const { words = {} } = this;
    this.say((result.kept ? words.kept : words[`not_kept_${result.why}`]) ?? "");
    this.#focus(changed.id);
    return result.kept;
  }

  /** @param {string} id */
  async drop(id) {
    this.#removed = this.interviews.find((one) => one.id === id) ?? null;
    this.interviews = this.interviews.filter((one) => one.id !== id);
    await remove("interviews", id);
    await this.show();
    this.say(this.words?.removed ?? "");
    this.#restorer.focus();
  }

  /** Put back what was removed last. */
  #restore() {
    const removed = this.#removed;
    this.#removed = null;
    if (removed) this.keep(removed);
  }

  get #restorer() {
    return part(this, '[data-action="restore"]', HTMLButtonElement);
  }

  /** Only the interviews whose name has what was typed. */
  #find() {
    const { words = {}, finder, cards } = this;
    const typed = (finder?.value ?? "").trim().toLowerCase();
    let found = 0;
    for (const { element, planned: { interview } } of cards.values()) {
      element.hidden = !nameOf(interview, words).toLowerCase().includes(typed);
      if (!element.hidden) found += 1;
    }
    this.say(typed ? say(words.found ?? "", { found, all: cards.size }) : "");
  }

  /** @param {string} text */
  say(text) {
    write(part(this, "[data-status]", HTMLElement), text);
  }

  async show() {
    const planned = await this.planned();
    this.cards = new Map(planned.map((one) => [one.interview.id, new InterviewCard(this, one)]));
    part(this, "[data-interviews]", HTMLElement).replaceChildren(...[...this.cards.values()].map(({ element }) => element));
    part(this, "[data-empty]", HTMLElement).hidden = planned.length > 0;
    part(this, "[data-find]", HTMLElement).hidden = planned.length < MANY;
    this.#restorer.hidden = !this.#removed;
    if (this.finder?.value) this.#find();
    part(this, "[data-moving]", HTMLElement).hidden = false;
    part(this, "[data-calendar]", HTMLElement).hidden = planned.length === 0;
  }

  /** Every interview with its plan, the most urgent first. */
  async planned() {
    return this.data ? planned(this.interviews, this.data, this.daysOff, this.today) : [];
  }

  get today() {
    return localDay(new Date());
  }

  /** @param {Event} event */
  #clicked({ target }) {
    const button = target instanceof Element ? target.closest("[data-action]") : null;
    const action = button instanceof HTMLElement ? button.dataset.action : "";
    const dialog = part(this, "dialog", HTMLDialogElement);
    if (action === "add") this.form?.open();
    if (action === "close") this.form?.close();
    if (action === "restore") this.#restore();
    if (action === "calendar") this.saveCalendar();
    if (action === "export") this.moving?.save();
    if (action === "import-yes") this.moving?.accept();
    if (action === "import-no") this.moving?.close();
    if (action === "import-undo") this.moving?.undo();
    if (action === "forget") dialog.showModal();
    if (action === "forget-no") dialog.close();
    if (action === "forget-yes") this.#forget(dialog);
  }

  /** What is to come of an interview, as events. @param {import("./planning.js").Planned} planned @param {boolean} named whether they name it */
  entries(planned, named) {
    const { words = {}, data } = this;
    const page = new URL(this.dataset.letters ?? "", location.href).href;
    return entriesOf(planned, { data, words, named, page });
  }

  /** All dates to come as a file, those of one interview, or one alone. @param {string} [id] @param {string} [step] */
  async saveCalendar(id, step) {
    const { words = {} } = this;
    const named = part(this, "[data-named]", HTMLInputElement).checked;
    const planned = (await this.planned()).filter(({ interview }) => !id || interview.id === id);
    const all = planned.flatMap((one) => this.entries(one, named));
    const entries = step ? all.filter((entry) => entry.id === step) : all;
    if (!entries.length) return this.say(words.calendar_none ?? "");
    const file = calendarFile(entries, { site: location.hostname, now: new Date().toISOString() });
    saveFile("interviews.ics", new Blob([file], { type: "text/calendar" }));
  }

  /** @param {HTMLDialogElement} dialog */
  async #forget(dialog) {
    dialog.close();
    const { kept: isGone } = await forgetEverything();
    this.interviews = [];
    this.#removed = null;
    this.form?.close();
    await this.show();
    this.say(this.words?.[isGone ? "forgotten" : "forgotten_in_part"] ?? "");
  }

  /** @param {string} id */
  #focus(id) {
    const name = this.querySelector(`[data-id="${CSS.escape(id)}"] h2`);
    if (name instanceof HTMLElement) name.focus();
  }
}
