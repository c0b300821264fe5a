// The form: one blank for each field, in groups by scope, and one group for each recipient.
// What is typed lives in the draft; the form shows it.
import { MOST_RECIPIENTS, carried, valuesFor } from "../letter/draft.js";
import { FieldRow } from "./field-row.js";
import { copyOf, part, parts, write } from "../page/parts.js";
import { say } from "../letter/words.js";

/**
 * @typedef {import("../letter/draft.js").Draft} Draft
 * @typedef {import("./field-row.js").Landing} Landing
 * @typedef {import("../letter/panel.js").Tone} Tone
 */

export class LetterForm {
  /** What the blanks hold (data/fields.yml as published). @type {import("../letter/seam.js").Shapes} */
  shapes = {};
  /** @type {import("../letter/variant.js").Variants} */
  variants = {};
  /** @type {import("../letter/variant.js").Variant} */
  variant = "american";

  /** @param {HTMLElement} root @param {Record<string, string>} words */
  constructor(root, words) {
    this.root = root;
    this.words = words;
    this.people = part(root, "[data-recipients]", HTMLElement);
    this.adder = part(root, '[data-action="add-recipient"]', HTMLButtonElement);
    this.kept = part(root, "[data-kept]", HTMLElement);
    this.rows = this.#seat(1);
    this.labels = new Map(this.rows.map(({ field, label }) => [field, label]));
    this.kinds = Object.fromEntries(this.rows.map(({ field, kind }) => [field, kind]));
  }

  /** The field that means this. @param {import("../letter/meanings.js").Meaning} meaning */
  field = (meaning) => this.rows.find(({ means }) => means === meaning)?.field ?? "";

  /** What a field is called. @param {string} field */
  label = (field) => this.labels.get(field) ?? field;

  /** @param {string} field @param {number} recipient whose, where it belongs to one of them */
  row(field, recipient = 0) {
    return this.rows.find((one) => one.field === field && [null, recipient].includes(one.recipient));
  }

  /** @param {string} field @param {number} recipient whose, where it belongs to one of them */
  control(field, recipient = 0) {
    const row = this.row(field, recipient);
    if (!row) throw new Error(`no control for ${field}`);
    return row.control;
  }

  /**
   * What stands in each row: what is carried shows the first recipient's until it is changed.
   * @param {Draft} draft @returns {(row: FieldRow) => string}
   */
  valuesOf(draft) {
    const fields = carried(this.shapes);
    const own = draft.recipients.map((_, index) => valuesFor({ ...draft, shared: {} }, index, fields));
    return ({ field, recipient }) => (recipient === null ? draft.shared : own[recipient])?.[field] ?? "";
  }

  /** The blank that an event comes from, if it comes from one. @param {EventTarget | null} target */
  rowOf(target) {
    return this.rows.find(({ control }) => control === target);
  }

  /** The recipient that an element belongs to, if it belongs to one. @param {EventTarget | null} target */
  recipientOf(target) {
    return target instanceof Element ? seatOf(target) : null;
  }

  /** Lay out the form for a letter: who is written to, and which blanks it has. */
  layOut(/** @type {Draft} */ { recipients }, /** @type {Tone} */ tone) {
    this.rows = this.#seat(recipients.length);
    for (const row of this.rows) row.fit(tone);
    for (const group of parts(this.root, "fieldset[data-scope]", HTMLFieldSetElement)) {
      group.hidden = !this.rows.some((row) => row.isShown && group.contains(row.element));
    }
    this.#people(recipients.length);
  }

  /** Show what is typed. @param {Draft} draft */
  show(draft) {
    const valueOf = this.valuesOf(draft);
    for (const row of this.rows) row.show(valueOf(row));
    this.#keep(valueOf);
    for (const [seat, group] of this.#seats().entries()) {
      group.toggleAttribute("data-current", draft.recipients.length > 1 && seat === draft.current);
    }
  }

  /**
   * Show the sentences that words will land in.
   * @param {number} recipient @param {(field: string) => Landing} landing
   */
  land(recipient, landing) {
    for (const row of this.rows) {
      if (row.isShown && [null, recipient].includes(row.recipient)) row.land(landing(row.field));
    }
  }

  #seats() {
    return parts(this.people, "[data-recipient]", HTMLFieldSetElement);
  }

  /** As many groups as recipients; all rows of the form, in order. @param {number} number */
  #seat(number) {
    const seats = this.#seats();
    for (const extra of seats.slice(number)) extra.remove();
    for (let seat = seats.length; seat < number; seat++) {
      this.people.append(numbered(copyOf(this.root, "recipient"), seat));
    }
    return parts(this.root, "[data-field-row]", HTMLElement).map(
      (row) => new FieldRow(row, seatOf(row)),
    );
  }

  /** @param {number} number */
  #people(number) {
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

  /** Say what is kept though this letter has no use for it. @param {(row: FieldRow) => string} valueOf */
  #keep(valueOf) {
    const unused = this.rows.filter((row) => !row.isShown && valueOf(row));
    const fields = [...new Set(unused.map(({ label }) => label))].join(", ");
    this.kept.hidden = !fields;
    write(this.kept, fields && say(this.words.kept_unused ?? "", { fields }));
  }
}

/** @param {Element} element */
function seatOf(element) {
  const seat = element.closest("[data-recipient]")?.getAttribute("data-recipient");
  return seat ? Number(seat) : null;
}

/**
 * A recipient's group with its number in every id, so that labels and hints find their control.
 * @param {HTMLElement} group @param {number} seat
 */
function numbered(group, seat) {
  group.dataset.recipient = String(seat);
  for (const name of ["id", "for", "aria-describedby"]) {
    for (const one of group.querySelectorAll(`[${name}]`)) {
      const numbered = (one.getAttribute(name) ?? "").replace(/\S+/g, (id) => `${id}-${seat}`);
      one.setAttribute(name, numbered);
    }
  }
  return group;
}
