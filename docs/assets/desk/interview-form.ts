// The form of an interview: only what changes the answer.
import { countryNames } from "./countries.ts";
import { newId } from "../keeping/ids.ts";
import { holdControls } from "../page/coming-back.ts";
import { copyOf, part, parts, write } from "../page/parts.ts";
import type { Answer, Interview } from "../plan/interview.ts";
import type { InterviewDesk } from "./interview-desk.ts";

export class InterviewForm {
  desk: InterviewDesk;
  form: HTMLFormElement;
  #changing: Interview | null = null;

  constructor(desk: InterviewDesk) {
    this.desk = desk;
    this.form = part(desk, "form[data-form]", HTMLFormElement);
    this.form.addEventListener("submit", (event) => this.#submitted(event));
    this.form.addEventListener("change", () => this.#adapt());
    part(this.form, '[data-action="add-round"]', HTMLElement).addEventListener("click", () =>
      this.#addRound(),
    );
    holdControls(desk, () => this.#adapt());
  }

  /** @param codes ISO 3166, small letters */
  fillCountries(codes: string[]) {
    const nameOf = countryNames();
    const options = codes.map((code) => new Option(nameOf(code), code));
    options.sort((one, other) => one.text.localeCompare(other.text));
    // A country that the site shows first is the usual one of those who come.
    const { country } = this.desk.dataset;
    const first = options.filter((option) => option.value === country);
    this.#select("country").replaceChildren(
      new Option("", ""),
      ...first,
      ...options.filter((option) => !first.includes(option)),
    );
    this.#select("country").value = first[0]?.value ?? guess(codes);
  }

  fillTrades(trades: Record<string, { name: string }>) {
    const options = Object.entries(trades).map(([id, { name }]) => new Option(name, id));
    this.#select("trade").replaceChildren(
      new Option(this.desk.words?.trade_none ?? "", ""),
      ...options,
    );
  }

  /** @param interview the one to change */
  open(interview?: Interview) {
    const { words = {} } = this.desk;
    const country = this.#select("country").value;
    this.#changing = interview ?? null;
    this.form.reset();
    this.form.hidden = false;
    const title = part(this.form, "[data-form-title]", HTMLElement);
    write(title, (interview ? words.form_edit : words.form_new) ?? "");
    part(this.form, "[data-rounds]", HTMLElement).hidden = !interview;
    this.#fill(interview ?? { id: "", changed: "", country });
    this.#wrong("");
    title.focus();
  }

  close() {
    this.form.hidden = true;
    part(this.desk, '[data-action="add"]', HTMLElement).focus();
  }

  #fill({
    company = "",
    role = "",
    conversations = [],
    answer,
    country = "",
    region = "",
    trade = "",
    agency = false,
    people = [],
  }: Interview) {
    const weeks =
      answer?.kind === "length"
        ? String(answer.unit === "weeks" ? answer.amount : Math.ceil(answer.amount / 7))
        : "";
    const values = {
      company,
      role,
      country,
      trade,
      weeks,
      met: conversations.at(-1)?.slice(0, 10) ?? "",
      answer: answer?.kind === "by" ? "day" : (answer?.kind ?? "nothing"),
      day: answer?.kind === "day" || answer?.kind === "by" ? answer.day : "",
      people: people.map(({ name }) => name).join("\n"),
    };
    for (const [name, value] of Object.entries(values)) this.#control(name).value = value;
    part(this.form, '[name="agency"]', HTMLInputElement).checked = agency;
    part(this.form, "[data-earlier]", HTMLElement).replaceChildren();
    for (const conversation of conversations.slice(0, -1))
      this.#addEarlier(conversation.slice(0, 10));
    this.#adapt(region);
  }

  /** @param day an interview before the last one */
  #addEarlier(day: string) {
    const row = copyOf(this.desk, "earlier");
    part(row, "input", HTMLInputElement).value = day;
    part(this.form, "[data-earlier]", HTMLElement).append(row);
  }

  /**
   * The last interview becomes an earlier one, and what they said then about their answer is over.
   */
  #addRound() {
    const met = this.#control("met");
    if (met.value) this.#addEarlier(met.value);
    met.value = "";
    this.#control("answer").value = "nothing";
    this.#adapt();
    met.focus();
  }

  /** All interviews in order, with the hours that were known; a day that was emptied is gone. */
  #conversations(before: string[]) {
    const earlier = parts(this.form, "[data-earlier] input", HTMLInputElement).map(
      ({ value }) => value,
    );
    const days = [...earlier, this.#control("met").value].filter(Boolean).sort();
    return [...new Set(days)].map(
      (day) => before.find((conversation) => conversation.startsWith(day)) ?? day,
    );
  }

  /** Ask only for what the choices made so far leave open. */
  async #adapt(region: string = this.#select("region").value) {
    for (const row of parts(this.form, "[data-for]", HTMLElement))
      row.hidden = row.dataset.for !== this.#control("answer").value;
    const off = await this.desk.daysOff(this.#select("country").value);
    const regions = Object.entries(off?.regions ?? {}).map(
      ([code, [name]]) => new Option(name, code),
    );
    regions.sort((one, other) => one.text.localeCompare(other.text));
    part(this.form, "[data-regions]", HTMLElement).hidden = !regions.length;
    this.#select("region").replaceChildren(
      new Option(this.desk.words?.region_none ?? "", ""),
      ...regions,
    );
    this.#select("region").value = off?.regions[region] ? region : "";
  }

  #submitted(event: Event) {
    event.preventDefault();
    const wrong = this.#missing();
    this.#wrong(this.desk.words?.[wrong?.says ?? ""] ?? "");
    if (wrong) return this.#control(wrong.name).focus();
    this.form.hidden = true;
    this.desk.keep(this.#interview());
  }

  /** The first thing without which there is no plan. */
  #missing() {
    const { company, role, met, answer, day, weeks } = this.#values();
    if (!company && !role) return { name: "company", says: "need_name" };
    if (!met) return { name: "met", says: "need_day" };
    if (answer === "day" && !day) return { name: "day", says: "need_answer" };
    if (answer === "length" && !(Number(weeks) > 0)) return { name: "weeks", says: "need_answer" };
    return null;
  }

  #interview(): Interview {
    const { company, role, country, region, trade, people } = this.#values();
    const before: Interview = this.#changing ?? { id: newId(), changed: "" };
    const names = people
      .split("\n")
      .map((name) => name.trim())
      .filter(Boolean);
    return {
      ...before,
      company,
      role,
      country,
      region,
      trade,
      conversations: this.#conversations(before.conversations ?? []),
      answer: this.#answer(),
      agency: part(this.form, '[name="agency"]', HTMLInputElement).checked,
      people: names.map(
        (name) => before.people?.find((person) => person.name === name) ?? { name },
      ),
    };
  }

  #answer(): Answer {
    const { answer, day, weeks } = this.#values();
    if (answer === "day") return { kind: "day", day };
    if (answer === "length") return { kind: "length", amount: Number(weeks), unit: "weeks" };
    return { kind: "nothing" };
  }

  #values() {
    const read = (name: string) => this.#control(name).value.trim();
    return {
      company: read("company"),
      role: read("role"),
      met: read("met"),
      answer: read("answer"),
      day: read("day"),
      weeks: read("weeks"),
      country: read("country"),
      region: read("region"),
      trade: read("trade"),
      people: read("people"),
    };
  }

  #wrong(text: string) {
    write(part(this.form, "[data-wrong]", HTMLElement), text);
  }

  #control(name: string) {
    const control = this.form.elements.namedItem(name);
    if (
      control instanceof HTMLInputElement ||
      control instanceof HTMLSelectElement ||
      control instanceof HTMLTextAreaElement
    )
      return control;
    throw new Error(`${name} is missing`);
  }

  #select(name: string) {
    return part(this.form, `[name="${name}"]`, HTMLSelectElement);
  }
}

/** The country that the browser's language names, if any. */
function guess(codes: string[]) {
  const region = navigator.languages.map(regionOf).find(Boolean) ?? "";
  return codes.includes(region) ? region : "";
}

/** The region that a language names. WebKit on Linux may say “c”, which is no language. */
function regionOf(language: string) {
  try {
    return new Intl.Locale(language).region?.toLowerCase() ?? "";
  } catch {
    return "";
  }
}
