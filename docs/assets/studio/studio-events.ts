// What the contributor does on the page, and what of the studio it concerns.
import { BLANK_SHEET } from "../template/manuscript.ts";
import { pasted } from "../template/notation.ts";
import { idFor, idMeant, isId } from "../template/proposal.ts";
import { holdControls } from "../page/coming-back.ts";
import { part } from "../page/parts.ts";
import { blankPersonal, makeOptional, noteText, putBlank, sayDecided } from "./blanking.ts";
import type { TemplateStudio as Studio } from "./template-studio.ts";
import type { Problem } from "../template/telling.ts";

export function listen(studio: Studio) {
  studio.addEventListener("input", ({ target }) => typed(studio, target));
  studio.addEventListener("change", ({ target }) => chosen(studio, target));
  // The event of a <details> does not bubble.
  studio.addEventListener("toggle", ({ target }) => listSources(studio, target), { capture: true });
  studio.addEventListener("focusin", ({ target }) => noteText(studio, target));
  studio.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("[data-action]") : null;
    if (button instanceof HTMLElement) ACTIONS[button.dataset.action ?? ""]?.(studio, button);
  });
  guardClosing(studio);
  holdControls(studio, () => studio.refresh());
  window.addEventListener("hashchange", () => studio.followAddress());
}

/**
 * Closing the tab loses what is typed, so the browser asks; a page of ours in this tab loses
 * nothing.
 */
function guardClosing(studio: Studio) {
  let isLeaving = false;
  document.addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest("a") : null;
    if (link && !link.target) isLeaving = studio.isKept && link.origin === location.origin;
  });
  window.addEventListener("pageshow", () => {
    isLeaving = false;
  });
  window.addEventListener("beforeunload", (event) => {
    if (studio.isAtRisk && !isLeaving) event.preventDefault();
  });
}

function typed(studio: Studio, target: EventTarget | null) {
  const { form } = studio;
  if (
    !(target instanceof HTMLElement) ||
    target.closest("[data-paste], [data-blank], [data-sources]")
  )
    return;
  if (target === form?.id) form.id.dataset.own = form.id.value;
  const isTitle = target instanceof HTMLTextAreaElement && target.name === "title";
  if (isTitle && form && !form.id.dataset.own && !studio.manuscript.improves)
    form.id.value = idFor(target.value);
  studio.values?.take(target);
  studio.proposing?.say("");
  studio.refresh();
}

function chosen(studio: Studio, target: EventTarget | null) {
  if (target instanceof HTMLInputElement && target.closest("[data-sources]")) {
    studio.form?.setSource(target.value, target.checked);
    studio.refresh();
  } else if (target instanceof HTMLInputElement && target === studio.form?.id) {
    repairName(studio);
  } else if (target instanceof HTMLInputElement && target.type === "radio") {
    if (target.name === "tone") studio.form?.openTone(target.value);
    studio.refresh();
  }
}

/** The sources to choose from, which are many, are loaded once they are asked for. */
async function listSources(studio: Studio, target: EventTarget | null) {
  if (!(target instanceof HTMLDetailsElement) || !("sources" in target.dataset) || !target.open)
    return;
  try {
    studio.form?.listSources(await studio.load("sources"));
  } catch {
    studio.proposing?.say("sources_failed");
  }
}

const ACTIONS: Record<string, (studio: Studio, button: HTMLElement) => unknown> = {
  "take-pasted": takePasted,
  "put-blank": putBlank,
  "make-optional": makeOptional,
  "blank-personal": blankPersonal,
  "leave-personal": (studio, button) => {
    const phrase = studio.personal?.at(button);
    if (phrase) studio.leave(phrase.text);
    sayDecided(studio, "");
  },
  reword: (studio, button) => {
    studio.preview?.reword(button.dataset.passage ?? "");
    studio.refresh();
  },
  "show-problem": showProblem,
  "take-suggestion": takeSuggestion,
  "copy-file": (studio) => {
    repairName(studio);
    studio.taken = studio.file;
    return studio.proposing?.copy(studio.manuscript.id, studio.file);
  },
  propose,
  erase,
  "bring-back": (studio) => {
    studio.bringBack();
    studio.proposing?.say("brought_back");
  },
};

