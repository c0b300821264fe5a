// Asks before leaving, exactly where leaving would lose what is typed.
import type { LetterWriter } from "./letter-writer.ts";

/** Within this time of a navigation that begins, the page is left by it, in milliseconds. */
const SOON = 1000;
let staysUntil = 0;

/** The tab goes on to another page, or to none: what is kept in the tab is safe. */
export function stayInTab() {
  staysUntil = performance.now() + SOON;
}

export function watchLeaving(writer: LetterWriter, signal: AbortSignal) {
  const on = (target: EventTarget, name: string, answer: (event: Event) => void) =>
    target.addEventListener(name, answer, { signal });
  on(window, "beforeunload", (event) => guard(writer, event));
  on(window, "pagehide", () => writer.keeping?.flush());
  on(document, "visibilitychange", () => document.hidden && writer.keeping?.flush());
  on(document, "keydown", (event) => noteReload(event));
  // Where the browser has no Navigation API, following a link is all that can be told apart.
  if ("navigation" in window) on(window.navigation as EventTarget, "navigate", noteNavigation);
  else on(document, "click", noteLink);
}

/**
 * Kept on the device, or in a tab that goes on: nothing is lost. A letter that was taken whole is
 * not lost either. Otherwise the browser asks, in its own words.
 */
function guard({ keeping, exits }: LetterWriter, event: Event) {
  keeping?.flush();
  if (!keeping || keeping.isEmpty || keeping.isOnDevice) return;
  const isSafe = keeping.isInTab && performance.now() < staysUntil;
  if (!isSafe && exits?.unsaved) event.preventDefault();
}

/** What of a NavigateEvent is read here. */
interface Navigation extends Event {
  hashChange?: boolean;
  downloadRequest?: string | null;
}

function noteNavigation({ hashChange, downloadRequest }: Navigation) {
  if (!hashChange && downloadRequest === null) stayInTab();
}

function noteLink({ target }: Event) {
  const link = target instanceof Element && target.closest("a[href]");
  if (link && !link.hasAttribute("target")) stayInTab();
}

function noteReload(event: Event) {
  if (!(event instanceof KeyboardEvent)) return;
  const { key, ctrlKey, metaKey } = event;
  if (key === "F5" || (key.toLowerCase() === "r" && (ctrlKey || metaKey))) stayInTab();
}
