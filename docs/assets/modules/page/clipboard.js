// Puts text on the clipboard, and is honest about whether it got there.

/**
 * @param {string} text
 * @returns {Promise<boolean>} false where the browser refused
 */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
