// Keeps interviews, letters and settings on this device. No call throws: each resolves to what was
// done, or to why it could not be.
import { deleteDB } from "idb";
import { tell } from "./changes.js";
import { NAME, openDatabase } from "./database.js";
import { SHELVES, whyNot } from "./kept.js";

export { onChange } from "./changes.js";

/**
 * @typedef {import("./kept.js").Kept} Kept
 * @typedef {import("./kept.js").Shelf} Shelf
 * @typedef {import("./database.js").Database} Database
 */

/**
 * @template T
 * @typedef {import("./kept.js").Result<T>} Result
 */

/** Longer than this a database that another tab holds open is not waited for, in milliseconds. */
const PATIENCE = 2000;

/** @type {Promise<Database> | undefined} */
let opening;

/** Whether this browser keeps anything. @returns {Promise<Result<null>>} */
export function open() {
  return attempt(async () => null);
}

/** @template {Shelf} S @param {S} shelf @returns {Promise<Result<Kept[S][]>>} */
export function list(shelf) {
  return attempt((database) => /** @type {Promise<Kept[S][]>} */ (database.getAll(shelf)));
}

/** @template {Shelf} S @param {S} shelf @param {string} id @returns {Promise<Result<Kept[S] | undefined>>} */
export function get(shelf, id) {
  return attempt((database) => /** @type {Promise<Kept[S] | undefined>} */ (database.get(shelf, id)));
}

/** @template {Shelf} S @param {S} shelf @param {Kept[S]} value @returns {Promise<Result<Kept[S] | undefined>>} */
export function put(shelf, value) {
  return change(shelf, value.id, () => value);
}

/**
 * Change what is kept under an id in one step that no other tab can come between.
 * @template {Shelf} S
 * @param {S} shelf @param {string} id
 * @param {(found: Kept[S] | undefined) => Kept[S] | undefined} make what is found, to leave it as it is
 * @returns {Promise<Result<Kept[S] | undefined>>} what is then kept
 */
export async function change(shelf, id, make) {
  const result = await attempt(async (database) => {
    const writing = database.transaction(shelf, "readwrite");
    const found = /** @type {Kept[S] | undefined} */ (await writing.store.get(id));
    const made = make(found);
    if (made !== found) await writing.store.put(/** @type {any} */ (made));
    await writing.done;
    return { made, isNew: made !== found };
  });
  if (!result.kept) return result;
  if (result.value.isNew) tell({ shelf, id });
  return { kept: true, value: result.value.made };
}


/**
 * Put and remove several at once: either all of it is done, or nothing.
 * @param {{[S in Shelf]?: Kept[S][]}} put @param {{[S in Shelf]?: string[]}} remove ids
 * @returns {Promise<Result<null>>}
 */
export async function replaceAll(put, remove) {
  const result = await attempt(async (database) => {
    const writing = database.transaction(SHELVES, "readwrite");
    /** @type {Promise<unknown>[]} */
    const asked = [writing.done];
    try {
      for (const shelf of SHELVES) {
        const at = writing.objectStore(shelf);
        for (const one of put[shelf] ?? []) asked.push(at.put(/** @type {any} */ (one)));
        for (const id of remove[shelf] ?? []) asked.push(at.delete(id));
      }
      await Promise.all(asked);
    } catch (error) {
      abort(writing);
      await Promise.allSettled(asked);
      throw error;
    }
    return null;
  });
  if (!result.kept) return result;
  for (const shelf of SHELVES) {
    for (const { id } of put[shelf] ?? []) tell({ shelf, id });
    for (const id of remove[shelf] ?? []) tell({ shelf, id });
  }
  return result;
}

/** @param {Shelf} shelf @param {string} id @returns {Promise<Result<null>>} */
export async function remove(shelf, id) {
  const result = await attempt(async (database) => {
    await database.delete(shelf, id);
    return null;
  });
  if (result.kept) tell({ shelf, id });
  return result;
}

/** Empty every shelf, then take the database itself away. @returns {Promise<Result<null>>} */
export async function removeEverything() {
  const result = await attempt(async (database) => {
    const writing = database.transaction(SHELVES, "readwrite");
    await Promise.all(SHELVES.map((shelf) => writing.objectStore(shelf).clear()));
    await writing.done;
    database.close();
    opening = undefined;
    return null;
  });
  if (result.kept) await Promise.race([deleteDB(NAME).catch(() => {}), pause(PATIENCE)]);
  return result;
}

/**
 * @template T
 * @param {(database: Database) => Promise<T>} act
 * @returns {Promise<Result<T>>}
 */
async function attempt(act) {
  try {
    return { kept: true, value: await again(act) };
  } catch (error) {
    return { kept: false, why: whyNot(error) };
  }
}

/**
 * Once more where the database was closed under us: by the browser, or by a tab that forgot all.
 * @template T
 * @param {(database: Database) => Promise<T>} act
 */
async function again(act) {
  try {
    return await act(await opened());
  } catch (error) {
    const isClosed = error instanceof DOMException && error.name === "InvalidStateError";
    if (!isClosed) throw error;
    opening = undefined;
    return act(await opened());
  }
}

/** The database, opened once; after a failure the next call tries again. */
function opened() {
  opening ??= openDatabase(() => (opening = undefined)).catch((error) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

/** A transaction that failed by itself is over already. @param {{abort: () => void}} writing */
function abort(writing) {
  try {
    writing.abort();
  } catch {
    // Nothing of it was kept.
  }
}

/** @param {number} milliseconds */
function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
