// What makes a letter of a template and of what is typed, and what changes it: loaded with the first
// letter.
export { landing } from "../letter/landing.js";
export { choicesOf, lettersOf } from "../letter/panel.js";
export { inVariant } from "../letter/variant.js";
export { PassageEditor } from "../writer/passage-editor.js";
export { LetterSheet } from "../writer/sheet.js";
