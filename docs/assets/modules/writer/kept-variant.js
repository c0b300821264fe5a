// The variant of English that the candidate chose, kept on the device; at first the browser's.
import { variantOf } from "../letter/variant.js";

/** @typedef {import("../letter/variant.js").Variant} Variant */

const KEY = "english";

/** @returns {Variant} */
export function keptVariant() {
  const kept = read();
  return kept === "american" || kept === "british" ? kept : variantOf(navigator.language);
}

/** @param {Variant} variant */
export function keepVariant(variant) {
  try {
    localStorage.setItem(KEY, variant);
  } catch {
    // Storage is off: the choice holds for this page.
  }
}

function read() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
