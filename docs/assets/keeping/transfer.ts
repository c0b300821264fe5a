// What is kept, as a file for another device, and what such a file would change. Pure.
import { Validator } from "@cfworker/json-schema";
import type { Interview } from "../plan/interview.ts";
import type { KeptLetter } from "./kept.ts";

export interface Everything {
  interviews: Interview[];
  letters: KeptLetter[];
}

type Refusal = "large" | "no-file" | "foreign" | "newer" | "damaged";

export interface Merge {
  /** What is new or newer than ours. */
  put: Everything;
  /** Ours that it replaces. */
  before: Everything;
  /** Ids of what is new. */
  added: { interviews: string[]; letters: string[] };
}

export const VERSION = 1;
/** A thousand letters weigh less. */
export const MOST_BYTES = 10_000_000;

/** @param now an instant (ISO 8601) */
export function fileOf({ interviews, letters }: Everything, now: string) {
  return JSON.stringify(
    { format: "afterword", version: VERSION, saved: now, interviews, letters },
    null,
    1,
  );
}

/**
 * What a file holds, or why nothing of it is used.
 * @param schema of the whole file: /schema/kept.json
 */
export function read(
  text: string,
  schema: object,
): { everything: Everything } | { refused: Refusal } {
  const file = parsed(text);
  if (file === undefined) return { refused: "no-file" };
  const { format, version } = Object(file) as { format?: unknown; version?: unknown };
  if (format !== "afterword") return { refused: "foreign" };
  if (Number(version) > VERSION) return { refused: "newer" };
  if (!fits(file, schema)) return { refused: "damaged" };
  return { everything: { interviews: file.interviews, letters: file.letters } };
}

/** Returns undefined if it is not JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fits(file: unknown, schema: object): file is Everything {
  return new Validator(schema, "2020-12").validate(file).valid;
}

/** What changes if `given` is imported: of two with the same id, the one changed last stays. */
export function merged(ours: Everything, given: Everything): Merge {
  const interviews = newer(ours.interviews, given.interviews);
  const letters = newer(ours.letters, given.letters);
  return {
    put: { interviews: interviews.put, letters: letters.put },
    before: { interviews: interviews.before, letters: letters.before },
    added: { interviews: interviews.added, letters: letters.added },
  };
}

function newer<T extends { id: string; changed: string }>(ours: T[], given: T[]) {
  const known = new Map(ours.map((item) => [item.id, item]));
  const last = new Map(given.map((item) => [item.id, item]));
  const put = [...last.values()].filter(
    ({ id, changed }) => Date.parse(changed) > Date.parse(known.get(id)?.changed ?? "0000"),
  );
  const before = put.flatMap(({ id }) => known.get(id) ?? []);
  const added = put.map(({ id }) => id).filter((id) => !known.has(id));
  return { put, before, added };
}
