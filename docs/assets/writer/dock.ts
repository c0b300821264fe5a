// On a phone the letter lies below the form: the dock leads to whichever is out of sight.
import { part } from "../page/parts.ts";

/** Keep data-view of the writer at what is in view: "letter" or "form". */
export function watchView(writer: HTMLElement, signal: AbortSignal) {
  const sheet = part(writer, "[data-sheet]", HTMLElement);
  const watcher = new IntersectionObserver(
    ([entry]) => (writer.dataset.view = entry?.isIntersecting ? "letter" : "form"),
    { rootMargin: "-35% 0px" },
  );
  watcher.observe(sheet);
  signal.addEventListener("abort", () => watcher.disconnect());
}

/** Go to the part that a link names, without touching the address. */
export function goTo(writer: HTMLElement, id: string) {
  const target = part(writer, `#${id}`, HTMLElement);
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: "start" });
}
