// Every interview with its plan, the most urgent first. The site's data are handed in as functions.
import { calendarOf, type DaysOff } from "../plan/calendars.ts";
import { historyOf, type History } from "../plan/history.ts";
import { planOf, type Customs, type Plan } from "../plan/plan.ts";
import { PLAIN, type Calendar } from "../plan/workdays.ts";
import type { Interview } from "../plan/interview.ts";

export interface DeskData {
  cadence: Record<
    string,
    { title: string; purpose: string; earliest: number; latest: number | null; templates: string[] }
  >;
  customs: Record<string, Customs>;
  countries: string[];
  trades: Record<string, Customs & { name: string }>;
  letters: Record<string, string>;
}

export interface Planned {
  interview: Interview;
  plan: Plan;
  history: History;
  off: DaysOff | null;
  /** The tone in which letters are written there. */
  tone: string;
}

type DaysOffOf = (country: string | undefined) => Promise<DaysOff | null>;

/** What is due comes first, then what waits, then what is over. */
const ORDER = { send: 0, wait: 1, stop: 2 };

export async function planned(
  interviews: Interview[],
  data: DeskData,
  daysOff: DaysOffOf,
  today: string,
): Promise<Planned[]> {
  const calendars = new Map<string, Calendar>();
  const all = await Promise.all(
    interviews.map(async (interview) => {
      const off = await daysOff(interview.country);
      const calendar = madeOnce(calendars, `${interview.country} ${interview.region}`, () =>
        off ? calendarOf(off, interview.region) : PLAIN,
      );
      return plan(interview, data, { off, calendar, today });
    }),
  );
  return all.sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
}

/** Interviews in one place have one calendar. */
function madeOnce<T>(made: Map<string, T>, key: string, make: () => T): T {
  const found = made.get(key) ?? make();
  made.set(key, found);
  return found;
}

function plan(
  interview: Interview,
  { cadence, customs, trades }: DeskData,
  { off, calendar, today }: { off: DaysOff | null; calendar: Calendar; today: string },
): Planned {
  const [country, trade] = [customs[interview.country ?? ""] ?? {}, trades[interview.trade ?? ""]];
  const rules = {
    cadence,
    customs: { ...country, days: { ...trade?.days, ...country.days } },
    calendar,
    today,
  };
  const tone = country.tone ?? trade?.tone ?? "warm";
  const history = historyOf(interview, today);
  return { interview, plan: planOf(interview, rules), history, off, tone };
}

function rank({ plan: { verdict } }: Planned) {
  return `${ORDER[verdict.kind]}${verdict.step?.latest || verdict.step?.earliest || "9"}`;
}

/** A function that reads the days off of a country once; null where there are none to read. */
export function daysOffFrom(load: (name: string) => Promise<DaysOff>): DaysOffOf {
  const known = new Map<string, Promise<DaysOff | null>>();
  return (country) => {
    if (!country) return Promise.resolve(null);
    const days = known.get(country) ?? load(`daysoff/${country}`).catch(() => null);
    known.set(country, days);
    return days;
  };
}
