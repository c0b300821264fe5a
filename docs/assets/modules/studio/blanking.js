// Words of the text made into blanks: marked ones, and those that seem to belong to somebody.
import { part } from "../page/parts.js";
import { replaced, withBlank, withSection } from "../template/blanks.js";

/** @typedef {import("./template-studio.js").TemplateStudio} Studio */

/** The text that words were last marked in: pressing a button takes the focus away. @type {WeakMap<Studio, HTMLTextAreaElement>} */
const LAST = new WeakMap();

/** @param {Studio} studio @param {EventTarget | null} target */
export function noteText(studio, target) {
  if (target instanceof HTMLTextAreaElement && target.dataset.text) LAST.set(studio, target);
}

/** The marked words of the text that was last in use, or null. @param {Studio} studio */
function marked(studio) {
  const box = LAST.get(studio);
  if (!box || !box.value.slice(box.selectionStart, box.selectionEnd).trim()) return null;
  return { box, text: box.value, start: box.selectionStart, end: box.selectionEnd };
}

/** A double click marks the space after a word as well. @param {{text: string, start: number, end: number}} marked */
function trimmed({ text, start, end }) {
  const raw = text.slice(start, end);
  return {
    text,
    start: start + raw.length - raw.trimStart().length,
    end: end - (raw.length - raw.trimEnd().length),
  };
}

/** @param {Studio} studio */
export function putBlank(studio) {
  const found = marked(studio);
  if (!found) return studio.proposing?.say("mark_first");
  const field = part(studio, "[data-blank]", HTMLSelectElement).value;
  write(found.box, withBlank(trimmed(found), field, studio.data?.fields[field]?.kind), found.start);
  invent(studio, [field]);
  studio.proposing?.say("blanked");
}

/** @param {Studio} studio */
export function makeOptional(studio) {
  const found = marked(studio);
  if (!found) return studio.proposing?.say("mark_first");
  const text = withSection(found);
  if (text === null) return studio.proposing?.say("no_blank_inside");
  write(found.box, text, found.start);
  studio.refresh();
  studio.proposing?.say("optional");
}

/** Say that all words are decided on; the button that did it is gone, so another has the focus. @param {Studio} studio @param {string} key said while some are left */
export async function sayDecided(studio, key) {
  studio.proposing?.say(key);
  await studio.looked;
  if (studio.personal?.shown.length) return;
  part(studio, '[data-action="propose"]', HTMLButtonElement).focus({ preventScroll: true });
  studio.proposing?.say("all_decided");
}

/** @param {Studio} studio @param {HTMLElement} button */
export function blankPersonal(studio, button) {
  const found = studio.personal?.at(button);
  const row = button.closest("li");
  if (!found || !row) return;
  const field = button.dataset.field ?? part(row, "select", HTMLSelectElement).value;
  for (const box of studio.querySelectorAll("[data-text]")) {
    if (box instanceof HTMLTextAreaElement) box.value = replaced(box.value, found.text, field, studio.data?.fields[field]?.kind);
  }
  invent(studio, [field]);
  sayDecided(studio, "blanked");
}

/** A new blank gets an invented value: what stood there may belong to somebody. @param {Studio} studio @param {string[]} fields */
function invent(studio, fields) {
  const { values, data } = studio;
  if (!values || !data) return;
  const examples = fields.map((field) => [field, data.fields[field]?.example ?? ""]);
  values.typed = { ...Object.fromEntries(examples), ...values.typed };
  studio.refresh();
}

/** @param {HTMLTextAreaElement} box @param {string} text @param {number} at where the caret goes */
function write(box, text, at) {
  box.value = text;
  box.focus();
  box.setSelectionRange(at, at);
}
