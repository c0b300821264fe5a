// Lets Python have letters looked over: JSON on stdin, JSON on stdout.
//   node tests/findings.mjs           {lists, letters: [examined]} -> [[finding]]
//   node tests/findings.mjs checks    the same -> {name of a check: [ids of what it found]}
//   node tests/findings.mjs speed     the same -> milliseconds that each letter takes, the median of five
import { readFileSync } from "node:fs";
import { CHECKS, examine } from "../docs/assets/findings/examining.ts";

const { lists, letters } = JSON.parse(readFileSync(0, "utf8"));
const modes = { checks, speed, findings: () => letters.map((letter) => examine(letter, lists)) };
process.stdout.write(JSON.stringify(modes[process.argv[2] ?? "findings"]()));

function checks() {
  const ids = (check) =>
    letters.flatMap((letter) => check(letter, lists).map(({ check }) => check));
  const entries = Object.entries(CHECKS);
  return Object.fromEntries(entries.map(([name, check]) => [name, [...new Set(ids(check))]]));
}

function speed() {
  return letters.map((letter) => {
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      examine(letter, lists);
      return performance.now() - start;
    });
    return times.sort((a, b) => a - b)[2];
  });
}
