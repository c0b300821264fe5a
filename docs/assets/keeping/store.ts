// Keeps interviews, letters and settings on this device. No call throws: each resolves to what was
// done, or to why it could not be.
import { deleteDB } from "idb";
import { tell } from "./changes.ts";
import { NAME, openDatabase, type Database } from "./database.ts";
import { SHELVES, whyNot, type Kept, type Result, type Shelf } from "./kept.ts";

export { onChange } from "./changes.ts";

/** Longer than this a database that another tab holds open is not waited for, in milliseconds. */
const PATIENCE = 2000;

let opening: Promise<Database> | undefined;

/** Whether this browser keeps anything. */
export function open(): Promise<Result<null>> {
  return attempt(async () => null);
}

export function list<S extends Shelf>(shelf: S): Promise<Result<Kept[S][]>> {
  return attempt((database) => database.getAll(shelf) as Promise<Kept[S][]>);
}

export function get<S extends Shelf>(shelf: S, id: string): Promise<Result<Kept[S] | undefined>> {
  return attempt((database) => database.get(shelf, id) as Promise<Kept[S] | undefined>);
}

export function put<S extends Shelf>(
  shelf: S,
  value: Kept[S],
): Promise<Result<Kept[S] | undefined>> {
  return change(shelf, value.id, () => value);
}

/**
 * Change what is kept under an id in one step that no other tab can come between.
 * @param make what is found, to leave it as it is
 * @returns what is then kept
 */
export async function change<S extends Shelf>(
  shelf: S,
  id: string,
  make: (current: Kept[S] | undefined) => Kept[S] | undefined,
): Promise<Result<Kept[S] | undefined>> {
  const result = await attempt(async (database) => {
    const writing = database.transaction(shelf, "readwrite");
    const current = (await writing.store.get(id)) as Kept[S] | undefined;
    const made = make(current);
    if (made && made !== current) await writing.store.put(made);
    await writing.done;
    return { made, isNew: made !== current };
  });
  if (!result.kept) return result;
  if (result.value.isNew) tell({ shelf, id });
  return { kept: true, value: result.value.made };
}

/**
 * Put and remove several at once: either all of it is done, or nothing.
 * @param remove ids
 */
export async function replaceAll(
  put: { [S in Shelf]?: Kept[S][] },
  remove: { [S in Shelf]?: string[] },
): Promise<Result<null>> {
  const result = await attempt(async (database) => {
    const writing = database.transaction(SHELVES, "readwrite");
    const asked: Promise<unknown>[] = [writing.done];
    try {
      for (const shelf of SHELVES) {
        const at = writing.objectStore(shelf);
        for (const value of put[shelf] ?? []) asked.push(at.put(value));
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

export async function remove(shelf: Shelf, id: string): Promise<Result<null>> {
  const result = await attempt(async (database) => {
    await database.delete(shelf, id);
    return null;
  });
  if (result.kept) tell({ shelf, id });
  return result;
}

/** Empty every shelf, then take the database itself away. */
export async function removeEverything(): Promise<Result<null>> {
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

/** What was done with the database, or why it could not be. */
export async function attempt<T>(act: (database: Database) => Promise<T>): Promise<Result<T>> {
  try {
    return { kept: true, value: await again(act) };
  } catch (error) {
    return { kept: false, why: whyNot(error) };
  }
}

/**
 * Once more where the database was closed under us: by the browser, or by a tab that forgot all.
 */
async function again<T>(act: (database: Database) => Promise<T>) {
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

/** A transaction that failed by itself is over already. */
function abort(writing: { abort: () => void }) {
  try {
    writing.abort();
  } catch {
    // Nothing of it was kept.
  }
}

function pause(milliseconds: number) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
