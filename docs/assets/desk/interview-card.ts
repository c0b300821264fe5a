// One interview on the desk: the answer, its letter, what has happened and the dates.
import { say } from "../letter/say.ts";
import { writeHash } from "../writer/address.ts";
import { eventAddress, type Service } from "../calendar/services.ts";
import { copyOf, part, parts, write } from "../page/parts.ts";
import { drawLine } from "./line.ts";
import { countryNames } from "./countries.ts";
import { answerOf, changesOf, movedOf, nameOf, whenOf } from "./plan-words.ts";
import type { InterviewDesk } from "./interview-desk.ts";
import type { Planned } from "./planning.ts";
import { byDay, type Step } from "../plan/plan.ts";
import type { InterviewEvent, Said } from "../plan/interview.ts";

/** What happened without a word from them. */
const OWN = ["nothing", "moved", "other-offer"];
/** What has a date of its own: the new one, or a deadline. */
const DATED = ["new-date", "offer", "moved", "other-offer"];

export class InterviewCard {
  desk: InterviewDesk;
  planned: Planned;
  words: Record<string, string>;
  element: HTMLElement;

  constructor(desk: InterviewDesk, planned: Planned) {
    this.desk = desk;
    this.planned = planned;
    this.words = desk.words ?? {};
    this.element = copyOf(desk, "interview");
    this.element.dataset.id = planned.interview.id;
    this.#answer();
    this.#listen();
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
    link.href = `${desk.dataset.write}${writeHash(step.template, planned.tone, { interview: interview.id })}`;
    write(link, say(words.open ?? "", { letter: desk.data?.letters[step.template] ?? "" }));
  }

  /** The dates, made when they are first looked at. */
  #steps() {
    const { desk, planned, words, dates } = this;
    if (dates.querySelector("[data-steps]")) return;
    const element = copyOf(desk, "dates");
    dates.append(element);
    const steps = byDay(planned.plan.steps);
    const rows = steps.map((step) => this.#step(step));
    part(element, "[data-steps]", HTMLElement).replaceChildren(...rows);
    const told = steps
      .map((step) => `${this.#title(step)}, ${whenOf(step, words, desk.today)}`)
      .join("; ");
    drawLine(
      part(element, "[data-line]", SVGSVGElement),
      steps,
      say(words.line ?? "", { steps: told }),
    );
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
    return say(this.words[off.to ? "reach" : "reach_unknown"] ?? "", {
      country,
      year: String(off.to),
    });
  }

  #step(step: Step) {
    const { desk, words } = this;
    const row = copyOf(desk, "step");
    write(part(row, "[data-title]", HTMLElement), this.#title(step));
    write(part(row, "[data-when]", HTMLElement), whenOf(step, words, desk.today));
    write(
      part(row, "[data-purpose]", HTMLElement),
      desk.data?.cadence[step.touchpoint]?.purpose ?? "",
    );
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

  /** Where the candidate puts a step that is not over on another day, and back. */
  #move(row: HTMLElement, step: Step) {
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

  /** The ways of a step into a calendar; the services do not get to know whose it is. */
  #calendar(ways: HTMLElement, step: Step) {
    const { desk, planned } = this;
    const entry = desk
      .entries(planned, false)
      .find(({ id }) => id === `${planned.interview.id}-${step.id}`);
    ways.hidden = !entry;
    if (!entry) return;
    for (const link of parts(ways, "[data-service]", HTMLAnchorElement)) {
      link.href = eventAddress(link.dataset.service as Service, entry);
    }
    const file = part(ways, '[data-action="calendar-step"]', HTMLElement);
    file.addEventListener("click", () => desk.saveCalendar(planned.interview.id, entry.id));
  }

