// What a problem says: the texts of data/problems.yml, filled as macros/reading/messages.py fills
// them. Pure.
import { nearest } from "./nearest.ts";
import type { Place, Template } from "./tags.ts";
import type { Carrier, Check as ExaminingCheck } from "../findings/examining.ts";

/**
 * `suggestion` is the text to put in place of `wrong`; "" where there is none; `missing` is the key
 * that the place lacks
 */
export interface Problem {
  check: string;
  level: string;
  message: string;
  suggestion: string;
  wrong: string;
  place: Place;
  missing?: string;
}

interface Field {
  label: string;
  form: string;
  frames?: string[];
  kind: string;
  scope: string;
  names?: string;
  means?: string;
  lies?: "ahead" | "behind";
  turns_in?: string;
  example: string;
}

interface Channel extends Carrier {
  subject: string;
  required_fields: number;
}

/** What of a JSON Schema is read here. */
export interface Schema {
  $ref?: string;
  $defs?: Record<string, Schema>;
  description?: string;
  items?: Schema;
  maxLength?: number;
  pattern?: string;
  patternProperties?: Record<string, Schema>;
  properties?: Record<string, Schema>;
  required?: string[];
}

/** What the checks read: the words, the vocabularies, the shape and the limits. */
export interface Data {
  problems: Record<
    string,
    { level: string; says: Record<string, string>; form?: Record<string, string> }
  >;
  checks: Record<string, ExaminingCheck & { samples?: boolean }>;
  fields: Record<string, Field>;
  channels: Record<string, Channel>;
  closes: Record<string, string>;
  moments: string[];
  reasons: string[];
  sources: string[];
  schema: Schema;
  keys: string[];
  sentence: number;
  today: string;
}

/** What the form and the preview of the studio read; its checks read all. */
export type Basics = Pick<Data, "fields" | "channels" | "closes" | "today" | "keys">;

export type Check = (template: Template, data: Data) => Problem[];

const PART = /(?<!\{)\{([a-z_]+)\}(?!\})/g;

/** @param parts `suggestion` is the text to put in place of `wrong` */
export function tell(
  data: Data,
  check: string,
  wording: string,
  place: Place,
  { suggestion = "", wrong = "", ...parts }: Record<string, string | number> = {},
): Problem {
  const { level = "error", says = {}, form = {} } = data.problems[check] ?? {};
  const text = (form[wording] ?? says[wording] ?? wording).replace(PART, (_, name) =>
    String(parts[name]),
  );
  const message = text
    .split(/\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/)
    .join(" ")
    .trimEnd();
  return { check, level, message, suggestion: String(suggestion), wrong: String(wrong), place };
}

/** A problem if a name is none of the known ones. */
export function unknown(
  data: Data,
  check: string,
  place: Place,
  name: string,
  known: string[],
): Problem[] {
  if (known.includes(name)) return [];
  const near = nearest(name, known);
  if (near)
    return [tell(data, check, "near", place, { name, near, suggestion: near, wrong: name })];
  return [tell(data, check, "listed", place, { name, known: known.join(", ") })];
}

/** Problems without those that say the same of the same place. */
export function once(problems: Problem[]) {
  const byName = new Map(
    problems.map((problem) => [
      `${problem.place.join("/")} ${problem.check} ${problem.message}`,
      problem,
    ]),
  );
  return [...byName.values()];
}
