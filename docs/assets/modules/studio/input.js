// What the contributor does on the page, and what of the studio it concerns.
import { BLANK_SHEET } from "../template/manuscript.js";
import { pasted } from "../template/notation.js";
import { idFor } from "../template/proposal.js";
import { part } from "../page/parts.js";
import { blankPersonal, makeOptional, noteText, putBlank } from "./blanking.js";

/** @typedef {import("./template-studio.js").TemplateStudio} Studio */

/** @param {Studio} studio */
export function listen(studio) {
  studio.addEventListener("input", ({ target }) => typed(studio, target));
  studio.addEventListener("change", ({ target }) => chosen(studio, target));
  // The event of a <details> does not bubble.
  studio.addEventListener("toggle", ({ target }) => listSources(studio, target), { capture: true });
  studio.addEventListener("focusin", ({ target }) => noteText(studio, target));
  studio.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("[data-action]") : null;
    if (button instanceof HTMLElement) ACTIONS[button.dataset.action ?? ""]?.(studio, button);
  });
  window.addEventListener("hashchange", () => studio.followAddress());
}

/** @param {Studio} studio @param {EventTarget | null} target */
function typed(studio, target) {
  const { form } = studio;
  if (!(target instanceof HTMLElement) || target.closest("[data-paste], [data-blank], [data-sources]")) return;
  if (target === form?.id) form.id.dataset.own = form.id.value;
  const isTitle = target instanceof HTMLTextAreaElement && target.name === "title";
  if (isTitle && form && !form.id.dataset.own && !studio.manuscript.improves) form.id.value = idFor(target.value);
  studio.values?.take(target);
  studio.proposing?.say("");
  studio.refresh();
}

/** @param {Studio} studio @param {EventTarget | null} target */
function chosen(studio, target) {
  if (target instanceof HTMLInputElement && target.closest("[data-sources]")) {
    studio.form?.setSource(target.value, target.checked);
    studio.refresh();
  } else if (target instanceof HTMLInputElement && target.type === "radio") {
    if (target.name === "tone") studio.form?.openTone(target.value);
    studio.refresh();
  }
}

/**
 * The sources to choose from, which are many, are loaded once they are asked for.
 * @param {Studio} studio @param {EventTarget | null} target
 */
async function listSources(studio, target) {
  if (!(target instanceof HTMLDetailsElement) || !("sources" in target.dataset) || !target.open) return;
  try {
    studio.form?.listSources(await studio.load("sources"));
  } catch {
    studio.proposing?.say("sources_failed");
  }
}

/** @type {Record<string, (studio: Studio, button: HTMLElement) => unknown>} */
const ACTIONS = {
  "take-pasted": takePasted,
  "put-blank": putBlank,
  "make-optional": makeOptional,
  "blank-personal": blankPersonal,
  "leave-personal": (studio, button) => {
    const found = studio.personal?.at(button);
    if (found) studio.leave(found.text);
  },
  reword: (studio, button) => {
    studio.preview?.reword(button.dataset.passage ?? "");
    studio.refresh();
  },
  "show-problem": showProblem,
  "take-suggestion": takeSuggestion,
  "copy-file": (studio) => studio.proposing?.copy(studio.manuscript.id, studio.file),
  propose,
  erase,
  "bring-back": (studio) => {
    studio.bringBack();
    studio.proposing?.say("brought_back");
  },
};

/** @param {Studio} studio */
function takePasted(studio) {
  const box = part(studio, "[data-paste]", HTMLTextAreaElement);
  const letter = pasted(box.value);
  if (!letter.body || !studio.form) return;
  const { manuscript, form } = studio;
  studio.open({ ...manuscript, texts: { ...manuscript.texts, [form.tone]: letter } });
  box.value = "";
  part(studio, "[data-paste-box]", HTMLDetailsElement).open = false;
  studio.proposing?.say("pasted");
  form.text(form.box(form.tone), "body").focus();
}

/** @param {Studio} studio @param {HTMLElement} button */
function showProblem(studio, button) {
  const problem = studio.notices?.at(button);
  const { control, tone } = (problem && studio.form?.control(problem.place)) ?? {};
  if (tone) studio.form?.openTone(tone);
  if (tone) studio.refresh();
  control?.focus();
  if (control instanceof HTMLTextAreaElement && problem) mark(studio, control, problem.place);
}

/** Mark the text at a place. @param {Studio} studio @param {HTMLTextAreaElement} control @param {(string | number)[]} place */
function mark(studio, control, place) {
  const text = place.reduce((value, key) => value?.[key], /** @type {any} */ (studio.template));
  const start = typeof text === "string" ? control.value.indexOf(text) : -1;
  if (start >= 0) control.setSelectionRange(start, start + text.length);
}

/** @param {Studio} studio @param {HTMLElement} button */
function takeSuggestion(studio, button) {
  const problem = studio.notices?.at(button);
  const { control } = (problem && studio.form?.control(problem.place)) ?? {};
  if (!problem || !(control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement)) return;
  control.value = control.value.replaceAll(problem.wrong, problem.suggestion);
  studio.refresh();
}

/** @param {Studio} studio */
function propose(studio) {
  const { manuscript, personal, proposing, form } = studio;
  const [first] = personal?.shown ?? [];
  if (first && personal) {
    personal.box.querySelector("button")?.focus();
    return proposing?.say("personal_first", { words: personal.shown.map(({ text }) => `“${text}”`).join(", ") });
  }
  if (!manuscript.id || studio.isTaken) {
    form?.id.focus();
    return proposing?.say(manuscript.id ? "taken_first" : "name_first");
  }
  return proposing?.propose(manuscript.id, studio.file, studio.isNew);
}

/** @param {Studio} studio */
function erase(studio) {
  if (studio.form) delete studio.form.id.dataset.own;
  history.replaceState(null, "", location.pathname);
  studio.open(BLANK_SHEET);
  studio.proposing?.say("erased");
}
