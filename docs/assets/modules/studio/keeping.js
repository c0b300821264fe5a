// Keeps a half-finished template for as long as the tab is open, so that it survives a reload.

/** @typedef {import("../template/manuscript.js").Manuscript} Manuscript */

const KEY = "afterword.studio";

/** @param {Manuscript | null} manuscript null to keep nothing */
export function keep(manuscript) {
  try {
    if (manuscript) sessionStorage.setItem(KEY, JSON.stringify(manuscript));
    else sessionStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing, or has no room: then nothing survives a reload.
  }
}

/** What was kept, or null. @returns {Manuscript | null} */
export function kept() {
  try {
    const found = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
    return typeof found?.texts === "object" ? found : null;
  } catch {
    return null;
  }
}
