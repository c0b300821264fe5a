// One interview on the desk: the answer, its letter, what has happened and the dates.
import { say, writeHash } from "../letter/words.js";
import { eventAddress } from "../calendar/services.js";
import { copyOf, part, parts, write } from "../page/parts.js";
import { drawLine } from "./line.js";
import { countryNames } from "./countries.js";
import { answerOf, changesOf, movedOf, nameOf, whenOf } from "./sentences.js";

/**
 * @typedef {import("../plan/interview.js").InterviewEvent} InterviewEvent
 * @typedef {import("../plan/interview.js").Said} Said
 * @typedef {import("../plan/plan.js").Step} Step
 */

/** What happened without a word from them. */
const OWN = ["nothing", "moved", "other-offer"];
/** What has a date of its own: the new one, or a deadline. */
const DATED = ["new-date", "offer", "moved", "other-offer"];

export class InterviewCard {
  /** @param {import("./interview-desk.js").InterviewDesk} desk @param {import("./planning.js").Planned} planned */
  constructor(desk, planned) {
    this.desk = desk;
    this.planned = planned;
    this.words = desk.words ?? {};
    this.element = copyOf(desk, "interview");
    this.element.dataset.id = planned.interview.id;
    this.#answer();
    this.#listen();
    // With many interviews the dates of all would take most of the time, and few are looked at.
    this.dates.addEventListener("toggle", () => this.#steps(), { once: true });
  }

  get dates() {
    return part(this.element, "details[data-dates]", HTMLDetailsElement);
  }

  #answer() {
    const { desk, planned, words, element } = this;
    const { interview, plan, history } = planned;
    const { verdict, reason } = answerOf(plan, history, words, desk.today);
    write(part(element, "[data-name]", HTMLElement), nameOf(interview, words));
    write(part(element, "[data-verdict]", HTMLElement), verdict);
    write(part(element, "[data-reason]", HTMLElement), reason);
    element.dataset.kind = plan.verdict.kind;
    const { step } = plan.verdict;
    const link = part(element, "[data-letter]", HTMLAnchorElement);
    link.hidden = !step?.template;
    part(element, '[data-action="sent"]', HTMLElement).hidden = !step;
    if (!step) return;
    link.href = `${desk.dataset.write}${writeHash(step.template, "warm", { interview: interview.id })}`;
    write(link, say(words.open ?? "", { letter: desk.data?.letters[step.template] ?? "" }));
  }

  /** The dates, made when they are first looked at. */
  #steps() {
    const { desk, planned, words, element } = this;
    if (part(element, "[data-steps]", HTMLElement).childElementCount) return;
    const rows = planned.plan.steps.map((step) => this.#step(step));
    part(element, "[data-steps]", HTMLElement).replaceChildren(...rows);
    const told = planned.plan.steps.map((step) => `${this.#title(step)}, ${whenOf(step, words, desk.today)}`).join("; ");
    drawLine(part(element, "[data-line]", SVGSVGElement), planned.plan.steps, say(words.line ?? "", { steps: told }));
    write(part(element, "[data-reach]", HTMLElement), this.#reach());
    const trade = part(element, "[data-trade]", HTMLAnchorElement);
    const { name = "" } = desk.data?.trades[planned.interview.trade ?? ""] ?? {};
    trade.hidden = !name;
    trade.hash = planned.interview.trade ?? "";
    write(trade, say(words.in_trade ?? "", { trade: name }));
  }

  /** Until when the holidays of the country are known. */
  #reach() {
    const { interview, off } = this.planned;
    if (!off) return this.words.reach_none ?? "";
    const country = countryNames()(interview.country ?? "");
    return say(this.words[off.to ? "reach" : "reach_unknown"] ?? "", { country, year: String(off.to) });
  }

