// What the writer's buttons do, by data-action.
import { wrap } from "./composing.js";
import { goTo } from "./letter-dock.js";

/**
 * @typedef {import("./letter-writer.js").LetterWriter} LetterWriter
 * @typedef {(writer: LetterWriter, button: HTMLElement) => unknown} Action
 */

/** @type {Record<string, Action>} */
const ACTIONS = {
  "copy-letter": ({ exits, text }) => text && exits?.copyLetter(text),
  "copy-subject": ({ exits, text }) => text && exits?.copyPart(text.subject, text.blanks),
  "copy-body": ({ exits, text }) => text && exits?.copyPart(text.body, text.blanks),
  "open-mail": ({ exits, text }) => text && exits?.openMail(text),
  reword: (writer, button) => reword(writer, button.dataset.passage ?? ""),
  "fill-gap": ({ form }, gap) => form?.control(gap.dataset.field ?? "").focus(),
  "go-to": (writer, link) => goTo(writer, link.dataset.target ?? ""),
  "clear-narrowing": (writer) => clearNarrowing(writer),
  erase: ({ exits }) => exits?.dialog.showModal(),
  "keep-typed": ({ exits }) => exits?.dialog.close(),
  "erase-typed": (writer) => erase(writer),
};

/**
 * Do what the pressed button is for.
 * @param {LetterWriter} writer @param {Event} event
 */
export function act(writer, event) {
  const pressed = event.target instanceof Element ? event.target.closest("[data-action]") : null;
  if (!(pressed instanceof HTMLElement)) return;
  const action = ACTIONS[pressed.dataset.action ?? ""];
  if (!action) return;
  event.preventDefault();
  action(writer, pressed);
}

/** @param {LetterWriter} writer @param {string} passage */
function reword(writer, passage) {
  const { tone } = writer;
  if (!tone) return;
  const isSubject = passage === "subject";
  const total = (isSubject ? tone.subject : tone.body[Number(passage)])?.length ?? 1;
  const now = isSubject ? writer.subject : (writer.wordings[Number(passage)] ?? 0);
  const next = wrap(now + 1, total);
  if (isSubject) writer.subject = next;
  else writer.wordings[Number(passage)] = next;
  writer.exits?.withdraw();
  writer.refresh();
  writer.exits?.say("wording_of", { number: next + 1, total });
}

/** @param {LetterWriter} writer */
async function clearNarrowing(writer) {
  writer.choice?.clearNarrowing();
  await writer.takeFirst();
  writer.choice?.reason.focus();
}

/** @param {LetterWriter} writer */
function erase(writer) {
  writer.form?.erase();
  writer.exits?.withdraw();
  writer.exits?.dialog.close();
  writer.refresh();
  writer.exits?.say("erased");
}
