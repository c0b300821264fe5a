// Checks of days: weekdays that do not fit, days past and days to come. Pure.
import { datesIn, weekdayOf } from "./calendar-words.ts";
import { dayOf } from "../letter/dates.ts";
import { aboutAll, finding, overlap, patternOf, texts } from "./findings.ts";
import { fieldOf } from "../letter/meanings.ts";
import { sentences } from "../letter/sentences.ts";
import type { Examined, Finding, Lists, Span } from "./examining.ts";

/** Of today. */
type Side = "ahead" | "behind";

const DAY = 86_400_000;
const WEEK = 7;
const RELATIVE = new Intl.RelativeTimeFormat("en-GB", { numeric: "auto" });
const [YESTERDAY, TODAY, TOMORROW] = [-1, 0, 1].map((away) => RELATIVE.format(away, "day"));

/** A weekday that its date does not have, in the year nearest today. */
export function weekdayDate(examined: Examined, lists: Lists): Finding[] {
  return texts(examined).flatMap(({ place, text }) =>
    datesIn(text, examined.today, lists).flatMap(({ start, end, date, weekday, days, fits }) => {
      const [day] = days;
      if (fits.length || day === undefined) return [];
      const parts = { date, said: weekday, weekday: weekdayOf(day) };
      return [finding("weekday-date", { place, start, end }, parts)];
    }),
  );
}

/** A day of the form that has passed and is meant to come. */
export function pastDate(examined: Examined): Finding[] {
  return misplaced(examined, "past-date", "ahead", (day, today) => day < today);
}

/** A day of the form that is to come and is meant to have passed. */
export function futureDate(examined: Examined): Finding[] {
  return misplaced(examined, "future-date", "behind", (day, today) => day > today);
}

/** @param side where the days should lie */
function misplaced(
  examined: Examined,
  check: string,
  side: Side,
  isWrong: (day: number, today: number) => boolean,
) {
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
 */
function sideOf(field: string, { shapes, moment }: Examined): Side | undefined {
  const { lies, turns_in } = shapes[field] ?? {};
  if (!lies || !turns_in) return lies;
  if (!moment) return undefined;
  return moment === turns_in ? (lies === "ahead" ? "behind" : "ahead") : lies;
}

/** A time offered that has passed, as the candidate wrote it. */
export function pastOffer(examined: Examined, lists: Lists): Finding[] {
  const offers = places(fieldOf(examined.shapes, "times"), examined);
  if (!offers.length) return [];
  return texts(examined).flatMap(({ place, text }) =>
    datesIn(text, examined.today, lists)
      .map((word) => ({ ...word, place }))
      .filter((word) => offers.some((offer) => overlap(word, offer)))
      .filter(({ fits: [day = Infinity] }) => day < (dayOf(examined.today) ?? 0))
      .map((word) => finding("past-offer", word, { date: text.slice(word.start, word.end) })),
  );
}

/** “Yesterday”, “today” or “tomorrow” about a day that is another one by the form. */
export function notThatDay(examined: Examined, lists: Lists): Finding[] {
  const { values, said, shapes, today } = examined;
  const now = dayOf(today) ?? 0;
  const dated = [...lying("behind", shapes), ...lying("ahead", shapes)].filter(
    (field) => dayIn(values[field]) !== null,
  );
  const days = dated.map((field) => (Number(dayIn(values[field])) - now) / DAY);
  if (!dated.length) return [];
  return relative(examined).flatMap((word) => {
    const away = [YESTERDAY, TODAY, TOMORROW].indexOf(word.text.toLowerCase()) - 1;
    const about = dated.find((field) => isAbout(field, away, word, examined, lists));
    if (!about || days.includes(away)) return [];
    return [finding("not-that-day", word, { word: word.text, date: said[about] ?? "" })];
  });
}

/** The fields whose day usually lies there. */
function lying(side: Side, shapes: Examined["shapes"]) {
  return Object.keys(shapes).filter((field) => shapes[field]?.lies === side);
}

/** Where the letter says “yesterday” and the like, each with its sentence. */
function relative(examined: Examined) {
  const pattern = new RegExp(`\\b(?:${[YESTERDAY, TODAY, TOMORROW].join("|")})\\b`, "giu");
  return texts(examined).flatMap(({ place, text }) =>
    text.search(pattern) < 0
      ? []
      : sentences(text).flatMap((sentence) =>
          Array.from(sentence.text.matchAll(pattern), (match) => {
            const start = sentence.start + match.index;
            return {
              place,
              start,
              end: start + match[0].length,
              text: match[0],
              sentence: sentence.text,
            };
          }),
        ),
  );
}

/**
 * Whether such a word speaks of the day of a field: by hand in a sentence about it that does not
 * name the day, in the form as “yesterday” among words about the talk.
 * @param away days from today
 */
function isAbout(
  field: string,
  away: number,
  word: Span & { sentence: string },
  { byHand, own, said, shapes }: Examined,
  lists: Lists,
) {
  if (away === (shapes[field]?.lies === "behind" ? 1 : -1)) return false;
  if (!byHand) {
    const talk = own.filter((mine) => shapes[mine.field]?.form === "phrase");
    return (
      field === fieldOf(shapes, "conversation") &&
      away === -1 &&
      talk.some((mine) => overlap(mine, word))
    );
  }
  const about = patternOf(lists["not-that-day"], field);
  return word.sentence.search(about) >= 0 && !word.sentence.includes(said[field] ?? "");
}

/** “Today” in a letter that takes days to arrive. */
export function slowPost(examined: Examined): Finding[] {
  if (examined.carrier.medium !== "paper") return [];
  return relative(examined).map((word) => finding("slow-post", word, { word: word.text }));
}

/** A plain thank-you that comes more than a week after the talk and does not say so. */
export function lateThanks(
  { values, shapes, today, request, body }: Examined,
  lists: Lists,
): Finding[] {
  const [nothing, owned] = [
    patternOf(lists["no-request"], "nothing"),
    patternOf(lists["late-thanks"], "owned"),
  ];
  const thanks = patternOf(lists["many-thanks"], "thanks");
  const days =
    ((dayOf(today) ?? NaN) - (dayIn(values[fieldOf(shapes, "conversation")]) ?? NaN)) / DAY;
  if (!(days > WEEK) || request.search(nothing) !== 0) return [];
  const isPlain = body.search(thanks) >= 0 && body.search(owned) < 0;
  return isPlain ? [aboutAll("late-thanks", { days })] : [];
}

function dayIn(value: string | undefined) {
  return dayOf((value ?? "").split("T")[0] ?? "");
}

/** The place of a value: the candidate's own words, or the same words typed by hand. */
function places(field: string, examined: Examined): Span[] {
  const { byHand, own, said } = examined;
  const value = (said[field] ?? "").trim();
  if (!byHand) return own.filter((span) => span.field === field);
  if (!value) return [];
  return texts(examined).flatMap(({ place, text }) => {
    const start = text.indexOf(value);
    return start < 0 ? [] : [{ place, start, end: start + value.length }];
  });
}
