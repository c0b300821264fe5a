// The desk: the candidate's interviews, most urgent first, each with what to do next.
import { localDay } from "../letter/dates.ts";
import { say } from "../letter/say.ts";
import { forgetEverything } from "../keeping/forgetting.ts";
import { list, onChange, put, remove } from "../keeping/store.ts";
import type { DaysOff } from "../plan/calendars.ts";
import { importData } from "../page/importing.ts";
import { part, write } from "../page/parts.ts";
import { saveFile } from "../page/saving.ts";
import { calendarFile } from "../calendar/ics.ts";
import { InterviewCard } from "./interview-card.ts";
import { entriesOf } from "./entries.ts";
import { InterviewForm } from "./interview-form.ts";
import { Moving } from "./moving.ts";
import { daysOffFrom, planned, type DeskData, type Planned } from "./planning.ts";
import { nameOf } from "./plan-words.ts";
import type { Interview } from "../plan/interview.ts";

/** With so many interviews one looks for a name. */
const MANY = 6;

export class InterviewDesk extends HTMLElement {
  words?: Record<string, string>;
  form?: InterviewForm;
  moving?: Moving;
  finder?: HTMLInputElement;
  interviews: Interview[] = [];
  /** By the id of the interview. */
  cards = new Map<string, InterviewCard>();
  data?: DeskData;
  /** The interview that was removed last. */
  #removed: Interview | null = null;

  connectedCallback() {
    this.words = JSON.parse(this.dataset.words ?? "{}");
    this.form = new InterviewForm(this);
    this.moving = new Moving(this);
    this.addEventListener("click", (event) => this.#clicked(event));
    this.finder = part(this, "[data-find] input", HTMLInputElement);
    this.finder.addEventListener("input", () => this.#find());
    this.start();
  }

  async start() {
    // Asked for while the data load.
    const kept = list("interviews");
    this.data = await this.load<DeskData>("desk");
    this.form?.fillCountries(this.data?.countries ?? []);
    this.form?.fillTrades(this.data?.trades ?? {});
    onChange(() => this.read());
    await this.read(kept);
  }

  /** Show what the device keeps. */
  async read(kept = list("interviews")) {
    const result = await kept;
    if (result.kept) this.interviews = result.value;
    else this.say(this.words?.[`not_kept_${result.why}`] ?? "");
    await this.show();
  }

  /** Returns a module of the site's data. */
  load<Data>(name: string): Promise<Data> {
    return importData(`${this.dataset.base}${name}.js`);
  }

  /** The days off of a country; null where there is none to read. */
  daysOff = daysOffFrom((name) => this.load<DaysOff>(name));

  /** Keep an interview, and show what it changes. */
  async keep(interview: Interview) {
    const changed = { ...interview, changed: new Date().toISOString() };
    if (this.finder) this.finder.value = "";
    this.interviews = [...this.interviews.filter(({ id }) => id !== changed.id), changed];
    const result = await put("interviews", changed);
    await this.show();
    const { words = {} } = this;
    this.say((result.kept ? words.kept : words[`not_kept_${result.why}`]) ?? "");
    this.#focus(changed.id);
  }

  async drop(id: string) {
    this.#removed = this.interviews.find((interview) => interview.id === id) ?? null;
    this.interviews = this.interviews.filter((interview) => interview.id !== id);
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
    let shown = 0;
    for (const {
      element,
      planned: { interview },
    } of cards.values()) {
      element.hidden = !nameOf(interview, words).toLowerCase().includes(typed);
      if (!element.hidden) shown += 1;
    }
    this.say(typed ? say(words.found ?? "", { found: shown, all: cards.size }) : "");
  }

  say(text: string) {
    write(part(this, "[data-status]", HTMLElement), text);
  }

  async show() {
    const planned = await this.planned();
    this.cards = new Map(planned.map((each) => [each.interview.id, new InterviewCard(this, each)]));
    part(this, "[data-interviews]", HTMLElement).replaceChildren(
      ...[...this.cards.values()].map(({ element }) => element),
    );
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

  #clicked({ target }: Event) {
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

  /**
   * What is to come of an interview, as events.
   * @param named whether they name it
   */
  entries(planned: Planned, named: boolean) {
    const { words = {}, data } = this;
    const page = new URL(this.dataset.letters ?? "", location.href).href;
    return entriesOf(planned, { data, words, named, page });
  }

  /** All dates to come as a file, those of one interview, or one alone. */
  async saveCalendar(id?: string, step?: string) {
    const { words = {} } = this;
    const named = part(this, "[data-named]", HTMLInputElement).checked;
    const planned = (await this.planned()).filter(({ interview }) => !id || interview.id === id);
    const all = planned.flatMap((each) => this.entries(each, named));
    const entries = step ? all.filter((entry) => entry.id === step) : all;
    if (!entries.length) return this.say(words.calendar_none ?? "");
    const file = calendarFile(entries, { site: location.hostname, now: new Date().toISOString() });
    saveFile("interviews.ics", new Blob([file], { type: "text/calendar" }));
  }

  async #forget(dialog: HTMLDialogElement) {
    dialog.close();
    const { kept: isGone } = await forgetEverything();
    this.interviews = [];
    this.#removed = null;
    this.form?.close();
    await this.show();
    this.say(this.words?.[isGone ? "forgotten" : "forgotten_in_part"] ?? "");
  }

  #focus(id: string) {
    const name = this.querySelector(`[data-id="${CSS.escape(id)}"] h2`);
    if (name instanceof HTMLElement) name.focus();
  }
}
