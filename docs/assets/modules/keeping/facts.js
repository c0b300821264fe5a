// What the form and an interview share: the same fact typed in one is there in the other. Pure.

/**
 * @typedef {import("../plan/interview.js").Interview} Interview
 * @typedef {Record<string, string>} Values
 * @typedef {Interview & {values?: Values}} KeptInterview
 *   `values`: what was typed in the writer and has no place of its own in an interview, by field
 */

/** Fields of the form that stand in a place of their own, and how they are put there. */
const PLACES = ["company", "role", "met", "promised", "interviewer"];
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** @param {KeptInterview} interview @returns {Values} what it fills in */
export function factsOf(interview) {
  const { company, role, conversations, answer, people, values } = interview;
  const promised = answer?.kind === "by" || answer?.kind === "day" ? answer.day : "";
  const met = conversations?.at(-1)?.slice(0, 10);
  const found = { ...values, company, role, met, promised, interviewer: people?.[0]?.name };
  return Object.fromEntries(Object.entries(found).flatMap(([field, value]) => (value ? [[field, value]] : [])));
}

/**
 * An interview with facts that were typed in the writer; "" takes one away.
 * @param {KeptInterview} interview @param {Values} facts @param {string} now ISO 8601
 * @returns {KeptInterview}
 */
export function withFacts(interview, facts, now) {
  const others = Object.entries(facts).filter(([field]) => !PLACES.includes(field));
  const made = [withNames, withMet, withPromise, withPerson].reduce((one, put) => put(one, facts), interview);
  return clean({ ...made, values: clean({ ...interview.values, ...Object.fromEntries(others) }), changed: now });
}

/** @param {KeptInterview} interview @param {Values} facts */
function withNames(interview, { company = interview.company, role = interview.role }) {
  return { ...interview, company, role };
}

/** The day of the last conversation; its hour stays where the day does. @param {KeptInterview} interview @param {Values} facts */
function withMet(interview, { met }) {
  const before = interview.conversations ?? [];
  if (met === undefined || before.at(-1)?.slice(0, 10) === met || !DAY.test(met)) return interview;
  return { ...interview, conversations: [...before.slice(0, -1), met] };
}

/** @param {KeptInterview} interview @param {Values} facts @returns {KeptInterview} */
function withPromise(interview, { promised }) {
  const { answer, ...rest } = interview;
  const isDay = answer?.kind === "by" || answer?.kind === "day";
  if (promised === "" && isDay) return rest;
  if (promised === undefined || !DAY.test(promised)) return interview;
  return { ...interview, answer: isDay ? { ...answer, day: promised } : { kind: "by", day: promised } };
}

/** @param {KeptInterview} interview @param {Values} facts @returns {KeptInterview} */
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
