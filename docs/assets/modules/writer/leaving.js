// Asks before leaving, exactly where leaving would lose what is typed.
/** @typedef {import("./letter-writer.js").LetterWriter} LetterWriter */

/** Within this time of a navigation that begins, the page is left by it, in milliseconds. */
const SOON = 1000;
let staysUntil = 0;

/** The tab goes on to another page, or to none: what is kept in the tab is safe. */
export function stayInTab() {
  staysUntil = performance.now() + SOON;
}

/** @param {LetterWriter} writer @param {AbortSignal} signal */
export function watchLeaving(writer, signal) {
  const on = (/** @type {EventTarget} */ target, /** @type {string} */ name, /** @type {(event: Event) => void} */ answer) =>
    target.addEventListener(name, answer, { signal });
  on(window, "beforeunload", (event) => guard(writer, event));
  on(window, "pagehide", () => writer.keeping?.flush());
  on(document, "visibilitychange", () => document.hidden && writer.keeping?.flush());
  on(document, "keydown", (event) => noteReload(event));
  // Where the browser has no Navigation API, following a link is all that can be told apart.
  if ("navigation" in window) on(/** @type {EventTarget} */ (window.navigation), "navigate", noteNavigation);
  else on(document, "click", noteLink);
}

/**
 * Kept on the device, or in a tab that goes on: nothing is lost. A letter that was taken whole is
 * not lost either. Otherwise the browser asks, in its own words.
 * @param {LetterWriter} writer @param {Event} event
 */
function guard({ keeping, exits }, event) {
  keeping?.flush();
  if (!keeping || keeping.isEmpty || keeping.isOnDevice) return;
  const isSafe = keeping.isInTab && performance.now() < staysUntil;
  if (!isSafe && exits?.unsaved) event.preventDefault();
}

/** @param {Event} event */
function noteNavigation(event) {
  const { hashChange, downloadRequest } = /** @type {any} */ (event);
  if (!hashChange && downloadRequest === null) stayInTab();
}

/** @param {Event} event */
function noteLink({ target }) {
  const link = target instanceof Element && target.closest("a[href]");
  if (link && !link.hasAttribute("target")) stayInTab();
}

/** @param {Event} event */
function noteReload(event) {
  if (!(event instanceof KeyboardEvent)) return;
  const { key, ctrlKey, metaKey } = event;
  if (key === "F5" || (key.toLowerCase() === "r" && (ctrlKey || metaKey))) stayInTab();
}
