// What was typed, kept for as long as the tab is open (sessionStorage): it survives a reload, a
// link followed by mistake and a discarded tab, and is gone with the tab.
import { newId } from "./ids.ts";
import type { Draft } from "../letter/draft.ts";

/**
 * `letter` and `interview`: ids, or ""; `revision` of the kept letter it was made from; `by` the
 * page that kept it; `isDirty`: the kept letter does not have all of it; `changed`: when, in
 * milliseconds
 */
export interface TabLetter {
  draft: Draft;
  letter: string;
  interview: string;
  revision: number;
  by: string;
  isDirty: boolean;
  changed: number;
}

const PREFIX = "afterword.letter";
/** The tab's key; see copies.ts. */
const KEY = "afterword.key";
/** When the tab last kept or dropped a letter. */
const TOUCHED = "afterword.touched";
const KEY_BYTES = 32;
/** When everything was last forgotten: a tab asleep then must not bring back what it holds. */
const FORGOTTEN = "afterword.forgotten";

/** A tab keeps one letter for each kept letter and each interview, and one that is neither. */
function keyOf({ letter, interview }: { letter: string; interview: string }) {
  return [PREFIX, letter || interview].filter(Boolean).join(".");
}

/** Whether the tab has it. */
export function keepInTab(letter: TabLetter): boolean {
  try {
    sessionStorage.setItem(keyOf(letter), JSON.stringify(letter));
    touch();
    return true;
  } catch {
    return false;
  }
}

export function keptInTab(of: { letter: string; interview: string }): TabLetter | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(keyOf(of)) ?? "null");
    const isWhole = Array.isArray(kept?.draft?.recipients) && typeof kept.draft.shared === "object";
    if (isWhole && kept.changed > forgottenAt()) return kept;
    sessionStorage.removeItem(keyOf(of));
  } catch {
    // A browser that keeps nothing.
  }
  return null;
}

export function dropFromTab(of: { letter: string; interview: string }) {
  try {
    sessionStorage.removeItem(keyOf(of));
    touch();
  } catch {
    // A browser that keeps nothing has nothing to drop.
  }
}

function touch() {
  sessionStorage.setItem(TOUCHED, String(Date.now()));
}

/** When the tab last kept or dropped a letter, as far as the browser knows after a crash. */
export function touchedAt() {
  try {
    return Number(sessionStorage.getItem(TOUCHED) ?? 0);
  } catch {
    return 0;
  }
}

/** The id of the tab and its key, or "" where it has none. */
export function tabKey() {
  try {
    return sessionStorage.getItem(KEY) ?? String(history.state?.key ?? "");
  } catch {
    return "";
  }
}

/**
 * Give the tab a key, where the browser can encrypt: over https, or on the device itself. The tab's
 * history has it too, since browsers write that to disk sooner.
 */
export function makeTabKey() {
  if (!crypto.subtle) return;
  const key = `${newId()}.${crypto.getRandomValues(new Uint8Array(KEY_BYTES))}`;
  try {
    sessionStorage.setItem(KEY, key);
    history.replaceState({ key }, "");
  } catch {
    // Without a key there are no copies.
  }
}

export function forgetTab() {
  try {
    const ours = Object.keys(sessionStorage).filter((key) => key.startsWith("afterword."));
    for (const key of ours) sessionStorage.removeItem(key);
    history.replaceState(null, "");
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

export function markForgotten(now: number) {
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