  /** @param {Step} step */
  #step(step) {
    const { desk, words } = this;
    const row = copyOf(desk, "step");
    write(part(row, "[data-title]", HTMLElement), this.#title(step));
    write(part(row, "[data-when]", HTMLElement), whenOf(step, words, desk.today));
    write(part(row, "[data-purpose]", HTMLElement), desk.data?.cadence[step.touchpoint]?.purpose ?? "");
    const skip = part(row, '[data-action="skip"]', HTMLButtonElement);
    const isLeft = "skip" in (this.planned.interview.overruled?.[step.touchpoint] ?? {});
    skip.hidden = step.state === "sent" || (step.state === "skipped" && !isLeft);
    write(skip, (isLeft ? words.unskip : words.skip) ?? "");
    skip.addEventListener("click", () => this.#overrule(step, isLeft ? null : { skip: true }));
    row.dataset.step = step.id;
    this.#move(row, step);
    this.#calendar(part(row, "[data-ways]", HTMLElement), step);
    return row;
  }

  /** Where the candidate puts a step that is not over on another day, and back. @param {HTMLElement} row @param {Step} step */
  #move(row, step) {
    const { desk, words } = this;
    const { from, earliest, usual = "" } = step;
    write(part(row, "[data-moved]", HTMLElement), usual && movedOf(usual, words, desk.today));
    const form = part(row, "form[data-move]", HTMLFormElement);
    const day = part(form, "input", HTMLInputElement);
    [day.value, day.min] = [earliest, from];
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#overrule(step, { day: day.value });
    });
    const back = part(form, '[data-action="move-back"]', HTMLElement);
    back.hidden = !usual;
    back.addEventListener("click", () => this.#overrule(step, null));
    const isOver = step.state === "sent" || step.state === "past";
    // A second step of one touchpoint has no day of its own that could be kept.
    part(row, "[data-other-day]", HTMLElement).hidden = isOver || step.id !== step.touchpoint;
  }

  /** The ways of a step into a calendar; the services do not get to know whose it is. @param {HTMLElement} ways @param {Step} step */
  #calendar(ways, step) {
    const { desk, planned } = this;
    const entry = desk.entries(planned, false).find(({ id }) => id === `${planned.interview.id}-${step.id}`);
    ways.hidden = !entry;
    if (!entry) return;
    for (const link of parts(ways, "[data-service]", HTMLAnchorElement)) {
      link.href = eventAddress(/** @type {import("../calendar/services.js").Service} */ (link.dataset.service), entry);
    }
    const file = part(ways, '[data-action="calendar-step"]', HTMLElement);
    file.addEventListener("click", () => desk.saveCalendar(planned.interview.id, entry.id));
  }

  /** @param {Step} step */
  #title({ touchpoint }) {
    return this.desk.data?.cadence[touchpoint]?.title ?? "";
  }

  /** Decide otherwise about a step, or as usual again, and show what that changes. @param {Step} step @param {{day: string} | {skip: true} | null} decided */
  async #overrule({ id, touchpoint }, decided) {
    const { desk, planned, words } = this;
    const { [touchpoint]: _, ...others } = planned.interview.overruled ?? {};
    const overruled = decided ? { ...others, [touchpoint]: decided } : others;
    const isKept = await desk.keep({ ...planned.interview, overruled });
    const card = desk.cards.get(planned.interview.id);
    if (!card) return;
    const changes = changesOf(planned.plan.steps, card.planned.plan.steps, (one) => this.#title(one), words, desk.today);
    card.showDates(id, changes);
    if (isKept) desk.say(changes);
  }

  /** The dates, at one of the steps. @param {string} id @param {string} changes what has just changed in them */
  showDates(id, changes) {
    this.dates.open = true;
    this.#steps();
    write(part(this.element, "[data-changed]", HTMLElement), changes);
    part(this.element, `[data-step="${id}"] [data-title]`, HTMLElement).focus();
  }

  #listen() {
    const { desk, element, planned } = this;
    const on = (/** @type {string} */ action, /** @type {() => void} */ act) =>
      part(element, `[data-action="${action}"]`, HTMLElement).addEventListener("click", act);
    on("sent", () => this.#askDay());
    on("edit", () => desk.form?.open(planned.interview));
    on("remove", () => desk.drop(planned.interview.id));
    on("calendar-one", () => desk.saveCalendar(planned.interview.id));
    on("undo", () => desk.keep({ ...planned.interview, events: (planned.interview.events ?? []).slice(0, -1) }));
    part(element, '[data-action="undo"]', HTMLElement).hidden = !planned.interview.events?.length;
    const dayForm = part(element, "form[data-day-form]", HTMLFormElement);
    dayForm.addEventListener("submit", (event) => this.#sent(event));
    const form = part(element, "form[data-event]", HTMLFormElement);
    this.#day(form, "day").value = desk.today;
    form.addEventListener("change", () => this.#askUntil(form));
    form.addEventListener("submit", (event) => this.#happened(event, form));
  }

  #askDay() {
    const form = part(this.element, "form[data-day-form]", HTMLFormElement);
    const day = part(form, "input", HTMLInputElement);
    form.hidden = false;
    day.value = this.desk.today;
    day.focus();
  }

  /** @param {Event} event */
  #sent(event) {
    event.preventDefault();
    const { step } = this.planned.plan.verdict;
    const day = part(this.element, "form[data-day-form] input", HTMLInputElement).value;
    if (step && day) this.#note({ kind: "sent", touchpoint: step.touchpoint, template: step.template, day });
  }

  /** @param {Event} event @param {HTMLFormElement} form */
  #happened(event, form) {
    event.preventDefault();
    const chosen = this.#chosen(form);
    const [day, until] = [this.#day(form, "day").value, this.#day(form, "until").value];
    if (OWN.includes(chosen)) this.#note(/** @type {InterviewEvent} */ ({ kind: chosen, day, ...(until && { until }) }));
    else this.#note({ kind: "reply", day, said: /** @type {Said} */ (chosen), ...(until && { until }) });
  }

  /** Only an offer may come without a deadline. @param {HTMLFormElement} form */
  #askUntil(form) {
    const chosen = this.#chosen(form);
    part(form, "[data-until]", HTMLElement).hidden = !DATED.includes(chosen);
    this.#day(form, "until").required = DATED.includes(chosen) && chosen !== "offer";
  }

  /** @param {InterviewEvent} event */
  #note(event) {
    const { interview } = this.planned;
    this.desk.keep({ ...interview, events: [...(interview.events ?? []), event] });
  }

  /** @param {HTMLFormElement} form */
  #chosen(form) {
    return String(new FormData(form).get("event") ?? "");
  }

  /** @param {HTMLFormElement} form @param {string} name */
  #day(form, name) {
    return part(form, `[name="${name}"]`, HTMLInputElement);
  }
}
