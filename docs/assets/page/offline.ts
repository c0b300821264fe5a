// After one visit the site works without a network (offline/worker.ts), and an open page says when
// a new release is there.

/** What this page loads from; each release has a folder of its own. */
const parts = new URL("./", import.meta.url).href;

/** Sets the worker up where the page's policy lets it, and announces a new release. */
export function startOffline() {
  const box = document.querySelector("[data-newer]");
  if (!(box instanceof HTMLElement) || !navigator.serviceWorker) return;
  navigator.serviceWorker.addEventListener("message", ({ data }) => {
    if (isAnother(data)) tell(box);
  });
  if ("worker" in box.dataset && isWelcome())
    addEventListener("load", () => setUp().catch(() => {}));
}

/** Whether these are the parts of another release of this site. */
const isAnother = (told: string) =>
  told !== parts && new URL("../", told).href === new URL("../", parts).href;

/** Whether the browser can open what is kept, and its owner does not save data. */
function isWelcome() {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return "DecompressionStream" in self && !connection?.saveData;
}

/** What makes an address that a page with Trusted Types may load a script from. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: () => string },
  ): { createScriptURL(text: string): string };
}

/** A refusal changes nothing: with a network the site works as before. */
async function setUp() {
  const address = new URL("../../offline.js", parts).href;
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  const trusted = trustedTypes?.createPolicy("offline", { createScriptURL: () => address });
  await navigator.serviceWorker.register(trusted?.createScriptURL("") ?? address, {
    updateViaCache: "none",
  });
}

function tell(box: HTMLElement) {
  const [text, button] = [box.querySelector("p"), box.querySelector("button")];
  if (!text || !button) return;
  text.textContent = box.dataset.newer ?? "";
  button.hidden = false;
  button.addEventListener("click", () => {
    text.textContent = "";
    button.hidden = true;
  });
}
