// Saves letters as files.
import { allLetters, fileName, plainFile } from "./texts.js";
import { openBlanks, titleOf, whole } from "../letter/text.js";
import { mailDraft } from "./mail-draft.js";
import { saveFile } from "../page/saving.js";

/**
 * @typedef {import("./letter-exits.js").LetterExits} LetterExits
 * @typedef {import("../letter/text.js").Text} Text
 */

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The first letter, as a draft for a mail app. @param {LetterExits} exits @param {Text[]} letters */
export function saveDraft(exits, [letter]) {
  if (!letter) return;
  const now = new Date();
  const draft = mailDraft(letter, now, -now.getTimezoneOffset());
  save(exits, [letter], "eml", new Blob([draft], { type: "message/rfc822" }));
}

/** One letter, or all of them in one file. @param {LetterExits} exits @param {Text[]} letters */
export function saveText(exits, letters) {
  const [only] = letters;
  const names = letters.map((letter, index) => called(exits, letter, index));
  const text = only && letters.length === 1 ? whole(only) : allLetters(letters, names);
  save(exits, letters, "txt", new Blob([plainFile(text)], { type: "text/plain;charset=utf-8" }));
}

/**
 * @param {LetterExits} exits @param {Text[]} letters
 * @param {typeof import("../on-demand.js").documents} documents brings the library
 */
export async function saveDocument(exits, letters, documents) {
  exits.say("making_file");
  try {
    const { letterDocument } = await documents();
    const made = await letterDocument(letters, titled(exits, letters));
    save(exits, letters, "docx", new Blob([made], { type: DOCX }));
  } catch {
    exits.say("file_failed");
  }
}

/** @param {LetterExits} exits @param {Text[]} letters @param {string} ending @param {Blob} content */
function save(exits, letters, ending, content) {
  const [only] = letters;
  const isOne = letters.length === 1;
  const word = exits.word(isOne ? "file_letter" : "file_letters");
  const name = fileName(word, isOne ? (only?.recipient ?? "") : "", ending);
  for (const letter of letters) exits.taken.add(whole(letter));
  saveFile(name, content);
  exits.tell(openBlanks(letters), ["saved"], { name });
}

/** @param {LetterExits} exits @param {Text[]} letters */
function titled(exits, letters) {
  const [only] = letters;
  if (!only || letters.length > 1) return exits.word("file_letters");
  return titleOf(only) || exits.word("file_letter");
}

/** @param {LetterExits} exits @param {Text} letter @param {number} index */
function called(exits, { recipient }, index) {
  return recipient || exits.word("person", { number: index + 1 });
}
