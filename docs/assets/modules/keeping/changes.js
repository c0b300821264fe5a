// Tells the other tabs of this browser what has changed on the device.

/**
 * @typedef {import("./kept.js").Shelf} Shelf
 * @typedef {{shelf: Shelf, id: string} | {forgotten: true}} Change
 */

const NAME = "afterword.kept";
/** @type {BroadcastChannel | undefined} */
let speaking;

/** @param {Change} change */
export function tell(change) {
  try {
    speaking ??= new BroadcastChannel(NAME);
    speaking.postMessage(change);
  } catch {
    // No channel: the other tabs find out when they next read.
  }
}

/**
 * Hear what other tabs have changed, or modules of this page that were loaded apart.
 * @param {(change: Change) => void} listener
 * @returns {() => void} stops listening
 */
export function onChange(listener) {
  const channel = openChannel();
  channel?.addEventListener("message", ({ data }) => listener(data));
  return () => channel?.close();
}

/** A channel of its own, so that closing it leaves the page free to be kept for “back”. */
function openChannel() {
  try {
    return new BroadcastChannel(NAME);
  } catch {
    return null;
  }
}
