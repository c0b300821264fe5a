// The form: one blank for each field, in groups by scope, and one group for each recipient.
// What is typed lives in the draft; the form shows it.
import { MOST_RECIPIENTS, carried, valuesFor, type Draft } from "../letter/draft.ts";
import { FieldRow, type Landing } from "./field-row.ts";
import { copyOf, part, parts, write } from "../page/parts.ts";
import { say } from "../letter/say.ts";
import type { Shapes } from "../letter/seam.ts";
import type { Variants } from "../letter/variant.ts";
import type { Variant } from "../letter/dates.ts";
import type { Meaning } from "../letter/meanings.ts";
import type { Tone } from "../letter/panel.ts";

export class LetterForm {
  root: HTMLElement;
  words: Record<string, string>;
  people: HTMLElement;
  adder: HTMLButtonElement;
  kept: HTMLElement;
  rows: FieldRow[];
  labels: Map<string, string>;
  kinds: { [k: string]: string };
  /** What the blanks hold (data/fields.yml as published). */
  shapes: Shapes = {};
  variants: Variants = {};
  variant: Variant = "american";

  constructor(root: HTMLElement, words: Record<string, string>) {
    this.root = root;
    this.words = words;
    this.people = part(root, "[data-recipients]", HTMLElement);
    this.adder = part(root, '[data-action="add-recipient"]', HTMLButtonElement);
    this.kept = part(root, "[data-kept]", HTMLElement);
    this.rows = this.#seat(1);
    this.labels = new Map(this.rows.map(({ field, label }) => [field, label]));
    this.kinds = Object.fromEntries(this.rows.map(({ field, kind }) => [field, kind]));
  }

  /** The field that means this. */
  field = (meaning: Meaning) => this.rows.find(({ means }) => means === meaning)?.field ?? "";

  /** What a field is called. */
  label = (field: string) => this.labels.get(field) ?? field;

  /** @param recipient whose, where it belongs to one of them */
  row(field: string, recipient = 0) {
    return this.rows.find(
      (row) => row.field === field && [null, recipient].includes(row.recipient),
    );
  }

  /** @param recipient whose, where it belongs to one of them */
  control(field: string, recipient = 0) {
    const row = this.row(field, recipient);
    if (!row) throw new Error(`no control for ${field}`);
    return row.control;
  }

  /** The value of each row: what is carried shows the first recipient's until it is changed. */
  valuesOf(draft: Draft): (row: FieldRow) => string {
    const fields = carried(this.shapes);
    const own = draft.recipients.map((_, index) =>
      valuesFor({ ...draft, shared: {} }, index, fields),
    );
    return ({ field, recipient }) =>
      (recipient === null ? draft.shared : own[recipient])?.[field] ?? "";
  }

  /** The blank that an event comes from, if it comes from one. */
  rowOf(target: EventTarget | null) {
    return this.rows.find(({ control }) => control === target);
  }

  /** The recipient that an element belongs to, if it belongs to one. */
  recipientOf(target: EventTarget | null) {
    return target instanceof Element ? seatOf(target) : null;
  }

  /** Lay out the form for a letter: who is written to, and which blanks it has. */
  layOut({ recipients }: Draft, tone: Tone) {
    this.rows = this.#seat(recipients.length);
    for (const row of this.rows) row.fit(tone);
    for (const group of parts(this.root, "fieldset[data-scope]", HTMLFieldSetElement)) {
      group.hidden = !this.rows.some((row) => row.isShown && group.contains(row.element));
    }
    this.#people(recipients.length);
  }

  /** Show what is typed. */
  show(draft: Draft) {
    const valueOf = this.valuesOf(draft);
    for (const row of this.rows) row.show(valueOf(row));
    this.#keep(valueOf);
    for (const [seat, group] of this.#seats().entries()) {
      group.toggleAttribute("data-current", draft.recipients.length > 1 && seat === draft.current);
    }
  }

  /** Show the sentences that words will land in. */
  land(recipient: number, landing: (field: string) => Landing) {
    for (const row of this.rows) {
      if (row.isShown && [null, recipient].includes(row.recipient)) row.land(landing(row.field));
    }
  }

  #seats() {
    return parts(this.people, "[data-recipient]", HTMLFieldSetElement);
  }

  /** As many groups as recipients; all rows of the form, in order. */
  #seat(number: number) {
    const seats = this.#seats();
    for (const extra of seats.slice(number)) extra.remove();
    for (let seat = seats.length; seat < number; seat++) {
      this.people.append(numbered(copyOf(this.root, "recipient"), seat));
    }
    return parts(this.root, "[data-field-row]", HTMLElement).map(
      (row) => new FieldRow(row, seatOf(row)),
    );
  }

  #people(number: number) {
    const seats = this.#seats();
    for (const [seat, group] of seats.entries()) {
      const person = say(this.words.person ?? "", { number: seat + 1 });
      const several = number > 1;
      part(group, "legend", HTMLElement).textContent = several
        ? person
        : (this.words.scope_recipient ?? "");
      const remove = part(group, '[data-action="remove-recipient"]', HTMLButtonElement);
      remove.hidden = !several;
      remove.textContent = say(this.words.remove_person ?? "", { person });
    }
    this.adder.hidden = seats.every(({ hidden }) => hidden) || number >= MOST_RECIPIENTS;
  }

  /** Say what is kept though this letter has no use for it. */
  #keep(valueOf: (row: FieldRow) => string) {
    const unused = this.rows.filter((row) => !row.isShown && valueOf(row));
    const fields = [...new Set(unused.map(({ label }) => label))].join(", ");
    this.kept.hidden = !fields;
    write(this.kept, fields && say(this.words.kept_unused ?? "", { fields }));
  }
}

function seatOf(element: Element) {
  const seat = element.closest("[data-recipient]")?.getAttribute("data-recipient");
  return seat ? Number(seat) : null;
}

/** A recipient's group with its number in every id, so that labels and hints find their control. */
function numbered(group: HTMLElement, seat: number) {
  group.dataset.recipient = String(seat);
  for (const name of ["id", "for", "aria-describedby"]) {
    for (const element of group.querySelectorAll(`[${name}]`)) {
      const numbered = (element.getAttribute(name) ?? "").replace(/\S+/g, (id) => `${id}-${seat}`);
      element.setAttribute(name, numbered);
    }
  }
  return group;
}
