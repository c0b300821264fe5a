// Copy buttons: success is announced only when the clipboard has confirmed.

import { copyText } from "./clipboard.ts";

/** Makes every `[data-copy]` copy the `[data-copy-text]` of its `.copyable`. */
export function startCopying() {
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("[data-copy]") : null;
    if (button instanceof HTMLElement) copy(button);
  });
}

async function copy(button: HTMLElement) {
  const source = button.closest(".copyable")?.querySelector("[data-copy-text]");
  if (!source) return;
  announce("");
  const copied = await copyText(source.textContent ?? "");
  if (!copied) getSelection()?.selectAllChildren(source);
  announce((copied ? button.dataset.copied : button.dataset.refused) ?? "");
}

function announce(message: string) {
  const status = document.querySelector('[role="status"]');
  if (status) status.textContent = message;
}
