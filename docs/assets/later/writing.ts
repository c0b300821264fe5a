// What makes a letter of a template and of what is typed, and what changes it: loaded with the
// first letter.
export { openMail } from "../exits/mail.ts";
export { shareLetter } from "../exits/share.ts";
export { landing } from "../letter/landing.ts";
export { choicesOf, lettersOf } from "../letter/panel.ts";
export { inVariant } from "../letter/variant.ts";
export { PASSAGE_ACTIONS, choose, edit } from "../writer/passage-actions.ts";
export { PassageEditor } from "../writer/passage-editor.ts";
export { LetterSheet } from "../writer/letter-sheet.ts";
