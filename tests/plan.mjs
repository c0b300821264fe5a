// Lets Python ask for plans and calendar files: JSON on stdin, JSON on stdout.
//   node tests/plan.mjs            {rules, calendars, cases: [{interview, country, region, today}]} -> [plan]
//   node tests/plan.mjs calendar   [{entries, made}] -> [text]
import { readFileSync } from "node:fs";
import { calendarFile } from "../docs/assets/calendar/ics.ts";
import { calendarOf } from "../docs/assets/plan/calendars.ts";
import { planOf } from "../docs/assets/plan/plan.ts";

const given = JSON.parse(readFileSync(0, "utf8"));

function planned({ rules, off, cases }) {
  return cases.map(({ interview, country, region, today }) => {
    const calendar = calendarOf(off[country], region);
    return planOf(interview, {
      cadence: rules.cadence,
      customs: rules.customs[country] ?? {},
      calendar,
      today,
    });
  });
}

const answer =
  process.argv[2] === "calendar"
    ? given.map(({ entries, made }) => calendarFile(entries, made))
    : planned(given);
process.stdout.write(JSON.stringify(answer));
