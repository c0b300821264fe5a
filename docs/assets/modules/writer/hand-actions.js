// What the buttons of a letter edited by hand do.
import { letterState, withLetter } from "../letter/draft.js";

/**
 * @typedef {import("./letter-writer.js").LetterWriter} LetterWriter
 * @typedef {import("../hand/handwork.js").Hand} Hand
 */

/** @type {Record<string, (writer: LetterWriter, button: HTMLElement) => unknown>} */
export const HAND_ACTIONS = {
  "edit-by-hand": (writer) => editByHand(writer),
  "drop-hand": (writer) => dropHand(writer),
  "take-over": (writer, button) => settle(writer, "takeOver", button.dataset.passage ?? ""),
  "leave-change": (writer, button) => settle(writer, "leave", button.dataset.passage ?? ""),
  "take-all": (writer) => takeAll(writer),
};

/** @param {LetterWriter} writer */
async function editByHand(writer) {
  const handwork = await writer.loadHandwork().catch(() => null);
  const { letter, draft } = writer;
  if (!handwork) return writer.exits?.say("by_hand_failed");
  if (!letter || letter.byHand) return;
  const { begin } = handwork;
  keep(writer, begin(letter.made, letter.made.values), draft);
  writer.hand?.focus();
  writer.exits?.say("by_hand_begun");
}

/** @param {LetterWriter} writer */
function dropHand(writer) {
  writer.change(withLetter(writer.draft, { hand: null }));
  writer.exits?.say("by_hand_dropped");
}

/** @param {LetterWriter} writer @param {"takeOver" | "leave"} how @param {string} passage */
function settle(writer, how, passage) {
  const { handwork, draft, hand } = writer;
  const change = writer.handChanges.find((one) => one.passage === passage);
  const present = letterState(draft).hand;
  if (!handwork || !change || !present) return;
  keep(writer, handwork[how](present, change), draft);
  hand?.refocus();
  writer.exits?.say(how === "leave" ? "change_left" : "change_taken");
}

/** @param {LetterWriter} writer */
function takeAll(writer) {
  const { handwork, draft, hand } = writer;
  const present = letterState(draft).hand;
  if (!handwork || !present) return;
  keep(writer, writer.handChanges.reduce(handwork.takeOver, present), draft);
  hand?.refocus();
  writer.exits?.say("changes_taken");
}

/** @param {LetterWriter} writer @param {Hand} hand @param {import("../letter/draft.js").Draft} draft */
function keep(writer, hand, draft) {
  writer.exits?.withdraw();
  writer.change(withLetter(draft, { hand }));
}
