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
const SHELVES = ["interviews", "letters"] as const;

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
  const found = parsed(text);
  if (found === undefined) return { refused: "no-file" };
  if (found?.format !== "afterword") return { refused: "foreign" };
  if (found.version > VERSION) return { refused: "newer" };
  if (!new Validator(schema, "2020-12").validate(found).valid) return { refused: "damaged" };
  return { everything: { interviews: found.interviews, letters: found.letters } };
}

/** Returns undefined if it is not JSON. */
function parsed(text: string): any {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What changes if `given` is imported: of two with the same id, the one changed last stays. */
export function merged(ours: Everything, given: Everything): Merge {
  const [interviews, letters] = SHELVES.map((shelf) => newer(ours[shelf], given[shelf]));
  const of = (key: "put" | "before" | "added") => ({
    interviews: interviews?.[key],
    letters: letters?.[key],
  });
  return { put: of("put"), before: of("before"), added: of("added") } as any;
}

function newer<T extends { id: string; changed: string }>(ours: T[], given: T[]) {
  const known = new Map(ours.map((one) => [one.id, one]));
  const last = new Map(given.map((one) => [one.id, one]));
  const put = [...last.values()].filter(
    ({ id, changed }) => Date.parse(changed) > Date.parse(known.get(id)?.changed ?? "0000"),
  );
  const before = put.flatMap(({ id }) => known.get(id) ?? []);
  const added = put.map(({ id }) => id).filter((id) => !known.has(id));
  return { put, before, added };
}
