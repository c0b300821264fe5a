// Letters edited by hand.
export * from "../hand/handwork.js";
export { LetterHand } from "../writer/hand.js";
