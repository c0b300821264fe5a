// What the buttons of the ways out do, by data-action.
import { LetterAloud } from "./letter-aloud.js";
import { whole } from "../letter/text.js";
import { part } from "../page/parts.js";
import { stayInTab } from "../writer/leaving.js";
import { documents, files } from "../on-demand.js";

/**
 * @typedef {import("../writer/letter-writer.js").LetterWriter} LetterWriter
 * @typedef {import("./letter-exits.js").LetterExits} LetterExits
 * @typedef {import("../letter/text.js").Text} Text
 */

/** @type {Record<string, (writer: LetterWriter, button: HTMLElement) => unknown>} */
export const EXIT_ACTIONS = {
  "copy-letter": one((exits, letter) => exits.copyLetter(letter)),
  "copy-subject": one((exits, { subject, blanks }) => exits.copyPart(subject, blanks)),
  "copy-body": one((exits, { body, blanks }) => exits.copyPart(body, blanks)),
  "copy-rich": one((exits, letter) => exits.copyFormatted(letter)),
  "open-mail": (writer, button) => mail(writer, "mail", button),
  "open-gmail": (writer, button) => mail(writer, "gmail", button),
  "open-outlook": (writer, button) => mail(writer, "outlook", button),
  "open-yahoo": (writer, button) => mail(writer, "yahoo", button),
  "download-eml": one((exits, letter) => save(exits, [letter], "saveDraft")),
  "download-txt": one((exits, letter) => save(exits, [letter], "saveText")),
  "download-docx": one((exits, letter) => save(exits, [letter], "saveDocument")),
  "download-all": all((exits, letters) => save(exits, letters, "saveText")),
  "download-all-docx": all((exits, letters) => save(exits, letters, "saveDocument")),
  print: one((exits, { blanks }) => print(exits, blanks)),
  share: ({ writing, exits, text }) => exits && text && writing?.shareLetter(exits, text),
  "read-aloud": (writer) => writer.text && aloud(writer).read(whole(writer.text)),
  "stop-reading": (writer) => aloud(writer).stop(),
};

/** An action on the shown letter. @param {(exits: LetterExits, letter: Text) => unknown} act */
function one(act) {
  return (/** @type {LetterWriter} */ { exits, text }) => exits && text && act(exits, text);
}

/** @param {LetterWriter} writer @param {import("./mail-address.js").Way} way @param {HTMLElement} button */
function mail({ writing, exits, text }, way, button) {
  if (!exits || !text) return;
  // Opening a mail app counts as leaving the page.
  stayInTab();
  return writing?.openMail(exits, text, way, button.dataset.name ?? "");
}

/** An action on all letters of the panel. @param {(exits: LetterExits, letters: Text[]) => unknown} act */
function all(act) {
  return (/** @type {LetterWriter} */ { exits, texts }) => exits && act(exits, texts);
}

/**
 * Save letters as a file, by the part of the page that makes files.
 * @param {LetterExits} exits @param {Text[]} letters
 * @param {"saveDraft" | "saveText" | "saveDocument"} how
 */
async function save(exits, letters, how) {
  const making = await files().catch(() => null);
  if (making) await making[how](exits, letters, documents);
  else exits.say("file_failed");
}

/** The letter itself is laid out by <letter-print>. @param {LetterExits} exits @param {string[]} blanks */
function print(exits, blanks) {
  exits.tell(blanks, []);
  window.print();
}

/** @param {LetterWriter} writer */
function aloud(writer) {
  return part(writer, "letter-aloud", LetterAloud);
}
