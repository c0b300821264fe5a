// The home page greets somebody who keeps interviews here with the step that is due. It reads the
// device alone, and only where there is something to read.
import { greetings } from "../on-demand.ts";

const DATABASE = "afterword";

export async function startGreeting() {
  const place = document.querySelector("[data-greeting]");
  if (!(place instanceof HTMLElement) || !(await isKept())) return;
  const { greet } = await greetings();
  await greet(place);
}

/** Whether anything was ever kept. A browser that cannot tell is taken to keep nothing. */
async function isKept() {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === DATABASE);
  } catch {
    return false;
  }
}
