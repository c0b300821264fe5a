// The menu of narrow screens: its button opens and closes it; Escape and a click outside close it.

/** Makes the header's menu button work. */
export function startDrawer() {
  const button = document.querySelector('[data-action="menu"]');
  const menu = document.getElementById(button?.getAttribute("aria-controls") ?? "");
  if (!(button instanceof HTMLElement) || !menu) return;
  button.addEventListener("click", () => open(button, !isOpen(button)));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && isOpen(button)) close(button);
  });
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Node && !button.contains(target) && !menu.contains(target)) {
      open(button, false);
    }
  });
}

function isOpen(button: HTMLElement) {
  return button.getAttribute("aria-expanded") === "true";
}

function open(button: HTMLElement, wanted: boolean) {
  button.setAttribute("aria-expanded", String(wanted));
}

function close(button: HTMLElement) {
  open(button, false);
  button.focus();
}
