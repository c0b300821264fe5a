// What the candidate does on the page, and what of the writer it concerns.
import { withCurrent, withLetter, withTemplate, withValue } from "../letter/draft.ts";
import { act } from "./actions.ts";
import { watchLeaving } from "./leaving.ts";
import { whenBack } from "../page/coming-back.ts";
import { part } from "../page/parts.ts";
import type { LetterWriter } from "./letter-writer.ts";
import type { FieldRow } from "./field-row.ts";

export function listen(writer: LetterWriter, signal: AbortSignal) {
  const on = (name: string, answer: (event: Event) => unknown) =>
    writer.addEventListener(name, answer, { signal });
  on("input", (event) => typed(writer, event));
  on("change", (event) => chosen(writer, event));
  on("focusin", (event) => entered(writer, event));
  on("click", (event) => act(writer, event));
  on("moment-chosen", (event) => momentChosen(writer, event));
  on("keydown", (event) => stepped(writer, event));
  window.addEventListener("hashchange", () => writer.opening?.followAddress(), { signal });
  // A letter left open over midnight says “yesterday” for what it called “today”.
  window.addEventListener(
    "pageshow",
    ({ persisted }) => {
      writer.refresh();
      if (persisted) writer.keeping?.wake();
    },
    { signal },
  );
  whenBack(() => writer.showAgain(), signal);
  document.addEventListener("visibilitychange", () => writer.refresh(), { signal });
  watchLeaving(writer, signal);
}

function typed(writer: LetterWriter, { target }: Event) {
  if (target instanceof HTMLTextAreaElement && target === writer.editor?.text)
    return writer.writing?.edit(writer, target.value);
  const row = writer.form?.rowOf(target);
  if (row) take(writer, row, row.control.value);
}

/**
 * A value typed or set: by the browser, a password manager or dictation too, of which some say no
 * more than that it changed.
 */
function take(writer: LetterWriter, row: FieldRow, value: string) {
  const { draft, form } = writer;
  const { field, recipient } = row;
  if (value === form?.valuesOf(draft)(row)) return;
  writer.exits?.clear();
  writer.change(withValue(draft, recipient, field, value), `${field} ${recipient}`);
}

async function chosen(writer: LetterWriter, { target }: Event) {
  const { draft, opening, form } = writer;
  const row = form?.rowOf(target);
  if (row) return take(writer, row, row.control.value);
  if (target instanceof HTMLSelectElement) {
    if (target.dataset.choice === "variant") writer.speak(target.value);
    else if (target.dataset.choice !== "moment") await opening?.takeFirst();
    else if (target.value) await opening?.openMoment(target.value);
  } else if (target instanceof HTMLInputElement) {
    const { name, value } = target;
    if (name === "template") await opening?.openTemplate(value, draft.tone);
    if (name === "passage-option") writer.writing?.choose(writer, Number(value));
    if (name === "tone") writer.change(withTemplate(draft, draft.template, value));
    if (name === "shown-letter") writer.look(withCurrent(draft, Number(value)));
    if (target.dataset.keep !== undefined) writer.keeping?.choose(target.checked);
    if (target.dataset.mark === "sent") writer.change(withLetter(draft, { sent: target.checked }));
  }
}

/** Whoever types about a person wants to see that person's letter. */
function entered(writer: LetterWriter, { target }: Event) {
  const recipient = writer.form?.recipientOf(target) ?? null;
  if (recipient !== null) writer.look(withCurrent(writer.draft, recipient));
}

function momentChosen(writer: LetterWriter, event: Event) {
  if (event instanceof CustomEvent) writer.opening?.openMoment(String(event.detail));
}

/**
 * Escape closes the editor of a passage, and Enter in a gap's field goes on to the next gap. Both
 * belong to an input method while it is composing.
 */
function inEditor({ editor }: LetterWriter, event: KeyboardEvent) {
  if (
    !editor?.opened ||
    event.isComposing ||
    !(event.target instanceof Element) ||
    !editor.box.contains(event.target)
  )
    return false;
  const isNext =
    event.key === "Enter" &&
    editor.opened.mode === "gap" &&
    event.target instanceof HTMLInputElement;
  if (event.key !== "Escape" && !isNext) return false;
  event.preventDefault();
  if (isNext) part(editor.box, '[data-action="next-gap"]', HTMLElement).click();
  else editor.close();
  return true;
}

/** The browser's own undo knows one control only, and loses track when values are set. */
function stepped(writer: LetterWriter, event: Event) {
  if (event instanceof KeyboardEvent && inEditor(writer, event)) return;
  if (!(event instanceof KeyboardEvent) || event.altKey || !(event.ctrlKey || event.metaKey))
    return;
  const key = event.key.toLowerCase();
  const isElsewhere = event.target instanceof Element && event.target.closest('[type="search"]');
  if ((key !== "z" && key !== "y") || isElsewhere) return;
  event.preventDefault();
  writer.step(key === "y" || event.shiftKey ? "redo" : "undo");
}
