// The findings of the shown letter: a list below it, and marks in it. None blocks anything.
import { copyOf, part, parts, write } from "../page/parts.js";
import { say } from "../letter/words.js";
import { examine } from "../findings/examining.js";
import { proof } from "../findings/proof.js";
import { localDay } from "../letter/dates.js";
import { carried, isEmpty, letterState, valuesFor } from "../letter/draft.js";

/**
 * @typedef {import("../findings/examining.js").Examined} Examined
 * @typedef {import("../findings/examining.js").Finding} Finding
 * @typedef {import("../findings/examining.js").Lists} Lists
 * @typedef {import("./letter-writer.js").LetterWriter} LetterWriter
 * @typedef {{finding: Finding, name: string}} Named
 */

export class LetterFindings {
  #due = false;
  /** @type {Named[]} */
  #shown = [];

  /**
   * @param {LetterWriter} writer @param {Record<string, string>} words
   * @param {Lists} lists what is looked for
   */
  constructor(writer, words, lists) {
    this.writer = writer;
    this.words = words;
    this.lists = lists;
    this.box = part(writer, "[data-findings]", HTMLElement);
    this.title = part(writer, "[data-findings-title]", HTMLElement);
    this.list = part(writer, "[data-findings-list]", HTMLElement);
    this.recall = part(writer, '[data-action="recall-findings"]', HTMLElement);
    this.link = part(writer, "[data-findings-link]", HTMLElement);
  }

  /**
   * Show what there is to say of the letter, once the letter itself is on the screen: whoever
   * types waits for the one and not for the other.
   */
  show() {
    if (this.#due) return;
    this.#due = true;
    requestAnimationFrame(() => setTimeout(() => this.#show()));
  }

  #show() {
    this.#due = false;
    const { lists } = this;
    const examined = this.#read();
    const found = examine(examined, lists).map((finding) => ({ finding, name: nameOf(finding, examined) }));
    const { dismissed } = letterState(this.writer.draft);
    // Nothing is called a fault before the candidate has written anything.
    const isFresh = isEmpty(this.writer.draft) && !this.writer.letter?.byHand;
    this.#shown = isFresh ? [] : found.filter(({ name }) => !dismissed.includes(name));
    this.box.hidden = isFresh;
    this.recall.hidden = isFresh || this.#shown.length === found.length;
    this.#count(lists);
    this.#list(lists);
    this.#mark(lists);
  }

  #read() {
    const { template, tone, form, draft, letters } = this.writer;
    if (!template || !tone || !form) throw new Error("no letter is open");
    const used = [...new Set([...tone.required, ...tone.optional])];
    const today = localDay(new Date());
    return proof(letters, draft.current, template, valuesFor(draft, draft.current, carried(form.shapes)), used, form, today);
  }

  /** The finding whose row an element stands in. @param {Element} element */
  at(element) {
    const rows = parts(this.list, "[data-finding]", HTMLElement);
    return this.#shown[rows.findIndex((row) => row.contains(element))];
  }

  /** @param {Lists} lists */
  #count(lists) {
    const fix = this.#shown.filter(({ finding }) => lists[finding.check]?.level === "fix").length;
    const consider = this.#shown.length - fix;
    const key = fix ? "findings_fix" : consider ? "findings_consider" : "findings_none";
    write(this.title, say(this.words[key] ?? "", { fix, consider }));
    this.link.hidden = fix === 0;
    write(this.link, say(this.words.to_fix ?? "", { fix }));
    this.box.dataset.fix = String(fix);
  }

  /** @param {Lists} lists */
  #list(lists) {
    const rows = parts(this.list, "[data-finding]", HTMLElement);
    for (const extra of rows.slice(this.#shown.length)) extra.remove();
    for (const [index, { finding }] of this.#shown.entries()) {
      const row = rows[index] ?? this.list.appendChild(copyOf(this.writer, "finding"));
      this.#row(row, finding, lists);
    }
  }

  /** @param {HTMLElement} row @param {Finding} finding @param {Lists} lists */
  #row(row, { check, parts: named, start, end, repair }, lists) {
    const { level = "consider", says = "", advice = "", sources = [] } = lists[check] ?? {};
    row.dataset.finding = check;
    row.dataset.level = level;
    write(part(row, "[data-level-name]", HTMLElement), this.words[level] ?? "");
    write(part(row, "[data-says]", HTMLElement), say(says, named));
    write(part(row, "[data-do]", HTMLElement), advice);
    part(row, '[data-action="show-finding"]', HTMLElement).hidden = start === end;
    const accept = part(row, '[data-action="take-repair"]', HTMLElement);
    accept.hidden = !repair;
    write(accept, say(this.words.take_repair ?? "", { words: repair?.value ?? "" }));
    const source = part(row, "[data-source]", HTMLElement);
    source.hidden = sources.length === 0;
    for (const link of parts(source, "a", HTMLAnchorElement)) link.hash = sources[0] ?? "";
  }

  /** Highlights leave the letter's own nodes alone. @param {Lists} lists */
  #mark(lists) {
    if (!("highlights" in CSS)) return;
    for (const level of ["consider", "fix"]) {
      const ranges = this.#shown
        .filter(({ finding }) => lists[finding.check]?.level === level)
        .map(({ finding }) => this.writer.sheet?.rangeOf(finding.place, finding.start, finding.end))
        .filter((range) => range instanceof Range)
        // An open blank stands out as it is.
        .filter(({ startContainer }) => !startContainer.parentElement?.closest(".gap"));
      CSS.highlights.set(`finding-${level}`, new Highlight(...ranges));
    }
  }
}

/**
 * What a dismissal is remembered by: the check and the words it is about.
 * @param {Finding} finding @param {Examined} examined
 */
function nameOf({ check, place, start, end }, examined) {
  return `${check} ${(examined[place] ?? "").slice(start, end)}`;
}
