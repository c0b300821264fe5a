// Looks a letter over: every check, its findings in the order in which one would fix them. Pure.
import * as dates from "./days.ts";
import * as length from "./length.ts";
import * as likeness from "./likeness.ts";
import * as names from "./names.ts";
import * as phrases from "./phrases.ts";
import * as promises from "./promises.ts";
import * as seams from "./seams.ts";
import * as segments from "./segments.ts";
import * as spelling from "./name-spelling.ts";
import * as style from "./style.ts";
import * as typography from "./typography.ts";
import type { Shapes } from "../letter/seam.ts";

/** UTF-16 offsets into that text. */
export interface Span {
  place: "subject" | "body";
  start: number;
  end: number;
}

interface Range {
  aim: [number, number];
  most: number;
}

interface Limit {
  aim: number;
  most: number;
  service?: string;
}

interface Segments {
  most: number;
  most_unicode: number;
}

/** What carries a letter, and what fits (data/channels.yml). */
export interface Carrier {
  medium: string;
  live?: boolean;
  words?: Range;
  characters?: Limit;
  subject_characters?: Limit;
  segments?: Segments;
}

interface Stranger {
  kind: "name" | "company";
  text: string;
}

/**
 * A letter to look over: its final text; `own`, the candidate's words in it (none where it was
 * edited by hand); `gaps`, the open blanks as they stand in it; the template's `request` and the
 * kind of its `recipients`; `values` as typed (dates ISO) and as `said` in the letter; `shapes`,
 * what each field takes (data/fields.yml); `strangers`, names that have no business in it; the
 * `others` of the panel; the date `today`; the template's `moment`, which tells whether a promised
 * day should have passed.
 */
export interface Examined {
  subject: string | null;
  body: string;
  own: (Span & { field: string })[];
  gaps: (Span & { field: string; label: string })[];
  byHand: boolean;
  carrier: Carrier;
  request: string;
  recipients: string;
  values: Record<string, string>;
  said: Record<string, string>;
  shapes: Shapes;
  strangers: Stranger[];
  others: { name: string; subject?: string | null; body: string; own: Span[] }[];
  today: string;
  moment?: string;
}

/**
 * What a check found; about the letter as a whole where start and end are 0 in the body. Where
 * another value would put it right, `repair` is that value of that field.
 */
export interface Finding extends Span {
  check: string;
  parts: Record<string, string | number>;
  repair?: { field: string; value: string };
}

export interface Check {
  level: "fix" | "consider" | "template";
  says: string;
  advice: string;
  phrases?: string[];
  words?: Record<string, string[]>;
  except_moments?: string[];
  sources?: string[];
}

/** data/checks.yml as published, by check id */
export type Lists = Record<string, Check>;

export type Examine = (examined: Examined, lists: Lists) => Finding[];

/** Every check: all that these modules export. */
export const CHECKS: Record<string, Examine> = {
  ...dates,
  ...length,
  ...likeness,
  ...names,
  ...phrases,
  ...promises,
  ...seams,
  ...segments,
  ...spelling,
  ...style,
  ...typography,
};

/** The findings of a letter: what to fix first, then by place. */
export function examine(examined: Examined, lists: Lists): Finding[] {
  const isFix = ({ check }: Finding) => lists[check]?.level === "fix";
  const inBody = ({ place }: Finding) => place === "body";
  const findings = Object.values(CHECKS).flatMap((check) => check(examined, lists));
  return findings.sort(
    (a, b) =>
      Number(isFix(b)) - Number(isFix(a)) ||
      Number(inBody(a)) - Number(inBody(b)) ||
      a.start - b.start ||
      a.end - b.end,
  );
}
