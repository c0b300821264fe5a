// The variant of English that the candidate chose, kept on the device; at first the site's or the browser's.
import { variantOf } from "../letter/variant.js";

/** @typedef {import("../letter/variant.js").Variant} Variant */

const KEY = "english";

/** @param {string} [usual] the site's own, if it has one @returns {Variant} */
export function keptVariant(usual) {
  const known = [read(), usual].find((one) => one === "american" || one === "british");
  return /** @type {Variant | undefined} */ (known) ?? variantOf(navigator.language);
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
