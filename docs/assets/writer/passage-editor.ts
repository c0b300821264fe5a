// The editor of one passage, opened in the letter under its paragraph: the other ways to say it,
// the candidate's own version, or the field of a gap. One is open at a time.
import { plain } from "../letter/pieces.ts";
import { letterState } from "../letter/draft.ts";
import { copyOf, part, parts, write } from "../page/parts.ts";
import { FieldHome } from "./field-home.ts";
import type { LetterWriter } from "./letter-writer.ts";

type Mode = "menu" | "edit" | "gap";

/** `key` of the passage; with a “+” at its end, of the paragraph added after it */
interface Opened {
  key: string;
  mode: Mode;
  field: string;
}

export class PassageEditor {
  writer: LetterWriter;
  box: HTMLElement;
  options: HTMLElement;
  text: HTMLTextAreaElement;
  fieldPlace: HTMLElement;
  opened: Opened | null = null;
  #home = new FieldHome();

  constructor(writer: LetterWriter) {
    this.writer = writer;
    this.box = copyOf(writer, "passage-editor");
    this.options = part(this.box, "[data-options]", HTMLElement);
    this.text = part(this.box, "[data-edit]", HTMLTextAreaElement);
    this.fieldPlace = part(this.box, "[data-field-place]", HTMLElement);
  }

  open(key: string, mode: Mode, field = "") {
    this.#putAway();
    const row = this.writer.sheet?.rowOf(key);
    if (!row) return;
    this.opened = { key, mode, field };
    row.append(this.box);
    row.dataset.open = mode;
    this.button(row)?.setAttribute("aria-expanded", "true");
    if (mode === "gap") this.#fetchField(field);
    if (mode === "edit") this.text.value = this.#present(key);
    this.show();
    this.#focus(mode);
  }

  /** Close, with the focus back on the paragraph's button. */
  close() {
    const row = this.opened && this.writer.sheet?.rowOf(this.opened.key);
    this.#putAway();
    if (row) this.button(row)?.focus();
  }

  button(row: HTMLElement) {
    return parts(row, '[data-action="open-passage"]', HTMLElement)[0];
  }

  /** Show what the draft now says of the passage that is open. */
  show() {
    if (!this.opened) return;
    const { key, mode } = this.opened;
    if (!this.writer.sheet?.rowOf(key)?.isConnected) return this.#putAway();
    const state = letterState(this.writer.draft);
    const isAdded = key.endsWith("+");
    const isEdited = state.edited[key] !== undefined;
    this.box.dataset.mode = mode;
    this.box.dataset.kind = isAdded
      ? "added"
      : isEdited
        ? "edited"
        : key === "subject"
          ? "subject"
          : "form";
    if (mode === "menu") this.#list(key, isEdited || isAdded);
    if (mode === "edit" && document.activeElement !== this.text)
      this.text.value = this.#present(key);
    part(this.box, "[data-last-gap]", HTMLElement).hidden = this.#hasNext();
    part(this.box, "[data-next-gap]", HTMLElement).hidden = !this.#hasNext();
  }

  #hasNext() {
    return this.writer.letter?.gaps.some(({ field }) => field !== this.opened?.field) ?? false;
  }

  /** The passage's present text, as it would be copied. */
  #present(key: string) {
    const { letter, form, draft } = this.writer;
    const { edited, added } = letterState(draft);
    if (key.endsWith("+")) return added[key.slice(0, -1)] ?? "";
    if (edited[key] !== undefined) return edited[key];
    const pieces =
      key === "subject"
        ? letter?.subjectPieces
        : letter?.parts.find((paragraph) => paragraph.key === key)?.pieces;
    return plain(pieces ?? [], form?.label);
  }

  #list(key: string, isOwn: boolean) {
    const { letter, tone, form, writing } = this.writer;
    const choices =
      letter && tone && form ? (writing?.choicesOf(letter, tone, key, form) ?? []) : [];
    part(this.box, "[data-options-box]", HTMLElement).hidden = choices.length < 2;
    if (
      this.options.children.length !== choices.length ||
      !this.box.contains(document.activeElement)
    ) {
      this.options.replaceChildren(...choices.map(() => copyOf(this.writer, "passage-option")));
    }
    for (const [index, row] of parts(this.options, "label", HTMLElement).entries()) {
      const input = part(row, "input", HTMLInputElement);
      input.value = String(index);
      input.checked = !isOwn && index === (letter?.wordings[key] ?? 0);
      write(part(row, "[data-name]", HTMLElement), choices[index]?.name ?? "");
      write(part(row, "[data-text]", HTMLElement), choices[index]?.text ?? "");
    }
  }

  #fetchField(field: string) {
    const { form, draft } = this.writer;
    const row = form?.row(field, draft.current);
    if (!row) return;
    // A control lies in the group of its scope and of its recipient, wherever it is shown.
    const { dataset } = this.fieldPlace;
    dataset.scope = row.recipient === null ? "letter" : "recipient";
    if (row.recipient === null) delete dataset.recipient;
    else dataset.recipient = String(row.recipient);
    this.#home.lend(row.element, this.fieldPlace);
  }

  #putAway() {
    this.#home.takeBack();
    const row = this.opened && this.writer.sheet?.rowOf(this.opened.key);
    if (row) {
      delete row.dataset.open;
      this.button(row)?.setAttribute("aria-expanded", "false");
    }
    this.opened = null;
    this.box.remove();
  }

  #focus(mode: Mode) {
    const first = {
      menu: "[data-options] input:checked, [data-options] input, button:not([hidden])",
      edit: "[data-edit]",
      gap: "[data-field-place] :is(input, textarea)",
    }[mode];
    const target = parts(this.box, first, HTMLElement).find(
      (element) => element.getClientRects().length > 0,
    );
    target?.focus({ preventScroll: true });
    this.box.scrollIntoView({ block: "nearest" });
  }
}
