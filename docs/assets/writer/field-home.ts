// A row of the form lent to another place on the page, so that a field has one control wherever it
// is filled in.

export class FieldHome {
  #row: HTMLElement | null = null;
  #mark = document.createComment("");

  /** Show a row in another place. */
  lend(row: HTMLElement, place: HTMLElement) {
    this.takeBack();
    row.before(this.#mark);
    place.append(row);
    this.#row = row;
  }

  /** Put the row back where it belongs. */
  takeBack() {
    if (this.#row) this.#mark.replaceWith(this.#row);
    this.#row = null;
  }
}
