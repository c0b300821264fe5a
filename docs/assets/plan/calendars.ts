// The days off of a country, as its module in data/daysoff/ lists them. Pure.
import type { Calendar } from "./workdays.ts";

export interface DaysOff {
  /**
   * The last year with days, or 0; `numbers` (base 36) of those of `more` that a region has too,
   * and after a slash of those of `days` that it lacks.
   */
  to: number;
  weekend: number[];
  working: string[];
  days: string[];
  more: string[];
  regions: Record<string, [name: string, numbers: string]>;
}

const BASE = 36;

export function calendarOf(off: DaysOff, region = ""): Calendar {
  const [has = "", lacks = ""] = (off.regions[region]?.[1] ?? "").split("/");
  const missing = new Set(picked(off.days, lacks));
  const days = off.days.filter((day) => !missing.has(day));
  const holidays = new Set([...days, ...picked(off.more, has)]);
  return { weekend: off.weekend, working: new Set(off.working), holidays };
}

function picked(days: string[], numbers: string) {
  return numbers
    .split(" ")
    .filter(Boolean)
    .map((number) => days[Number.parseInt(number, BASE)] ?? "");
}
