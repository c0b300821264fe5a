// What the buttons of the ways out do, by data-action.
import { LetterAloud } from "./letter-aloud.ts";
import { whole, type Text } from "../letter/text.ts";
import { part } from "../page/parts.ts";
import { stayInTab } from "../writer/leaving.ts";
import { documents, files } from "../on-demand.ts";
import type { LetterWriter } from "../writer/letter-writer.ts";
import type { LetterExits } from "./letter-exits.ts";
import type { Way } from "./mail-address.ts";

export const EXIT_ACTIONS: Record<string, (writer: LetterWriter, button: HTMLElement) => unknown> =
  {
    "copy-letter": shownLetter((exits, letter) => exits.copyLetter(letter)),
    "copy-subject": shownLetter((exits, { subject, blanks }) => exits.copyPart(subject, blanks)),
    "copy-body": shownLetter((exits, { body, blanks }) => exits.copyPart(body, blanks)),
    "copy-rich": shownLetter((exits, letter) => exits.copyFormatted(letter)),
    "open-mail": (writer, button) => mail(writer, "mail", button),
    "open-gmail": (writer, button) => mail(writer, "gmail", button),
    "open-outlook": (writer, button) => mail(writer, "outlook", button),
    "open-yahoo": (writer, button) => mail(writer, "yahoo", button),
    "download-eml": shownLetter((exits, letter) => save(exits, [letter], "saveDraft")),
    "download-txt": shownLetter((exits, letter) => save(exits, [letter], "saveText")),
    "download-docx": shownLetter((exits, letter) => save(exits, [letter], "saveDocument")),
    "download-all": all((exits, letters) => save(exits, letters, "saveText")),
    "download-all-docx": all((exits, letters) => save(exits, letters, "saveDocument")),
    print: shownLetter((exits, { blanks }) => print(exits, blanks)),
    share: ({ writing, exits, text }) => exits && text && writing?.shareLetter(exits, text),
    "read-aloud": (writer) => writer.text && aloud(writer).read(whole(writer.text)),
    "stop-reading": (writer) => aloud(writer).stop(),
  };

/** An action on the shown letter. */
function shownLetter(act: (exits: LetterExits, letter: Text) => unknown) {
  return ({ exits, text }: LetterWriter) => exits && text && act(exits, text);
}

function mail({ writing, exits, text }: LetterWriter, way: Way, button: HTMLElement) {
  if (!exits || !text) return;
  // Opening a mail app counts as leaving the page.
  stayInTab();
  return writing?.openMail(exits, text, way, button.dataset.name ?? "");
}

/** An action on all letters of the panel. */
function all(act: (exits: LetterExits, letters: Text[]) => unknown) {
  return ({ exits, texts }: LetterWriter) => exits && act(exits, texts);
}

/** Save letters as a file, by the part of the page that makes files. */
async function save(
  exits: LetterExits,
  letters: Text[],
  how: "saveDraft" | "saveText" | "saveDocument",
) {
  const making = await files().catch(() => null);
  if (making) await making[how](exits, letters, documents);
  else exits.say("file_failed");
}

/** The letter itself is laid out by <letter-print>. */
function print(exits: LetterExits, blanks: string[]) {
  exits.tell(blanks, []);
  window.print();
}

function aloud(writer: LetterWriter) {
  return part(writer, "letter-aloud", LetterAloud);
}
