// Keeps a half-finished template for as long as the tab is open, and those that another took the
// place of, so that both survive a reload.

/**
 * @typedef {import("../template/manuscript.js").Manuscript} Manuscript
 * @typedef {{now: Manuscript | null, earlier: Manuscript[]}} Kept   `earlier` with the latest last
 */

const KEY = "afterword.studio";

/** @param {Kept} sheets @returns {boolean} whether the browser keeps them */
export function keep(sheets) {
  try {
    if (sheets.now || sheets.earlier.length) sessionStorage.setItem(KEY, JSON.stringify(sheets));
    else sessionStorage.removeItem(KEY);
    return true;
  } catch {
    // A browser that keeps nothing, or has no room.
    return false;
  }
}

/** What was kept. @returns {Kept} */
export function kept() {
  try {
    const { now, earlier } = JSON.parse(sessionStorage.getItem(KEY) ?? "{}");
    return { now: isSheet(now) ? now : null, earlier: Array.isArray(earlier) ? earlier.filter(isSheet) : [] };
  } catch {
    return { now: null, earlier: [] };
  }
}

/** @param {any} found */
function isSheet(found) {
  return typeof found?.texts === "object" && found.texts !== null;
}
