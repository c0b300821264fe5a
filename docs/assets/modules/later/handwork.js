// Letters edited by hand.
export * from "../hand/handwork.js";
