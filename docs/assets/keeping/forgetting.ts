// Forgets everything: every letter, interview and setting, in every storage and every open tab.
import { tell } from "./changes.ts";
import { removeEverything } from "./store.ts";
import { forgetTab, markForgotten } from "./tab.ts";
import type { Why } from "./kept.ts";

/** What this site writes into localStorage and sessionStorage begins with it, but for “english”. */
const OURS = /^(afterword\.|english$)/;

/** Returns `kept: false`: not all of it is gone. */
export async function forgetEverything(): Promise<{ kept: true } | { kept: false; why: Why }> {
  forgetTab();
  for (const storage of ["localStorage", "sessionStorage"] as const) forgetIn(storage);
  markForgotten(Date.now());
  const result = await removeEverything();
  tell({ forgotten: true });
  return result;
}

function forgetIn(name: "localStorage" | "sessionStorage") {
  try {
    const storage = window[name];
    for (const key of Object.keys(storage).filter((name) => OURS.test(name)))
      storage.removeItem(key);
  } catch {
    // A storage that is off holds nothing.
  }
}
