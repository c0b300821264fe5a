// Tells the other tabs of this browser what has changed on the device.
import { newId } from "./ids.js";

/**
 * @typedef {import("./kept.js").Shelf} Shelf
 * @typedef {{shelf: Shelf, id: string} | {forgotten: true}} Change
 */

const NAME = "afterword.kept";
/** Who speaks: what we say ourselves is no news. */
const US = newId();
/** @type {BroadcastChannel | undefined} */
let speaking;

/** @param {Change} change */
export function tell(change) {
  try {
    speaking ??= new BroadcastChannel(NAME);
    speaking.postMessage({ from: US, change });
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
  channel?.addEventListener("message", ({ data }) => data.from !== US && listener(data.change));
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
