// What the writer's buttons do, by data-action.
import {
  erased,
  letterState,
  withCurrent,
  withLetter,
  withRecipient,
  withValue,
  withoutRecipient,
} from "../letter/draft.ts";
import { EXIT_ACTIONS } from "../exits/exit-actions.ts";
import { goTo } from "./dock.ts";
import { part } from "../page/parts.ts";
import type { LetterWriter } from "./letter-writer.ts";

type Action = (writer: LetterWriter, button: HTMLElement) => unknown;

const ACTIONS: Record<string, Action> = {
  ...EXIT_ACTIONS,
  undo: (writer) => writer.step("undo"),
  redo: (writer) => writer.step("redo"),
  "add-recipient": (writer) => addRecipient(writer),
  "remove-recipient": (writer, button) => removeRecipient(writer, button),
  "next-letter": (writer) => nextLetter(writer),
  "show-finding": (writer, button) => showFinding(writer, button),
  "dismiss-finding": (writer, button) => dismissFinding(writer, button),
  "take-repair": (writer, button) => takeRepair(writer, button),
  "recall-findings": (writer) => writer.change(withLetter(writer.draft, { dismissed: [] })),
  "go-to": (writer, link) => goTo(writer, link.dataset.target ?? ""),
  "clear-narrowing": (writer) => clearNarrowing(writer),
  erase: ({ exits }) => exits?.dialog.showModal(),
  "keep-typed": ({ exits }) => exits?.dialog.close(),
  "erase-typed": (writer) => erase(writer),
  forget: (writer) => part(writer, "[data-forget]", HTMLDialogElement).showModal(),
  "forget-not": (writer) => part(writer, "[data-forget]", HTMLDialogElement).close(),
  "forget-everything": ({ keeping }) => keeping?.forgetEverything(),
  "take-mine": ({ keeping }) => keeping?.device?.takeMine(),
  "take-theirs": ({ keeping }) => keeping?.device?.takeTheirs(),
  "drop-kept": ({ keeping }, button) => keeping?.device?.drop(button),
};

/** Do what the pressed button is for. */
export function act(writer: LetterWriter, event: Event) {
  const pressed = event.target instanceof Element ? event.target.closest("[data-action]") : null;
  if (!(pressed instanceof HTMLElement)) return;
  const name = pressed.dataset.action ?? "";
  const action = ACTIONS[name] ?? writer.writing?.PASSAGE_ACTIONS[name];
  if (!action) return;
  event.preventDefault();
  writer.keepDay();
  action(writer, pressed);
}

function addRecipient(writer: LetterWriter) {
  writer.change(withRecipient(writer.draft));
  writer.form?.control(writer.form.field("reader"), writer.draft.current).focus();
}

function removeRecipient(writer: LetterWriter, button: HTMLElement) {
  const recipient = writer.form?.recipientOf(button) ?? null;
  if (recipient === null) return;
  const name = writer.panel?.nameOf(writer.letters, recipient) ?? "";
  writer.change(withoutRecipient(writer.draft, recipient));
  writer.form?.control(writer.form.field("reader"), writer.draft.current).focus();
  writer.exits?.say("removed", { name });
}

function nextLetter(writer: LetterWriter) {
  const { draft, letters } = writer;
  const next = (draft.current + 1) % letters.length;
  writer.exits?.withdraw();
  writer.look(withCurrent(draft, next));
  const name = writer.panel?.nameOf(letters, next) ?? "";
  writer.exits?.say("letter_of", { number: next + 1, total: letters.length, name });
}

function showFinding(writer: LetterWriter, button: HTMLElement) {
  const finding = writer.findings?.at(button)?.finding;
  if (!finding) return;
  const { place, start, end } = finding;
  const range = writer.sheet?.rangeOf(place, start, end);
  if (!range) return;
  part(writer, "[data-letter-box]", HTMLElement).focus({ preventScroll: true });
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
  range.startContainer.parentElement?.scrollIntoView({ block: "center" });
}

/** What a finding offers in place of a value. */
function takeRepair(writer: LetterWriter, button: HTMLElement) {
  const repair = writer.findings?.at(button)?.finding.repair;
  const row = repair && writer.form?.row(repair.field, writer.draft.current);
  if (!repair || !row) return;
  writer.change(withValue(writer.draft, row.recipient, repair.field, repair.value));
  writer.findings?.title.focus();
  writer.exits?.say("repaired");
}

function dismissFinding(writer: LetterWriter, button: HTMLElement) {
  const { draft, findings } = writer;
  const named = findings?.at(button);
  if (!named) return;
  const dismissed = [...letterState(draft).dismissed, named.name];
  writer.change(withLetter(draft, { dismissed }));
  findings?.title.focus();
  writer.exits?.say("dismissed");
}

async function clearNarrowing(writer: LetterWriter) {
  writer.choice?.clearNarrowing();
  await writer.opening?.takeFirst();
  writer.choice?.reason.focus();
}

function erase(writer: LetterWriter) {
  writer.exits?.withdraw();
  writer.exits?.dialog.close();
  writer.keeping?.erase();
  writer.forget(erased(writer.draft));
  writer.exits?.say("erased");
}
