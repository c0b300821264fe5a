// The database on the device: its version, and how each past version becomes the next.
import { openDB } from "idb";

/**
 * @typedef {import("./kept.js").Kept} Kept
 * @typedef {import("./kept.js").Shelf} Shelf
 * @typedef {{[Name in Shelf]: {key: string, value: Kept[Name]}}} Tables
 * @typedef {import("idb").IDBPDatabase<Tables>} Database
 */

export const NAME = "afterword";

/**
 * What leads from each version to the next; the first makes version 1. A step is never changed once
 * it was published, and tests/keeping/ has a database of each version.
 * @type {((database: Database) => void)[]}
 */
const STEPS = [
  (database) => {
    for (const shelf of /** @type {const} */ (["interviews", "letters", "settings"])) {
      database.createObjectStore(shelf, { keyPath: "id" });
    }
  },
];

const VERSION = STEPS.length;

/**
 * @param {() => void} closed called when the browser or another tab has closed the database
 * @returns {Promise<Database>}
 */
export async function openDatabase(closed) {
  /** @type {Database} */
  const database = await openDB(NAME, VERSION, {
    upgrade: (opened, from) => {
      for (const step of STEPS.slice(from)) step(opened);
    },
    // A newer release in another tab, or a tab that forgets everything: neither is to wait for us.
    blocking: () => {
      database.close();
      closed();
    },
    terminated: closed,
  });
  return database;
}
