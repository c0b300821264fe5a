// What the form and an interview share: the same fact typed in one is there in the other. Pure.

/**
 * @typedef {import("../plan/interview.js").Interview} Interview
 * @typedef {Record<string, string>} Values
 * @typedef {Interview & {values?: Values}} KeptInterview
 *   `values`: what was typed in the writer and has no place of its own in an interview, by field
 * @typedef {import("../letter/meanings.js").Meaning} Meaning
 * @typedef {(meaning: Meaning) => string} FieldOf   the field that means this
 * @typedef {Partial<Record<Meaning, string>>} Facts
 */

/** What stands in an interview in a place of its own. @type {Meaning[]} */
const PLACES = ["company", "job", "conversation", "answer", "interviewer"];
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What an interview fills in. @param {KeptInterview} interview @param {FieldOf} fieldOf @returns {Values} */
export function factsOf({ company, role, conversations, answer, people, values }, fieldOf) {
  /** @type {Facts} */
  const facts = {
    company,
    job: role,
    conversation: conversations?.at(-1)?.slice(0, 10),
    answer: answer?.kind === "by" || answer?.kind === "day" ? answer.day : "",
    interviewer: people?.[0]?.name,
  };
  const placed = PLACES.map((meaning) => [fieldOf(meaning), facts[meaning]]);
  /** @type {Record<string, string | undefined>} */
  const found = { ...values, ...Object.fromEntries(placed) };
  return Object.fromEntries(Object.entries(found).flatMap(([field, value]) => (field && value ? [[field, value]] : [])));
}

/**
 * An interview with facts that were typed in the writer; "" takes one away.
 * @param {KeptInterview} interview @param {Values} typed by field @param {FieldOf} fieldOf
 * @param {string} now ISO 8601
 * @returns {KeptInterview}
 */
export function withFacts(interview, typed, fieldOf, now) {
  /** @type {Facts} */
  const facts = Object.fromEntries(PLACES.map((meaning) => [meaning, typed[fieldOf(meaning)]]));
  const placed = PLACES.map(fieldOf);
  const others = Object.entries(typed).filter(([field]) => !placed.includes(field));
  const made = [withNames, withMet, withPromise, withPerson].reduce((one, put) => put(one, facts), interview);
  return clean({ ...made, values: clean({ ...interview.values, ...Object.fromEntries(others) }), changed: now });
}

/** @param {KeptInterview} interview @param {Facts} facts */
function withNames(interview, { company = interview.company, job = interview.role }) {
  return { ...interview, company, role: job };
}

/** The day of the last conversation; its hour stays where the day does. @param {KeptInterview} interview @param {Facts} facts */
function withMet(interview, { conversation: met }) {
  const before = interview.conversations ?? [];
  if (met === undefined || before.at(-1)?.slice(0, 10) === met || !DAY.test(met)) return interview;
  return { ...interview, conversations: [...before.slice(0, -1), met] };
}

/** @param {KeptInterview} interview @param {Facts} facts @returns {KeptInterview} */
function withPromise(interview, { answer: promised }) {
  const { answer, ...rest } = interview;
  const isDay = answer?.kind === "by" || answer?.kind === "day";
  if (promised === "" && isDay) return rest;
  if (promised === undefined || !DAY.test(promised)) return interview;
  return { ...interview, answer: isDay ? { ...answer, day: promised } : { kind: "by", day: promised } };
}

/** @param {KeptInterview} interview @param {Facts} facts @returns {KeptInterview} */
function withPerson(interview, { interviewer }) {
  const [first, ...rest] = interview.people ?? [];
  if (interviewer === undefined || interviewer === (first?.name ?? "")) return interview;
  const people = interviewer ? [{ ...first, name: interviewer }, ...rest] : rest;
  return { ...interview, people };
}

/** Without keys that say nothing. @template {object} T @param {T} object @returns {T} */
function clean(object) {
  const says = (/** @type {[string, unknown]} */ [, value]) => value !== undefined && value !== "" && !isBare(value);
  return /** @type {T} */ (Object.fromEntries(Object.entries(object).filter(says)));
}

/** @param {unknown} value */
function isBare(value) {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
