// Modules of this site, asked for while the page stands.

/** A slow phone has what it asked for within this time; later a network hangs. In milliseconds. */
const LONGEST = 30_000;
/** How often each has failed. */
const failures = new Map<string, number>();

/** What a module of the site's data holds; whoever asks knows its shape. */
export async function importData<Data>(path: string): Promise<Data> {
  const { default: data } = await importModule<{ default: Data }>(path);
  return data;
}

/**
 * A module. Firefox keeps the failure of one for as long as the page stands, so one that failed is
 * asked for under a new address the next time.
 * @param path from the page, as in an attribute
 */
export async function importModule<Module>(path: string, base = document.baseURI): Promise<Module> {
  const address = new URL(path, base);
  const failed = failures.get(address.href) ?? 0;
  try {
    return await soon(import(failed ? `${address}?again=${failed}` : address.href));
  } catch (error) {
    failures.set(address.href, failed + 1);
    throw error;
  }
}

function soon<Module>(coming: Promise<Module>): Promise<Module> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("the network hangs")), LONGEST);
    coming.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
