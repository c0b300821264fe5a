// Keeps a half-finished template for as long as the tab is open, and those that another took the
// place of, so that both survive a reload.
import type { Manuscript } from "../template/manuscript.ts";

/** `earlier` with the latest last */
interface Kept {
  now: Manuscript | null;
  earlier: Manuscript[];
}

const KEY = "afterword.studio";

/** Whether the browser keeps them. */
export function keep(sheets: Kept): boolean {
  try {
    if (sheets.now || sheets.earlier.length) sessionStorage.setItem(KEY, JSON.stringify(sheets));
    else sessionStorage.removeItem(KEY);
    return true;
  } catch {
    // A browser that keeps nothing, or has no room.
    return false;
  }
}

/** What was kept. */
export function kept(): Kept {
  try {
    const { now, earlier } = JSON.parse(sessionStorage.getItem(KEY) ?? "{}");
    return {
      now: isSheet(now) ? now : null,
      earlier: Array.isArray(earlier) ? earlier.filter(isSheet) : [],
    };
  } catch {
    return { now: null, earlier: [] };
  }
}

function isSheet(value: unknown): value is Manuscript {
  const { texts } = Object(value) as { texts?: unknown };
  return typeof texts === "object" && texts !== null;
}
