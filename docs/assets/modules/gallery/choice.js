// What is chosen in the gallery: one value for each facet, or none. Pure.

/** @typedef {Record<string, string>} Choice facet to value; absent or empty means any */

/**
 * The choice kept in an address, as “#channel=email&tone=warm”.
 * @param {string} hash
 * @returns {Choice}
 */
export function choiceIn(hash) {
  return Object.fromEntries(new URLSearchParams(hash.replace(/^#/, "")));
}

/**
 * @param {Choice} choice
 * @returns {string} empty where nothing is chosen
 */
export function hashOf(choice) {
  const chosen = Object.entries(choice).filter(([, value]) => value);
  return chosen.length ? `#${new URLSearchParams(chosen)}` : "";
}

/**
 * Whether a letter with these facets fits; a facet may have several values with spaces between.
 * @param {Record<string, string | undefined>} facets @param {Choice} choice
 */
export function fits(facets, choice) {
  return Object.entries(choice).every(
    ([facet, value]) => !value || (facets[facet] ?? "").split(" ").includes(value),
  );
}
