// Forgets everything: every letter, interview and setting, in every storage and every open tab.
import { tell } from "./changes.js";
import { removeEverything } from "./store.js";
import { forgetTab, markForgotten } from "./tab.js";

/** @typedef {import("./kept.js").Why} Why */

/** What this site writes into localStorage and sessionStorage begins with it, but for “english”. */
const OURS = /^(afterword\.|english$)/;

/** @returns {Promise<{kept: true} | {kept: false, why: Why}>} `kept: false`: not all of it is gone */
export async function forgetEverything() {
  forgetTab();
  for (const storage of ["localStorage", "sessionStorage"]) forgetIn(/** @type {any} */ (storage));
  markForgotten(Date.now());
  const result = await removeEverything();
  tell({ forgotten: true });
  return result;
}

/** @param {"localStorage" | "sessionStorage"} name */
function forgetIn(name) {
  try {
    const storage = window[name];
    for (const key of Object.keys(storage).filter((one) => OURS.test(one))) storage.removeItem(key);
  } catch {
    // A storage that is off holds nothing.
  }
}
