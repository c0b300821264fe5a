// Words of the text made into blanks: marked ones, and those that seem to belong to somebody.
import { part } from "../page/parts.ts";
import { replaced, withBlank, withSection } from "../template/blanks.ts";
import type { TemplateStudio as Studio } from "./template-studio.ts";

/** The text that words were last marked in: pressing a button takes the focus away. */
const LAST = new WeakMap<Studio, HTMLTextAreaElement>();

export function noteText(studio: Studio, target: EventTarget | null) {
  if (target instanceof HTMLTextAreaElement && target.dataset.text) LAST.set(studio, target);
}

/** The marked words of the text that was last in use, or null. */
function marked(studio: Studio) {
  const box = LAST.get(studio);
  if (!box || !box.value.slice(box.selectionStart, box.selectionEnd).trim()) return null;
  return { box, text: box.value, start: box.selectionStart, end: box.selectionEnd };
}

/** A double click marks the space after a word as well. */
function trimmed({ text, start, end }: { text: string; start: number; end: number }) {
  const raw = text.slice(start, end);
  return {
    text,
    start: start + raw.length - raw.trimStart().length,
    end: end - (raw.length - raw.trimEnd().length),
  };
}

export function putBlank(studio: Studio) {
  const mark = marked(studio);
  if (!mark) return studio.proposing?.say("mark_first");
  const field = part(studio, "[data-blank]", HTMLSelectElement).value;
  write(mark.box, withBlank(trimmed(mark), field, studio.data?.fields[field]?.kind), mark.start);
  invent(studio, [field]);
  studio.proposing?.say("blanked");
}

export function makeOptional(studio: Studio) {
  const mark = marked(studio);
  if (!mark) return studio.proposing?.say("mark_first");
  const text = withSection(mark);
  if (text === null) return studio.proposing?.say("no_blank_inside");
  write(mark.box, text, mark.start);
  studio.refresh();
  studio.proposing?.say("optional");
}

/**
 * Say that all words are decided on; the button that did it is gone, so another has the focus.
 * @param key said while some are left
 */
export async function sayDecided(studio: Studio, key: string) {
  studio.proposing?.say(key);
  await studio.looked;
  if (studio.personal?.shown.length) return;
  part(studio, '[data-action="propose"]', HTMLButtonElement).focus({ preventScroll: true });
  studio.proposing?.say("all_decided");
}

export function blankPersonal(studio: Studio, button: HTMLElement) {
  const phrase = studio.personal?.at(button);
  const row = button.closest("li");
  if (!phrase || !row) return;
  const field = button.dataset.field ?? part(row, "select", HTMLSelectElement).value;
  for (const box of studio.querySelectorAll("[data-text]")) {
    if (box instanceof HTMLTextAreaElement)
      box.value = replaced(box.value, phrase.text, field, studio.data?.fields[field]?.kind);
  }
  invent(studio, [field]);
  sayDecided(studio, "blanked");
}

/** A new blank gets an invented value: what stood there may belong to somebody. */
function invent(studio: Studio, fields: string[]) {
  const { values, data } = studio;
  if (!values || !data) return;
  const examples = fields.map((field) => [field, data.fields[field]?.example ?? ""]);
  values.typed = { ...Object.fromEntries(examples), ...values.typed };
  studio.refresh();
}

/** @param at where the caret goes */
function write(box: HTMLTextAreaElement, text: string, at: number) {
  box.value = text;
  box.focus();
  box.setSelectionRange(at, at);
}
