// An interview as the playbook keeps it in mind. A key that is missing means “not said”.

/** What was said about the answer; a length counts from the last conversation. */
export type Answer =
  | { kind: "nothing" }
  | { kind: "day"; day: string }
  | { kind: "by"; day: string }
  | { kind: "length"; amount: number; unit: "days" | "weeks" };

export type Said =
  "deciding" | "new-date" | "next-round" | "no" | "yes-by-phone" | "offer" | "else";

/** `until`: the new date, or the deadline of an offer */
export type InterviewEvent =
  | { kind: "sent"; touchpoint: string; template: string; day: string }
  | { kind: "nothing"; day: string }
  | { kind: "moved"; day: string; until: string }
  | { kind: "other-offer"; day: string; until: string }
  | { kind: "reply"; day: string; said: Said; until?: string };

export interface Interview {
  id: string;
  changed: string;
  company?: string;
  role?: string;
  /** ISO 3166, small letters. */
  country?: string;
  region?: string;
  /** An id of data/trades.yml. */
  trade?: string;
  agency?: boolean;
  people?: { name: string; job?: string }[];
  /** Local days, perhaps with the hour. */
  conversations?: string[];
  answer?: Answer;
  events?: InterviewEvent[];
  /** By touchpoint, what the candidate decided otherwise. */
  overruled?: Record<string, { day: string } | { skip: true }>;
}
