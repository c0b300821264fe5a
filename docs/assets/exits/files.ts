// Saves letters as files.
import { allLetters, fileName, plainFile } from "./texts.ts";
import { openBlanks, titleOf, whole, type Text } from "../letter/text.ts";
import { mailDraft } from "./mail-draft.ts";
import { saveFile } from "../page/saving.ts";
import type { LetterExits } from "./letter-exits.ts";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The first letter, as a draft for a mail app. */
export function saveDraft(exits: LetterExits, [letter]: Text[]) {
  if (!letter) return;
  const now = new Date();
  const draft = mailDraft(letter, now, -now.getTimezoneOffset());
  save(exits, [letter], "eml", new Blob([draft], { type: "message/rfc822" }));
}

/** One letter, or all of them in one file. */
export function saveText(exits: LetterExits, letters: Text[]) {
  const [only] = letters;
  const names = letters.map((letter, index) => called(exits, letter, index));
  const text = only && letters.length === 1 ? whole(only) : allLetters(letters, names);
  save(exits, letters, "txt", new Blob([plainFile(text)], { type: "text/plain;charset=utf-8" }));
}

/** @param documents brings the library */
export async function saveDocument(
  exits: LetterExits,
  letters: Text[],
  documents: typeof import("../on-demand.ts").documents,
) {
  exits.say("making_file");
  try {
    const { letterDocument } = await documents();
    const made = await letterDocument(letters, titled(exits, letters));
    save(exits, letters, "docx", new Blob([made], { type: DOCX }));
  } catch {
    exits.say("file_failed");
  }
}

function save(exits: LetterExits, letters: Text[], ending: string, content: Blob) {
  const [only] = letters;
  const isOne = letters.length === 1;
  const word = exits.word(isOne ? "file_letter" : "file_letters");
  const name = fileName(word, isOne ? (only?.recipient ?? "") : "", ending);
  for (const letter of letters) exits.taken.add(whole(letter));
  saveFile(name, content);
  exits.tell(openBlanks(letters), ["saved"], { name });
}

function titled(exits: LetterExits, letters: Text[]) {
  const [only] = letters;
  if (!only || letters.length > 1) return exits.word("file_letters");
  return titleOf(only) || exits.word("file_letter");
}

function called(exits: LetterExits, { recipient }: Text, index: number) {
  return recipient || exits.word("person", { number: index + 1 });
}
