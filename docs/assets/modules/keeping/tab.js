// What was typed, kept for as long as the tab is open (sessionStorage): it survives a reload, a link
// followed by mistake and a discarded tab, and is gone with the tab.

/**
 * @typedef {import("../letter/draft.js").Draft} Draft
 * @typedef {{draft: Draft, letter: string, interview: string, revision: number, by: string,
 *   isDirty: boolean, changed: number}} TabLetter
 *   `letter` and `interview`: ids, or ""; `revision` of the kept letter it was made from;
 *   `by` the page that kept it; `isDirty`: the kept letter does not have all of it; `changed`: when, in milliseconds
 */

const PREFIX = "afterword.letter";
/** When everything was last forgotten: a tab asleep then must not bring back what it holds. */
const FORGOTTEN = "afterword.forgotten";

/** A tab keeps one letter for each kept letter and each interview, and one that is neither. @param {{letter: string, interview: string}} of */
function keyOf({ letter, interview }) {
  return [PREFIX, letter || interview].filter(Boolean).join(".");
}

/** @param {TabLetter} letter @returns {boolean} whether the tab has it */
export function keepInTab(letter) {
  try {
    sessionStorage.setItem(keyOf(letter), JSON.stringify(letter));
    return true;
  } catch {
    return false;
  }
}

/** @param {{letter: string, interview: string}} of @returns {TabLetter | null} */
export function keptInTab(of) {
  try {
    const found = JSON.parse(sessionStorage.getItem(keyOf(of)) ?? "null");
    const isWhole = Array.isArray(found?.draft?.recipients) && typeof found.draft.shared === "object";
    if (isWhole && found.changed > forgottenAt()) return found;
    sessionStorage.removeItem(keyOf(of));
  } catch {
    // A browser that keeps nothing.
  }
  return null;
}

/** @param {{letter: string, interview: string}} of */
export function dropFromTab(of) {
  try {
    sessionStorage.removeItem(keyOf(of));
  } catch {
    // A browser that keeps nothing has nothing to drop.
  }
}

export function forgetTab() {
  try {
    const ours = Object.keys(sessionStorage).filter((key) => key.startsWith("afterword."));
    for (const key of ours) sessionStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** @param {number} now */
export function markForgotten(now) {
  try {
    localStorage.setItem(FORGOTTEN, String(now));
  } catch {
    // Without localStorage, tabs that are asleep cannot be told.
  }
}

export function forgottenAt() {
  try {
    return Number(localStorage.getItem(FORGOTTEN) ?? 0);
  } catch {
    return 0;
  }
}
