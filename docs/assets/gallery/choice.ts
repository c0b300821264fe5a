// What is chosen in the gallery: one value for each facet, or none. Pure.

/** Facet to value; absent or empty means any. */
export type Choice = Record<string, string>;

/** The choice kept in an address, as “#channel=email&tone=warm”. */
export function choiceIn(hash: string): Choice {
  return Object.fromEntries(new URLSearchParams(hash.replace(/^#/, "")));
}

/** Returns empty where nothing is chosen. */
export function hashOf(choice: Choice): string {
  const chosen = Object.entries(choice).filter(([, value]) => value);
  return chosen.length ? `#${new URLSearchParams(chosen)}` : "";
}

/** Whether a letter with these facets fits; a facet may have several values with spaces between. */
export function fits(facets: Record<string, string | undefined>, choice: Choice) {
  return Object.entries(choice).every(
    ([facet, value]) => !value || (facets[facet] ?? "").split(" ").includes(value),
  );
}
