// The sample values: one row for each blank that the letter uses. A value outlives its blank, for
// a blank may come back.
import { copyOf, part, parts, write } from "../page/parts.ts";
import type { Basics } from "../template/telling.ts";

export class SampleValues {
  root: HTMLElement;
  box: HTMLElement;
  list: HTMLElement;
  typed: Record<string, string> = {};

  constructor(root: HTMLElement) {
    this.root = root;
    this.box = part(root, "[data-values-box]", HTMLElement);
    this.list = part(root, "[data-values]", HTMLElement);
  }

  /**
   * @param fields the fields that want a value
   * @param required of them
   */
  show(fields: string[], required: string[], data: Basics) {
    this.box.hidden = fields.length === 0;
    for (const row of parts(this.list, "[data-value]", HTMLElement)) {
      if (!fields.includes(row.dataset.value ?? "")) row.remove();
    }
    for (const [index, field] of fields.entries()) {
      const row = this.#row(field, index);
      write(part(row, "[data-name]", HTMLElement), data.fields[field]?.label ?? field);
      part(row, "[data-optional]", HTMLElement).hidden = required.includes(field);
      const control = part(row, "textarea", HTMLTextAreaElement);
      const { [field]: value = "" } = this.typed;
      if (control.value !== value) control.value = value;
    }
  }

  #row(field: string, index: number) {
    const known = parts(this.list, "[data-value]", HTMLElement).find(
      (row) => row.dataset.value === field,
    );
    const row = known ?? copyOf(this.root, "value");
    row.dataset.value = field;
    // A row that stands where it should is left alone, for whoever types in it keeps the focus.
    if (this.list.children[index] !== row)
      this.list.insertBefore(row, this.list.children[index] ?? null);
    return row;
  }

  /**
   * Note what is typed.
   * @returns whether it was here
   */
  take(target: EventTarget | null): boolean {
    const row = target instanceof HTMLTextAreaElement ? target.closest("[data-value]") : null;
    if (!(row instanceof HTMLElement) || !(target instanceof HTMLTextAreaElement)) return false;
    this.typed = { ...this.typed, [row.dataset.value ?? ""]: target.value };
    return true;
  }
}
