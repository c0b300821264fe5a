// The findings of a letter.
export { LetterFindings } from "../writer/findings.js";
