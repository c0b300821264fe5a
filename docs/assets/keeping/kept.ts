// What is kept on the device, and what a call to the store answers.
import type { Draft } from "../letter/draft.ts";
import type { Interview } from "../plan/interview.ts";

/**
 * `title` of the template; `revision` counts how often it was kept; `by` the page that kept it
 * last; `changed` an instant (ISO 8601)
 */
export interface KeptLetter {
  id: string;
  template: string;
  tone: string;
  title: string;
  draft: Draft;
  interview?: string;
  revision: number;
  by: string;
  changed: string;
}

interface Setting {
  id: string;
  value: unknown;
}

/** What a tab keeps, as only that tab can read it; `id` begins with the tab's own. */
export interface Copy {
  id: string;
  iv: Uint8Array<ArrayBuffer>;
  sealed: ArrayBuffer;
  changed: number;
}

export interface Kept {
  interviews: Interview;
  letters: KeptLetter;
  settings: Setting;
  copies: Copy;
}

export type Shelf = "interviews" | "letters" | "settings" | "copies";

/** `full`: no room is left; `blocked`: the browser keeps nothing, or not any more */
export type Why = "full" | "blocked";

export type Result<T> = { kept: true; value: T } | { kept: false; why: Why };

export const SHELVES: Shelf[] = ["interviews", "letters", "settings", "copies"];

/** Why a browser refused to keep something. */
export function whyNot(error: unknown): Why {
  const name = error instanceof DOMException ? error.name : "";
  return name === "QuotaExceededError" ? "full" : "blocked";
}