  #title({ touchpoint }: Step) {
    return this.desk.data?.cadence[touchpoint]?.title ?? "";
  }

  /** Decide otherwise about a step, or as usual again, and show what that changes. */
  async #overrule({ id, touchpoint }: Step, decided: { day: string } | { skip: true } | null) {
    const { desk, planned, words } = this;
    const { [touchpoint]: _, ...others } = planned.interview.overruled ?? {};
    const overruled = decided ? { ...others, [touchpoint]: decided } : others;
    await desk.keep({ ...planned.interview, overruled });
    const card = desk.cards.get(planned.interview.id);
    if (!card) return;
    const changes = changesOf(
      planned.plan.steps,
      card.planned.plan.steps,
      (step) => this.#title(step),
      words,
      desk.today,
    );
    card.showDates(id, changes);
  }

  /**
   * The dates, at one of the steps.
   * @param changes what has just changed in them
   */
  showDates(id: string, changes: string) {
    this.dates.open = true;
    this.#steps();
    // A screen reader reads what changes in a region that it knows, so the region comes first.
    requestAnimationFrame(() => write(part(this.dates, "[data-changed]", HTMLElement), changes));
    part(this.element, `[data-step="${id}"] [data-title]`, HTMLElement).focus();
  }

  #listen() {
    const { desk, element, planned } = this;
    const on = (action: string, act: () => void) =>
      part(element, `[data-action="${action}"]`, HTMLElement).addEventListener("click", act);
    // With many interviews, what few look at would take most of the time.
    this.dates.addEventListener("toggle", () => this.#steps(), { once: true });
    const happened = part(element, "details[data-happened]", HTMLDetailsElement);
    happened.addEventListener("toggle", () => this.#askEvent(happened), { once: true });
    on("sent", () => this.#askDay());
    on("edit", () => desk.form?.open(planned.interview));
    on("remove", () => desk.drop(planned.interview.id));
    on("calendar-one", () => desk.saveCalendar(planned.interview.id));
  }

  /** Ask what happened. */
  #askEvent(place: HTMLElement) {
    const { desk } = this;
    const { interview } = this.planned;
    const events = interview.events ?? [];
    const form = copyOf(desk, "happened") as HTMLFormElement;
    place.append(form);
    const undo = part(form, '[data-action="undo"]', HTMLElement);
    undo.hidden = !events.length;
    undo.addEventListener("click", () => desk.keep({ ...interview, events: events.slice(0, -1) }));
    this.#day(form, "day").value = desk.today;
    form.addEventListener("change", () => this.#askUntil(form));
    form.addEventListener("submit", (event) => this.#happened(event, form));
  }

  /** Ask on which day the letter was sent. */
  #askDay() {
    const form = copyOf(this.desk, "sent-day");
    const day = part(form, "input", HTMLInputElement);
    form.addEventListener("submit", (event) => this.#sent(event, day.value));
    part(this.element, "[data-asks]", HTMLElement).replaceChildren(form);
    day.value = this.desk.today;
    day.focus();
  }

  #sent(event: Event, day: string) {
    event.preventDefault();
    const { step } = this.planned.plan.verdict;
    if (step && day)
      this.#note({ kind: "sent", touchpoint: step.touchpoint, template: step.template, day });
  }

  #happened(event: Event, form: HTMLFormElement) {
    event.preventDefault();
    const chosen = this.#chosen(form);
    const [day, until] = [this.#day(form, "day").value, this.#day(form, "until").value];
    if (OWN.includes(chosen))
      this.#note({ kind: chosen, day, ...(until && { until }) } as InterviewEvent);
    else this.#note({ kind: "reply", day, said: chosen as Said, ...(until && { until }) });
  }

  /** Only an offer may come without a deadline. */
  #askUntil(form: HTMLFormElement) {
    const chosen = this.#chosen(form);
    part(form, "[data-until]", HTMLElement).hidden = !DATED.includes(chosen);
    this.#day(form, "until").required = DATED.includes(chosen) && chosen !== "offer";
  }

  #note(event: InterviewEvent) {
    const { interview } = this.planned;
    this.desk.keep({ ...interview, events: [...(interview.events ?? []), event] });
  }

  #chosen(form: HTMLFormElement) {
    return String(new FormData(form).get("event") ?? "");
  }

  #day(form: HTMLFormElement, name: string) {
    return part(form, `[name="${name}"]`, HTMLInputElement);
  }
}
