// Coming back to a page that the browser had put aside.

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * Once the page is as the browser brings it back. WebKit empties controls without a place in its
 * memory of forms, and only after it has told that the page is shown.
 */
export function whenBack(act: () => void, signal?: AbortSignal) {
  window.addEventListener(
    "pageshow",
    ({ persisted }) => persisted && setTimeout(act),
    signal && { signal },
  );
}

/** Give the controls of a form back what they held. */
export function holdControls(root: HTMLElement, then?: () => void) {
  let held: [Control, string, boolean][] = [];
  window.addEventListener("pagehide", () => {
    const controls = root.querySelectorAll("input, textarea, select") as NodeListOf<Control>;
    held = [...controls].map((control) => [
      control,
      control.value,
      "checked" in control && control.checked,
    ]);
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
