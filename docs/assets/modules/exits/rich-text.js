// Puts a letter with its formatting on the clipboard.
import { fillPage } from "./page.js";

/**
 * Copy a letter with formatting, and plain beside it for what takes none.
 * @param {{subject: string, body: string}} letter @param {string} plain
 * @returns {Promise<boolean>} false where the browser refused or cannot
 */
export async function copyRich(letter, plain) {
  try {
    const kinds = { "text/html": html(letter), "text/plain": plain };
    const parts = Object.entries(kinds).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(parts))]);
    return true;
  } catch {
    return false;
  }
}

/** @param {{subject: string, body: string}} letter */
function html(letter) {
  const page = document.createElement("div");
  fillPage(page, letter);
  return new XMLSerializer().serializeToString(page);
}
