// What the candidate does on the page, and what of the writer it concerns.
import { isEmpty, withCurrent, withLetter, withTemplate, withValue, letterState } from "../letter/draft.js";
import { act } from "./actions.js";

/** @typedef {import("./letter-writer.js").LetterWriter} LetterWriter */

/** @param {LetterWriter} writer @param {AbortSignal} signal */
export function listen(writer, signal) {
  const on = (/** @type {string} */ name, /** @type {(event: Event) => unknown} */ answer) =>
    writer.addEventListener(name, answer, { signal });
  on("input", (event) => typed(writer, event));
  on("change", (event) => chosen(writer, event));
  on("focusin", (event) => entered(writer, event));
  on("click", (event) => act(writer, event));
  on("moment-chosen", (event) => momentChosen(writer, event));
  on("keydown", (event) => stepped(writer, event));
  window.addEventListener("hashchange", () => writer.opening?.followAddress(), { signal });
  window.addEventListener("beforeunload", (event) => guard(writer, event), { signal });
}

/**
 * Leaving would lose what is typed, so the browser asks first, in its own words.
 * @param {LetterWriter} writer @param {Event} event
 */
function guard(writer, event) {
  if (writer.exits?.unsaved && !isEmpty(writer.draft)) event.preventDefault();
}

/** @param {LetterWriter} writer @param {Event} event */
function typed(writer, { target }) {
  const { draft, form } = writer;
  const row = form?.rowOf(target);
  const byHand = target instanceof HTMLElement ? target.dataset.hand : undefined;
  if (!row && !byHand) return;
  if (writer.exits) writer.exits.unsaved = true;
  writer.exits?.clear();
  const { value } = /** @type {HTMLInputElement | HTMLTextAreaElement} */ (target);
  if (row) {
    const run = `${row.field} ${row.recipient}`;
    writer.change(withValue(draft, row.recipient, row.field, value), run);
  } else {
    const hand = letterState(draft).hand;
    const part = byHand === "subject" ? { subject: value } : { body: value };
    if (hand) writer.change(withLetter(draft, { hand: { ...hand, ...part } }), `hand ${byHand}`);
  }
}

/** @param {LetterWriter} writer @param {Event} event */
async function chosen(writer, { target }) {
  const { draft, opening } = writer;
  if (target instanceof HTMLSelectElement) {
    if (target.dataset.choice !== "moment") await opening?.takeFirst();
    else if (target.value) await opening?.openMoment(target.value);
  } else if (target instanceof HTMLInputElement) {
    const { name, value } = target;
    if (name === "template") await opening?.openTemplate(value, draft.tone);
    if (name === "tone") writer.change(withTemplate(draft, draft.template, value));
    if (name === "shown-letter") writer.look(withCurrent(draft, Number(value)));
    if (target.dataset.mark === "sent") writer.change(withLetter(draft, { sent: target.checked }));
  }
}

/** Whoever types about a person wants to see that person's letter. @param {LetterWriter} writer @param {Event} event */
function entered(writer, { target }) {
  const recipient = writer.form?.recipientOf(target) ?? null;
  if (recipient !== null) writer.look(withCurrent(writer.draft, recipient));
}

/** @param {LetterWriter} writer @param {Event} event */
function momentChosen(writer, event) {
  if (event instanceof CustomEvent) writer.opening?.openMoment(String(event.detail));
}

/**
 * The browser's own undo knows one control only, and loses track when values are set.
 * @param {LetterWriter} writer @param {Event} event
 */
function stepped(writer, event) {
  if (!(event instanceof KeyboardEvent) || event.altKey || !(event.ctrlKey || event.metaKey)) return;
  const key = event.key.toLowerCase();
  const isElsewhere = event.target instanceof Element && event.target.closest('[type="search"]');
  if ((key !== "z" && key !== "y") || isElsewhere) return;
  event.preventDefault();
  writer.step(key === "y" || event.shiftKey ? "redo" : "undo");
}
