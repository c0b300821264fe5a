// The checks of a letter.
export * from "../findings/examining.js";
