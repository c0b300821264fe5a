// Puts a letter with its formatting on the clipboard.
import { fillPage } from "./page.ts";

/**
 * Copy a letter with formatting, and plain beside it for what takes none.
 * @returns false where the browser refused or cannot
 */
export async function copyRich(
  letter: { subject: string; body: string },
  plain: string,
): Promise<boolean> {
  try {
    const kinds = { "text/html": html(letter), "text/plain": plain };
    const parts = Object.entries(kinds).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(parts))]);
    return true;
  } catch {
    return false;
  }
}

function html(letter: { subject: string; body: string }) {
  const page = document.createElement("div");
  fillPage(page, letter);
  return new XMLSerializer().serializeToString(page);
}
