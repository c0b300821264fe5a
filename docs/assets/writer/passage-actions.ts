// What the buttons of a passage do.
import {
  letterState,
  withAdded,
  withEdit,
  withLetter,
  withOut,
  type Draft,
} from "../letter/draft.ts";
import { part } from "../page/parts.ts";
import type { LetterWriter } from "./letter-writer.ts";

export const PASSAGE_ACTIONS: Record<
  string,
  (writer: LetterWriter, button: HTMLElement) => unknown
> = {
  "open-passage": (writer, button) => toggle(writer, keyOf(button)),
  "edit-passage": (writer) => reopen(writer, "edit"),
  "use-form": (writer) => useForm(writer),
  "leave-out": (writer) => leaveOut(writer),
  "put-back": (writer, button) => putBack(writer, button.dataset.passage ?? ""),
  "add-paragraph": (writer) => addParagraph(writer),
  "remove-paragraph": (writer) => removeParagraph(writer),
  "close-passage": ({ editor }) => editor?.close(),
  "fill-gap": (writer, gap) => fillGap(writer, gap.dataset.field ?? ""),
  "next-gap": (writer) => nextGap(writer),
};

/** Another option or variant of the passage that is open. */
export function choose(writer: LetterWriter, choice: number) {
  const { editor, draft } = writer;
  const key = editor?.opened?.key;
  if (key === undefined) return;
  const { chosen, edited } = letterState(draft);
  const { [key]: _, ...others } = edited;
  change(writer, withLetter(draft, { chosen: { ...chosen, [key]: choice }, edited: others }));
}

/** The candidate types a version of their own. */
export function edit(writer: LetterWriter, text: string) {
  const { editor, draft, letter } = writer;
  const key = editor?.opened?.key;
  if (key === undefined) return;
  const isAdded = key.endsWith("+");
  const line = key === "subject" ? text.replace(/\s*\n\s*/gu, " ") : text;
  const next = isAdded
    ? withAdded(draft, key.slice(0, -1), text)
    : withEdit(draft, key, line, letter?.values);
  change(writer, next, `edit ${key}`);
}

function keyOf(button: HTMLElement) {
  const row = button.closest("[data-passage]");
  return row instanceof HTMLElement ? (row.dataset.passage ?? "") : "";
}

function toggle({ editor }: LetterWriter, key: string) {
  if (editor?.opened?.key === key) editor.close();
  else editor?.open(key, key.endsWith("+") ? "edit" : "menu");
}

function reopen({ editor }: LetterWriter, mode: "menu" | "edit") {
  if (editor?.opened) editor.open(editor.opened.key, mode);
}

function useForm(writer: LetterWriter) {
  const key = writer.editor?.opened?.key;
  if (key === undefined) return;
  change(writer, withEdit(writer.draft, key, null));
  writer.editor?.open(key, "menu");
  writer.exits?.say("form_again");
}

function leaveOut(writer: LetterWriter) {
  const key = writer.editor?.opened?.key;
  if (key === undefined) return;
  writer.editor?.close();
  change(writer, withOut(writer.draft, key, true));
  part(writer, `[data-action="put-back"][data-passage="${key}"]`, HTMLElement).focus();
  writer.exits?.say("left_out");
}

function putBack(writer: LetterWriter, key: string) {
  change(writer, withOut(writer.draft, key, false));
  const row = writer.sheet?.rowOf(key);
  if (row) writer.editor?.button(row)?.focus();
  writer.exits?.say("put_back");
}

function addParagraph(writer: LetterWriter) {
  const key = writer.editor?.opened?.key;
  if (key === undefined) return;
  const present = letterState(writer.draft).added[key];
  if (present === undefined) change(writer, withAdded(writer.draft, key, ""));
  writer.editor?.open(`${key}+`, "edit");
}

function removeParagraph(writer: LetterWriter) {
  const key = writer.editor?.opened?.key.slice(0, -1);
  if (key === undefined) return;
  writer.editor?.close();
  change(writer, withAdded(writer.draft, key, null));
  const row = writer.sheet?.rowOf(key);
  if (row) writer.editor?.button(row)?.focus();
  writer.exits?.say("paragraph_removed");
}

/** A gap, or a value of the form, opened where it stands. */
function fillGap({ editor, letter }: LetterWriter, field: string) {
  const holds = (pieces: { field: string }[]) => pieces.some((piece) => piece.field === field);
  if (letter && holds(letter.subjectPieces) && !letter.parts.some(({ pieces }) => holds(pieces))) {
    return editor?.open("subject", "gap", field);
  }
  const home = letter?.parts.find(({ pieces }) => holds(pieces));
  if (home) editor?.open(home.key, "gap", field);
}

/** On to the next gap, or to the copy button when none is left. */
function nextGap(writer: LetterWriter) {
  const { letter, editor } = writer;
  const next =
    letter?.gaps.find(({ place, field }) => place === "body" && field !== editor?.opened?.field) ??
    letter?.gaps.find(({ field }) => field !== editor?.opened?.field);
  if (next) return fillGap(writer, next.field);
  editor?.close();
  part(writer, '[data-action="copy-letter"]', HTMLElement).focus();
}

function change(writer: LetterWriter, draft: Draft, run = "") {
  writer.exits?.clear();
  writer.change(draft, run);
}
