// Checks of days: weekdays that do not fit, days past and days to come. Pure.
import { datesIn, weekdayOf } from "./calendar-words.js";
import { dayOf } from "../letter/dates.js";
import { aboutAll, finding, overlap, patternOf, texts } from "./findings.js";
import { fieldOf } from "../letter/meanings.js";
import { sentences } from "../letter/sentences.js";

/**
 * @typedef {import("./examining.js").Examine} Examine
 * @typedef {import("./examining.js").Examined} Examined
 * @typedef {import("./examining.js").Lists} Lists
 * @typedef {import("./examining.js").Span} Span
 * @typedef {"ahead" | "behind"} Side   of today
 */

const DAY = 86_400_000;
const WEEK = 7;
const RELATIVE = new Intl.RelativeTimeFormat("en-GB", { numeric: "auto" });
const [YESTERDAY, TODAY, TOMORROW] = [-1, 0, 1].map((away) => RELATIVE.format(away, "day"));

/** A weekday that its date does not have, in the year nearest today. @type {Examine} */
export function weekdayDate(examined, lists) {
  return texts(examined).flatMap(({ place, text }) =>
    datesIn(text, examined.today, lists).flatMap(({ start, end, date, weekday, days, fits }) => {
      const [day] = days;
      if (fits.length || day === undefined) return [];
      const parts = { date, said: weekday, weekday: weekdayOf(day) };
      return [finding("weekday-date", { place, start, end }, parts)];
    }),
  );
}

/** A day of the form that has passed and is meant to come. @type {Examine} */
export function pastDate(examined) {
  return misplaced(examined, "past-date", "ahead", (day, today) => day < today);
}

/** A day of the form that is to come and is meant to have passed. @type {Examine} */
export function futureDate(examined) {
  return misplaced(examined, "future-date", "behind", (day, today) => day > today);
}

/**
 * @param {Examined} examined @param {string} check @param {Side} side where the days should lie
 * @param {(day: number, today: number) => boolean} isWrong
 */
function misplaced(examined, check, side, isWrong) {
  const { values, said, today } = examined;
  const meant = Object.keys(values).filter((field) => sideOf(field, examined) === side);
  return meant.flatMap((field) => {
    const day = dayIn(values[field]);
    if (day === null || !isWrong(day, dayOf(today) ?? day)) return [];
    return places(field, examined).map((span) => finding(check, span, { date: said[field] ?? "" }));
  });
}

/**
 * Where the day of a field should lie: a moment can turn it round, and without one nobody knows.
 * @param {string} field @param {Examined} examined @returns {Side | undefined}
 */
function sideOf(field, { shapes, moment }) {
  const { lies, turns_in } = shapes[field] ?? {};
  if (!lies || !turns_in) return lies;
  if (!moment) return undefined;
  return moment === turns_in ? (lies === "ahead" ? "behind" : "ahead") : lies;
}

/** A time offered that has passed, as the candidate wrote it. @type {Examine} */
export function pastOffer(examined, lists) {
  const offers = places(fieldOf(examined.shapes, "times"), examined);
  if (!offers.length) return [];
  return texts(examined).flatMap(({ place, text }) =>
    datesIn(text, examined.today, lists)
      .map((one) => ({ ...one, place }))
      .filter((one) => offers.some((offer) => overlap(one, offer)))
      .filter(({ fits: [day = Infinity] }) => day < (dayOf(examined.today) ?? 0))
      .map((one) => finding("past-offer", one, { date: text.slice(one.start, one.end) })),
  );
}

/**
 * “Yesterday”, “today” or “tomorrow” about a day that is another one by the form.
 * @type {Examine}
 */
