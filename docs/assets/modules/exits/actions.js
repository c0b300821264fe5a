// What the buttons of the ways out do, by data-action.
import { saveDocument, saveDraft, saveText } from "./files.js";
import { openMail } from "./mail.js";
import { shareLetter } from "./share.js";
import { LetterAloud } from "./letter-aloud.js";
import { whole } from "../letter/text.js";
import { part } from "../page/parts.js";

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
  "open-mail": one((exits, letter) => openMail(exits, letter, "mail", "")),
  "open-gmail": one((exits, letter, name) => openMail(exits, letter, "gmail", name)),
  "open-outlook": one((exits, letter, name) => openMail(exits, letter, "outlook", name)),
  "open-yahoo": one((exits, letter, name) => openMail(exits, letter, "yahoo", name)),
  "download-eml": one(saveDraft),
  "download-txt": one((exits, letter) => saveText(exits, [letter])),
  "download-docx": one((exits, letter) => saveDocument(exits, [letter])),
  "download-all": all(saveText),
  "download-all-docx": all(saveDocument),
  print: one((exits, { blanks }) => print(exits, blanks)),
  share: one(shareLetter),
  "read-aloud": (writer) => writer.text && aloud(writer).read(whole(writer.text)),
  "stop-reading": (writer) => aloud(writer).stop(),
};

/** An action on the shown letter. @param {(exits: LetterExits, letter: Text, name: string) => unknown} act */
function one(act) {
  return (/** @type {LetterWriter} */ { exits, text }, /** @type {HTMLElement} */ button) =>
    exits && text && act(exits, text, button.dataset.name ?? "");
}

/** An action on all letters of the panel. @param {(exits: LetterExits, letters: Text[]) => unknown} act */
function all(act) {
  return (/** @type {LetterWriter} */ { exits, texts }) => exits && act(exits, texts);
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
