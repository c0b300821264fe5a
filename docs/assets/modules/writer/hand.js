// Shows a letter edited by hand: its text, and what the form would change in it. Pressing its
// buttons is for others to answer.
import { copyOf, part, parts } from "../page/parts.js";

/**
 * @typedef {import("../hand/handwork.js").Hand} Hand
 * @typedef {import("../hand/handwork.js").Change} Change
 * @typedef {HTMLInputElement | HTMLTextAreaElement} Control
 */

export class LetterHand {
  /** Where in the list the focus was last: how many rows above it, and on which button. */
  #held = { row: -1, action: "" };

  /** @param {HTMLElement} root @param {Record<string, string>} words */
  constructor(root, words) {
    this.root = root;
    this.words = words;
    this.box = part(root, "[data-hand-box]", HTMLElement);
    this.subject = part(root, '[data-hand="subject"]', HTMLInputElement);
    this.subjectRow = part(root, "[data-hand-subject]", HTMLElement);
    this.body = part(root, '[data-hand="body"]', HTMLTextAreaElement);
    this.changes = part(root, "[data-changes]", HTMLElement);
    this.list = part(root, "[data-changes-list]", HTMLElement);
    this.takeAll = part(root, '[data-action="take-all"]', HTMLElement);
    this.status = part(root, '[role="status"]', HTMLElement);
  }

  /**
   * Show the edited letter and what the form has changed since; nothing where there is none.
   * @param {Hand | null} hand @param {Change[]} changes
   */
  show(hand, changes) {
    this.#hold();
    const isNew = this.changes.hidden && changes.length > 0;
    this.box.hidden = !hand;
    if (hand) this.#write(hand);
    this.#list(hand ? changes : []);
    this.changes.hidden = !hand || !changes.length;
    this.takeAll.hidden = changes.length < 2;
    if (isNew && hand) this.status.textContent = this.words.form_changed ?? "";
    if (this.#held.row >= 0 && hand) this.refocus();
  }

  /** Put the caret at the beginning of the text. */
  focus() {
    this.body.setSelectionRange(0, 0);
    this.body.focus();
  }

  /** Go on where the focus was in the list: to the row that moved up, else to the text. */
  refocus() {
    const { row, action } = this.#held;
    const isThere = !this.changes.hidden && this.changes.contains(document.activeElement);
    if (row < 0 || isThere) return;
    const buttons = parts(this.list, `[data-action="${action}"]`, HTMLElement);
    const next = buttons[Math.min(row, buttons.length - 1)];
    if (next) next.focus();
    else this.body.focus();
  }

  /**
   * Select a stretch of the text and go there. UTF-16 offsets.
   * @param {"subject" | "body"} place @param {number} start @param {number} end
   */
  select(place, start, end) {
    const control = place === "subject" ? this.subject : this.body;
    control.focus({ preventScroll: true });
    control.setSelectionRange(start, end);
    goTo(control, control.value.slice(0, end));
  }

  #hold() {
    const focused = document.activeElement;
    const isInside = focused instanceof HTMLElement && this.changes.contains(focused);
    const rows = parts(this.list, "[data-change]", HTMLElement);
    const row = rows.findIndex((one) => one.contains(focused));
    const action = isInside ? (focused.dataset.action ?? "") : "";
    this.#held = { row: isInside ? Math.max(row, 0) : -1, action };
  }

  /** @param {Hand} hand */
  #write({ subject, body, base }) {
    this.subjectRow.hidden = !subject && !base.subject;
    put(this.subject, subject);
    put(this.body, body);
    grow(this.body);
  }

  /** Rows stay while their change does, and so does the focus in them. @param {Change[]} changes */
  #list(changes) {
    const present = parts(this.list, "[data-change]", HTMLElement);
    const old = new Map(present.map((row) => [row.dataset.change, row]));
    const rows = changes.map((change) => {
      const row = old.get(change.passage) ?? copyOf(this.root, "change");
      this.#row(row, change);
      return row;
    });
    for (const row of old.values()) if (!rows.includes(row)) row.remove();
    for (const [index, row] of rows.entries()) {
      const there = this.list.children[index];
      if (there !== row) this.list.insertBefore(row, there ?? null);
    }
  }

  /** @param {HTMLElement} row @param {Change} change */
  #row(row, change) {
    const shown = JSON.stringify(change);
    if (row.dataset.shown === shown) return;
    row.dataset.shown = shown;
    row.dataset.change = change.passage;
    const name = part(row, "[data-name]", HTMLElement);
    name.id = `change-${change.passage}`;
    name.textContent = this.words[`change_${kindOf(change)}`] ?? "";
    part(row, "[data-touched]", HTMLElement).hidden = !change.touched || change.mine === null;
    const words = change.words.map((one) => this.#word(one));
    part(row, "[data-words]", HTMLElement).replaceChildren(...words);
    for (const button of parts(row, "[data-action]", HTMLElement)) {
      button.dataset.passage = change.passage;
      button.setAttribute("aria-describedby", name.id);
    }
  }

  /** @param {import("../hand/handwork.js").Word} word */
  #word({ kind, text }) {
    if (kind === "same") return new Text(text);
    const shown = copyOf(this.root, `words-${kind}`);
    part(shown, "[data-text]", HTMLElement).textContent = text;
    return shown;
  }
}

/** @param {Change} change */
function kindOf({ passage, was, is, mine }) {
  if (passage === "subject") return "subject";
  if (was === null) return "new";
  if (is === null) return "gone";
  return mine === null ? "back" : "text";
}

/**
 * A text put into a control. The caret stays by the words it was by, as far as they are there:
 * it goes to the end of what has changed.
 * @param {Control} control @param {string} text
 */
function put(control, text) {
  const { value } = control;
  if (value === text) return;
  control.value = text;
  if (document.activeElement !== control) return;
  const most = Math.min(value.length, text.length);
  let same = 0;
  while (same < most && value.at(-1 - same) === text.at(-1 - same)) same += 1;
  control.setSelectionRange(text.length - same, text.length - same);
}

/** Where the style sheet cannot: as high as its text. @param {HTMLTextAreaElement} control */
function grow(control) {
  if (CSS.supports("field-sizing", "content")) return;
  control.style.height = "auto";
  control.style.height = `${control.scrollHeight + control.offsetHeight - control.clientHeight}px`;
}

/**
 * Bring the end of a part of a control's text to the middle of the window. Browsers scroll to a
 * selection only where the control itself scrolls.
 * @param {Control} control @param {string} text
 */
function goTo(control, text) {
  const probe = /** @type {Control} */ (control.cloneNode());
  const { offsetWidth } = control;
  Object.assign(probe.style, { position: "absolute", visibility: "hidden", fieldSizing: "fixed" });
  Object.assign(probe.style, { width: `${offsetWidth}px`, height: "0", minHeight: "0" });
  control.after(probe);
  probe.value = text;
  control.style.scrollMarginTop = `${innerHeight / 2 - probe.scrollHeight}px`;
  probe.remove();
  control.scrollIntoView({ block: "start" });
  control.style.scrollMarginTop = "";
}
