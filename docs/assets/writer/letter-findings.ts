// The findings of the shown letter: a list below it, and marks in it. None blocks anything.
import { copyOf, part, parts, write } from "../page/parts.ts";
import { say } from "../letter/say.ts";
import { examine, type Examined, type Finding, type Lists } from "../findings/examining.ts";
import { proof } from "../findings/proof.ts";
import { localDay } from "../letter/dates.ts";
import { carried, isEmpty, letterState, valuesFor } from "../letter/draft.ts";
import type { LetterWriter } from "./letter-writer.ts";

interface Named {
  finding: Finding;
  name: string;
}

export class LetterFindings {
  writer: LetterWriter;
  words: Record<string, string>;
  lists: Lists;
  box: HTMLElement;
  title: HTMLElement;
  list: HTMLElement;
  recall: HTMLElement;
  link: HTMLElement;
  #due = false;
  #shown: Named[] = [];

  /** @param lists what is looked for */
  constructor(writer: LetterWriter, words: Record<string, string>, lists: Lists) {
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
    const named = examine(examined, lists).map((finding) => ({
      finding,
      name: nameOf(finding, examined),
    }));
    const { dismissed } = letterState(this.writer.draft);
    // Nothing is called a fault before the candidate has written anything.
    const isFresh = isEmpty(this.writer.draft) && !this.writer.letter?.byHand;
    this.#shown = isFresh ? [] : named.filter(({ name }) => !dismissed.includes(name));
    this.box.hidden = isFresh;
    this.recall.hidden = isFresh || this.#shown.length === named.length;
    this.#count(lists);
    this.#list(lists);
    this.#mark(lists);
  }

  #read() {
    const { template, tone, form, draft, letters } = this.writer;
    if (!template || !tone || !form) throw new Error("no letter is open");
    const used = [...new Set([...tone.required, ...tone.optional])];
    const today = localDay(new Date());
    return proof(
      letters,
      draft.current,
      template,
      valuesFor(draft, draft.current, carried(form.shapes)),
      used,
      form,
      today,
    );
  }

  /** The finding whose row an element is in. */
  at(element: Element) {
    const rows = parts(this.list, "[data-finding]", HTMLElement);
    return this.#shown[rows.findIndex((row) => row.contains(element))];
  }

  #count(lists: Lists) {
    const fix = this.#shown.filter(({ finding }) => lists[finding.check]?.level === "fix").length;
    const consider = this.#shown.length - fix;
    const key = fix ? "findings_fix" : consider ? "findings_consider" : "findings_none";
    write(this.title, say(this.words[key] ?? "", { fix, consider }));
    this.link.hidden = fix === 0;
    write(this.link, say(this.words.to_fix ?? "", { fix }));
    this.box.dataset.fix = String(fix);
  }

  #list(lists: Lists) {
    const rows = parts(this.list, "[data-finding]", HTMLElement);
    for (const extra of rows.slice(this.#shown.length)) extra.remove();
    for (const [index, { finding }] of this.#shown.entries()) {
      const row = rows[index] ?? this.list.appendChild(copyOf(this.writer, "finding"));
      this.#row(row, finding, lists);
    }
  }

  #row(row: HTMLElement, { check, parts: named, start, end, repair }: Finding, lists: Lists) {
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

  /** Highlights leave the letter's own nodes alone. */
  #mark(lists: Lists) {
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

/** What a dismissal is remembered by: the check and the words it is about. */
function nameOf({ check, place, start, end }: Finding, examined: Examined) {
  return `${check} ${(examined[place] ?? "").slice(start, end)}`;
}