export function notThatDay(examined, lists) {
  const { values, said, shapes, today } = examined;
  const now = dayOf(today) ?? 0;
  const dated = [...lying("behind", shapes), ...lying("ahead", shapes)].filter((field) => dayIn(values[field]) !== null);
  const days = dated.map((field) => (Number(dayIn(values[field])) - now) / DAY);
  if (!dated.length) return [];
  return relative(examined).flatMap((one) => {
    const away = [YESTERDAY, TODAY, TOMORROW].indexOf(one.text.toLowerCase()) - 1;
    const about = dated.find((field) => isAbout(field, away, one, examined, lists));
    if (!about || days.includes(away)) return [];
    return [finding("not-that-day", one, { word: one.text, date: said[about] ?? "" })];
  });
}

/** The fields whose day usually lies there. @param {Side} side @param {Examined["shapes"]} shapes */
function lying(side, shapes) {
  return Object.keys(shapes).filter((field) => shapes[field]?.lies === side);
}

/**
 * Where the letter says “yesterday” and the like, each with its sentence.
 * @param {Examined} examined
 */
function relative(examined) {
  const pattern = new RegExp(`\\b(?:${[YESTERDAY, TODAY, TOMORROW].join("|")})\\b`, "giu");
  return texts(examined).flatMap(({ place, text }) =>
    text.search(pattern) < 0
      ? []
      : sentences(text).flatMap((sentence) =>
          Array.from(sentence.text.matchAll(pattern), (match) => {
            const start = sentence.start + match.index;
            return { place, start, end: start + match[0].length, text: match[0], sentence: sentence.text };
          }),
        ),
  );
}

/**
 * Whether such a word speaks of the day of a field: by hand in a sentence about it that does not
 * name the day, in the form as “yesterday” among words about the talk.
 * @param {string} field @param {number} away days from today
 * @param {Span & {sentence: string}} one @param {Examined} examined @param {Lists} lists
 */
function isAbout(field, away, one, { byHand, own, said, shapes }, lists) {
  if (away === (shapes[field]?.lies === "behind" ? 1 : -1)) return false;
  if (!byHand) {
    const talk = own.filter((mine) => shapes[mine.field]?.form === "phrase");
    return field === fieldOf(shapes, "conversation") && away === -1 && talk.some((mine) => overlap(mine, one));
  }
  const about = patternOf(lists["not-that-day"], field);
  return one.sentence.search(about) >= 0 && !one.sentence.includes(said[field] ?? "");
}

/** “Today” in a letter that takes days to arrive. @type {Examine} */
export function slowPost(examined) {
  if (examined.carrier.medium !== "paper") return [];
  return relative(examined).map((one) => finding("slow-post", one, { word: one.text }));
}

/** A plain thank-you that comes more than a week after the talk and does not say so. @type {Examine} */
export function lateThanks({ values, shapes, today, request, body }, lists) {
  const [nothing, owned] = [patternOf(lists["no-request"], "nothing"), patternOf(lists["late-thanks"], "owned")];
  const thanks = patternOf(lists["many-thanks"], "thanks");
  const days = ((dayOf(today) ?? NaN) - (dayIn(values[fieldOf(shapes, "conversation")]) ?? NaN)) / DAY;
  if (!(days > WEEK) || request.search(nothing) !== 0) return [];
  const isPlain = body.search(thanks) >= 0 && body.search(owned) < 0;
  return isPlain ? [aboutAll("late-thanks", { days })] : [];
}

/** @param {string | undefined} value */
function dayIn(value) {
  return dayOf((value ?? "").split("T")[0] ?? "");
}

/**
 * Where a value stands: the candidate's own words, or by hand the same words.
 * @param {string} field @param {Examined} examined
 * @returns {Span[]}
 */
function places(field, examined) {
  const { byHand, own, said } = examined;
  const value = (said[field] ?? "").trim();
  if (!byHand) return own.filter((one) => one.field === field);
  if (!value) return [];
  return texts(examined).flatMap(({ place, text }) => {
    const start = text.indexOf(value);
    return start < 0 ? [] : [{ place, start, end: start + value.length }];
  });
}
