// The home page greets somebody who keeps interviews here with the step that is due. It reads the
// device alone, and only where there is something to read.
import { localDay } from "../letter/dates.js";
import { greetings } from "../on-demand.js";

const DATABASE = "afterword";

export async function startGreeting() {
  const place = document.querySelector("[data-greeting]");
  if (!(place instanceof HTMLElement) || !(await isKept())) return;
  const load = async (/** @type {string} */ name) => (await import(`${new URL(`${place.dataset.base}${name}.js`, location.href)}`)).default;
  const { greeting } = await greetings();
  const text = await greeting(load, JSON.parse(place.dataset.words ?? "{}"), localDay(new Date()));
  const link = place.querySelector("a");
  if (!text || !link) return;
  link.textContent = text;
  place.hidden = false;
}

/** Whether anything was ever kept. A browser that cannot tell is taken to keep nothing. */
async function isKept() {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === DATABASE);
  } catch {
    return false;
  }
}
