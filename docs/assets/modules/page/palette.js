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

/** @param {string} scheme */
function following(scheme) {
  return SCHEMES[(SCHEMES.indexOf(scheme) + 1) % SCHEMES.length] ?? "system";
}

function current() {
  return document.documentElement.dataset.scheme ?? "system";
}

/** @param {string} scheme */
function apply(scheme) {
  if (scheme === "system") delete document.documentElement.dataset.scheme;
  else document.documentElement.dataset.scheme = scheme;
}

/** @param {string} scheme */
function remember(scheme) {
  try {
    if (scheme === "system") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, scheme);
  } catch {
    // Where storage is forbidden the choice holds for this page.
  }
}

/** @param {HTMLElement} button @param {string} scheme */
function show(button, scheme) {
  const label = button.dataset[scheme] ?? "";
  button.setAttribute("aria-label", label);
  button.title = label;
}
