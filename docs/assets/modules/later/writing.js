// What makes a letter of a template and of what is typed, and what changes it: loaded with the first
// letter.
export { openMail } from "../exits/mail.js";
export { shareLetter } from "../exits/share.js";
export { landing } from "../letter/landing.js";
export { choicesOf, lettersOf } from "../letter/panel.js";
export { inVariant } from "../letter/variant.js";
export { PASSAGE_ACTIONS, choose, edit } from "../writer/passage-actions.js";
export { PassageEditor } from "../writer/passage-editor.js";
export { LetterSheet } from "../writer/sheet.js";
