// Says dates as the browser does: JSON on stdin, JSON on stdout.
//   node tests/dates.mjs         [[kind, iso, today, variant]] -> [words]
//   node tests/dates.mjs local   [ISO moment] -> [the day it is here, by TZ]
import { readFileSync } from "node:fs";

import { inWords, localDay } from "../docs/assets/letter/dates.ts";

const cases = JSON.parse(readFileSync(0, "utf8"));
const isLocal = process.argv[2] === "local";
const answers = isLocal
  ? cases.map((moment) => localDay(new Date(moment)))
  : cases.map((one) => inWords(...one));
process.stdout.write(JSON.stringify(answers));
