// The variant of English that the candidate chose, kept on the device; at first the site's or the
// browser's.
import { variantOf } from "../letter/variant.ts";
import type { Variant } from "../letter/dates.ts";

const KEY = "english";

/** @param usual the site's own, if it has one */
export function keptVariant(usual?: string): Variant {
  const known = [read(), usual].find((variant) => variant === "american" || variant === "british");
  return (known as Variant | undefined) ?? variantOf(navigator.language);
}

export function keepVariant(variant: Variant) {
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
