// Coming back to a page that the browser had put aside.

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */

/**
 * Once the page is as the browser brings it back. WebKit empties controls without a place in its
 * memory of forms, and only after it has told that the page is shown.
 * @param {() => void} act @param {AbortSignal} [signal]
 */
export function whenBack(act, signal) {
  window.addEventListener("pageshow", ({ persisted }) => persisted && setTimeout(act), signal && { signal });
}

/** Give the controls of a form back what they held. @param {HTMLElement} root @param {() => void} [then] */
export function holdControls(root, then) {
  /** @type {[Control, string, boolean][]} */
  let held = [];
  window.addEventListener("pagehide", () => {
    const found = /** @type {NodeListOf<Control>} */ (root.querySelectorAll("input, textarea, select"));
    held = [...found].map((one) => [one, one.value, "checked" in one && one.checked]);
  });
  whenBack(() => {
    for (const [control, value, checked] of held) {
      if (control.value !== value) control.value = value;
      if ("checked" in control) control.checked = checked;
    }
    held = [];
    then?.();
  });
}
