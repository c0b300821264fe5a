// The colour scheme: the system's until one is chosen. The first paint is set by the page's head.

const KEY = "afterword.scheme";
const SCHEMES = ["system", "light", "dark"];

/** Makes the header's button go round the schemes. */
export function startPalette() {
  const button = document.querySelector('[data-action="scheme"]');
  if (!(button instanceof HTMLElement)) return;
  show(button, current());
  button.addEventListener("click", () => {
    const scheme = following(current());
    apply(scheme);
    remember(scheme);
    show(button, scheme);
  });
}

function following(scheme: string) {
  return SCHEMES[(SCHEMES.indexOf(scheme) + 1) % SCHEMES.length] ?? "system";
}

function current() {
  return document.documentElement.dataset.scheme ?? "system";
}

function apply(scheme: string) {
  if (scheme === "system") delete document.documentElement.dataset.scheme;
  else document.documentElement.dataset.scheme = scheme;
}

function remember(scheme: string) {
  try {
    if (scheme === "system") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, scheme);
  } catch {
    // Where storage is forbidden the choice holds for this page.
  }
}

function show(button: HTMLElement, scheme: string) {
  const label = button.dataset[scheme] ?? "";
  button.setAttribute("aria-label", label);
  button.title = label;
}
