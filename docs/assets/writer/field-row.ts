// One blank of the form: its label, its hint, its control.
import { GIVEN } from "../letter/meanings.ts";
import { part, write } from "../page/parts.ts";
import type { Tone } from "../letter/panel.ts";

type Control = HTMLInputElement | HTMLTextAreaElement;
export type Landing = { before: string; after: string } | null;

export class FieldRow {
  element: HTMLElement;
  recipient: number | null;
  field: string;
  label: string;
  kind: string;
  means: string;
  control: Control;
  sentence: HTMLElement;
  required: HTMLElement;
  optional: HTMLElement;

  /** @param recipient whose blank it is, if one's */
  constructor(element: HTMLElement, recipient: number | null) {
    this.element = element;
    this.recipient = recipient;
    this.field = element.dataset.fieldRow ?? "";
    this.label = part(element, ".writer-label", HTMLElement).textContent ?? "";
    this.kind = element.dataset.kind ?? "";
    this.means = element.dataset.means ?? "";
    this.control = controlIn(element);
    this.sentence = landingOf(element, this.control);
    this.required = part(element, "[data-need=required]", HTMLElement);
    this.optional = part(element, "[data-need=optional]", HTMLElement);
  }

  /** The hint stands under the control all the time; the sentence only while it is used. */
  get isShown() {
    return !this.element.hidden;
  }

  /** Show it if the letter uses it. */
  fit({ required, optional }: Tone) {
    const needed = required.includes(this.field) && this.field !== GIVEN;
    const used = required.includes(this.field) || optional.includes(this.field);
    this.element.hidden = !used;
    this.required.hidden = !needed;
    this.optional.hidden = needed;
  }

  show(value: string) {
    // Setting a value moves the caret, so one that is there already is left alone.
    if (this.control.value !== value) this.control.value = value;
  }

  /** Show the sentence its words will land in. */
  land(landing: Landing) {
    const text =
      landing && (landing.before || landing.after) ? `${landing.before}…${landing.after}` : "";
    this.sentence.hidden = !text;
    write(this.sentence, text);
  }
}

function controlIn(row: HTMLElement): Control {
  const control = row.querySelector("input, textarea");
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) return control;
  throw new Error(`no control for ${row.dataset.fieldRow}`);
}

/**
 * The sentence that the words land in, and with the hint what describes the control. Not in the
 * markup, where it would stand once for each blank there is.
 */
function landingOf(row: HTMLElement, control: Control) {
  const known = row.querySelector(".writer-landing");
  if (known instanceof HTMLElement) return known;
  const [hint, landing] = [part(row, ".writer-hint", HTMLElement), document.createElement("p")];
  hint.id = control.id.replace("field", "hint");
  Object.assign(landing, {
    id: control.id.replace("field", "landing"),
    className: "writer-landing",
    hidden: true,
  });
  control.setAttribute("aria-describedby", `${hint.id} ${landing.id}`);
  row.append(landing);
  return landing;
}
