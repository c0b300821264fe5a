// The findings of a letter.
export { examine } from "../findings/examining.ts";
export { proof } from "../findings/proof.ts";
export { LetterFindings } from "../writer/letter-findings.ts";