async function takePasted(studio: Studio) {
  const box = part(studio, "[data-paste]", HTMLTextAreaElement);
  const letter = pasted(box.value);
  if (!letter.body || !studio.form) return;
  const { manuscript, form } = studio;
  const channel = manuscript.about.channel || (letter.subject ? withSubject(studio) : "");
  const about = { ...manuscript.about, channel };
  studio.open({ ...manuscript, about, texts: { ...manuscript.texts, [form.tone]: letter } });
  box.value = "";
  studio.proposing?.say("pasted");
  await studio.looked;
  const next = studio.personal?.shown.length
    ? studio.personal.box.querySelector("button")
    : form.text(form.box(form.tone), "body");
  if (next instanceof HTMLElement) goTo(next);
}

/** The channel that cannot do without a subject line. */
function withSubject({ data }: Studio) {
  const channels = Object.entries(data?.channels ?? {});
  return channels.find(([, { subject }]) => subject === "required")?.[0] ?? "";
}

function showProblem(studio: Studio, button: HTMLElement) {
  const problem = studio.notices?.at(button);
  if (problem) leadTo(studio, problem);
}

function leadTo(studio: Studio, problem: Problem) {
  const place = problem.missing ? [...problem.place, problem.missing] : problem.place;
  const { control, tone } = studio.form?.control(place) ?? {};
  if (tone) studio.form?.openTone(tone);
  if (tone) studio.refresh();
  if (control) goTo(control);
  if (control instanceof HTMLTextAreaElement) mark(studio, control, problem.place);
}

/** In sight, clear of what is fixed to the edges of a small screen. */
function goTo(control: HTMLElement) {
  control.focus({ preventScroll: true });
  control.scrollIntoView({ block: "center" });
}

/** Mark the text at a place. */
function mark(studio: Studio, control: HTMLTextAreaElement, place: (string | number)[]) {
  const text = place.reduce<unknown>((value, key) => Object(value)[key], studio.template);
  if (typeof text !== "string") return;
  const start = control.value.indexOf(text);
  if (start >= 0) control.setSelectionRange(start, start + text.length);
}

function takeSuggestion(studio: Studio, button: HTMLElement) {
  const problem = studio.notices?.at(button);
  const { control } = (problem && studio.form?.control(problem.place)) ?? {};
  if (!problem || !(control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement))
    return;
  control.value = control.value.replaceAll(problem.wrong, problem.suggestion);
  studio.refresh();
}

/** A name that no file can have becomes the one that was meant. */
function repairName(studio: Studio) {
  const { form, manuscript, proposing } = studio;
  if (!form || !manuscript.id || isId(manuscript.id) || manuscript.id === manuscript.improves)
    return;
  form.id.value = idMeant(manuscript.id);
  studio.refresh();
  proposing?.say(form.id.value ? "renamed" : "name_first", { name: form.id.value });
}

/** What is missing comes first, and then the repository's own page. */
async function propose(studio: Studio) {
  await studio.looked;
  const { proposing, notices } = studio;
  if (isUnready(studio)) return;
  const isWaiting = Boolean(notices?.of("wait").length);
  studio.taken = studio.file;
  await proposing?.propose(studio.manuscript.id, studio.file, studio.isNew);
  if (isWaiting) proposing?.also("can_wait");
}

/**
 * Lead to the first thing that comes before a proposal.
 * @returns whether there is one
 */
function isUnready(studio: Studio): boolean {
  const { personal, proposing, form, notices } = studio;
  const [words] = personal?.shown ?? [];
  const [first, ...others] = notices?.of("fix") ?? [];
  const button = personal?.box.querySelector("button");
  if (!form || studio.isEmpty) {
    if (form) goTo(part(studio, "[data-paste]", HTMLTextAreaElement));
    proposing?.say("empty_first");
  } else if (words && button) {
    goTo(button);
    proposing?.say("personal_first", {
      words: personal?.shown.map(({ text }) => `“${text}”`).join(", ") ?? "",
    });
  } else if (first) {
    leadTo(studio, first);
    proposing?.say(others.length ? "problems_first" : "problem_first", {
      words: first.message,
      number: String(others.length),
    });
  } else return isUnnamed(studio);
  return true;
}

function isUnnamed(studio: Studio) {
  const { form, proposing } = studio;
  if (!form) return true;
  repairName(studio);
  if (!form.id.value) form.id.value = idFor(studio.manuscript.about.title ?? "");
  if (studio.manuscript.id && !studio.isTaken) return false;
  goTo(form.id);
  proposing?.say(studio.isTaken ? "taken_first" : "name_first");
  return true;
}

function erase(studio: Studio) {
  if (studio.form) delete studio.form.id.dataset.own;
  history.replaceState(null, "", location.pathname);
  studio.open(BLANK_SHEET);
  studio.proposing?.say("erased");
}
