// The findings of a letter.
export { examine } from "../findings/examining.js";
export { proof } from "../findings/proof.js";
export { LetterFindings } from "../writer/findings.js";
