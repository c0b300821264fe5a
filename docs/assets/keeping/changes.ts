// Tells the other tabs of this browser what has changed on the device.
import { newId } from "./ids.ts";
import type { Shelf } from "./kept.ts";

type Change = { shelf: Shelf; id: string } | { forgotten: true };

const NAME = "afterword.kept";
/** Who speaks: what we say ourselves is no news. */
const US = newId();
let speaking: BroadcastChannel | undefined;

export function tell(change: Change) {
  try {
    speaking ??= new BroadcastChannel(NAME);
    speaking.postMessage({ from: US, change });
  } catch {
    // No channel: the other tabs find out when they next read.
  }
}

/**
 * Hear what other tabs have changed, or modules of this page that were loaded apart.
 * @returns stops listening
 */
export function onChange(listener: (change: Change) => void): () => void {
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
