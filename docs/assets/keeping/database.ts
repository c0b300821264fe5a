// The database on the device: its version, and how each past version becomes the next.
import { openDB, type IDBPDatabase } from "idb";
import type { Kept, Shelf } from "./kept.ts";

type Tables = { [Name in Shelf]: { key: string; value: Kept[Name] } };
export type Database = IDBPDatabase<Tables>;

export const NAME = "afterword";

/**
 * What leads from each version to the next; the first makes version 1. A step is never changed once
 * it was published, and tests/keeping/ has a database of each version.
 */
const STEPS: ((database: Database) => void)[] = [
  (database) => {
    for (const shelf of ["interviews", "letters", "settings"] as const) {
      database.createObjectStore(shelf, { keyPath: "id" });
    }
  },
  (database) => {
    database.createObjectStore("copies", { keyPath: "id" });
  },
];

const VERSION = STEPS.length;

/** @param closed called when the browser or another tab has closed the database */
export async function openDatabase(closed: () => void): Promise<Database> {
  const database: Database = await openDB(NAME, VERSION, {
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
