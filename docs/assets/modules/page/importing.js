// Modules of this site, asked for while the page stands.

/** How often each has failed. @type {Map<string, number>} */
const failures = new Map();

/**
 * A module. Firefox keeps the failure of one for as long as the page stands, so one that failed is
 * asked for under a new address the next time.
 * @param {string} path   from the page, as in an attribute
 * @returns {Promise<any>}
 */
export async function importModule(path, base = document.baseURI) {
  const address = new URL(path, base);
  const failed = failures.get(address.href) ?? 0;
  try {
    return await import(failed ? `${address}?again=${failed}` : address.href);
  } catch (error) {
    failures.set(address.href, failed + 1);
    throw error;
  }
}
