// What the form and an interview share: the same fact typed in one is there in the other. Pure.
import type { Interview } from "../plan/interview.ts";
import type { Meaning } from "../letter/meanings.ts";

export type Values = Record<string, string>;

interface KeptInterview extends Interview {
  /** What was typed in the writer and has no place of its own in an interview, by field. */
  values?: Values;
}

/** The field that means this. */
type FieldOf = (meaning: Meaning) => string;

type Facts = Partial<Record<Meaning, string>>;

/** What has a place of its own in an interview. */
const PLACES: Meaning[] = ["company", "job", "conversation", "answer", "interviewer"];
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What an interview fills in. */
export function factsOf(
  { company, role, conversations, answer, people, values }: KeptInterview,
  fieldOf: FieldOf,
): Values {
  const facts: Facts = {
    company,
    job: role,
    conversation: conversations?.at(-1)?.slice(0, 10),
    answer: answer?.kind === "by" || answer?.kind === "day" ? answer.day : "",
    interviewer: people?.[0]?.name,
  };
  const placed = PLACES.map((meaning) => [fieldOf(meaning), facts[meaning]]);
  const texts: Record<string, string | undefined> = { ...values, ...Object.fromEntries(placed) };
  return Object.fromEntries(
    Object.entries(texts).flatMap(([field, value]) => (field && value ? [[field, value]] : [])),
  );
}

/**
 * An interview with facts that were typed in the writer; "" takes one away.
 * @param typed by field
 * @param now ISO 8601
 */
export function withFacts(
  interview: KeptInterview,
  typed: Values,
  fieldOf: FieldOf,
  now: string,
): KeptInterview {
  const facts: Facts = Object.fromEntries(
    PLACES.map((meaning) => [meaning, typed[fieldOf(meaning)]]),
  );
  const placed = PLACES.map(fieldOf);
  const others = Object.entries(typed).filter(([field]) => !placed.includes(field));
  const made = [withNames, withMet, withPromise, withPerson].reduce(
    (interview, put) => put(interview, facts),
    interview,
  );
  return clean({
    ...made,
    values: clean({ ...interview.values, ...Object.fromEntries(others) }),
    changed: now,
  });
}

function withNames(
  interview: KeptInterview,
  { company = interview.company, job = interview.role }: Facts,
) {
  return { ...interview, company, role: job };
}

/** The day of the last conversation; its hour stays where the day does. */
function withMet(interview: KeptInterview, { conversation: met }: Facts) {
  const before = interview.conversations ?? [];
  if (met === undefined || before.at(-1)?.slice(0, 10) === met || !DAY.test(met)) return interview;
  return { ...interview, conversations: [...before.slice(0, -1), met] };
}

function withPromise(interview: KeptInterview, { answer: promised }: Facts): KeptInterview {
  const { answer, ...rest } = interview;
  const isDay = answer?.kind === "by" || answer?.kind === "day";
  if (promised === "" && isDay) return rest;
  if (promised === undefined || !DAY.test(promised)) return interview;
  return {
    ...interview,
    answer: isDay ? { ...answer, day: promised } : { kind: "by", day: promised },
  };
}

function withPerson(interview: KeptInterview, { interviewer }: Facts): KeptInterview {
  const [first, ...rest] = interview.people ?? [];
  if (interviewer === undefined || interviewer === (first?.name ?? "")) return interview;
  const people = interviewer ? [{ ...first, name: interviewer }, ...rest] : rest;
  return { ...interview, people };
}

/** Without keys that say nothing. */
function clean<T extends object>(object: T): T {
  const says = ([, value]: [string, unknown]) =>
    value !== undefined && value !== "" && !isBare(value);
  return Object.fromEntries(Object.entries(object).filter(says)) as T;
}

function isBare(value: unknown) {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
