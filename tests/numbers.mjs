// Lets Python ask the browser's module: node tests/numbers.mjs, [[number]] on stdin -> [[text, [number]]]
import { readFileSync } from "node:fs";
import { numbersOf, textOf } from "../docs/assets/modules/search/numbers.ts";

const given = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(
  JSON.stringify(given.map((numbers) => [textOf(numbers), numbersOf(textOf(numbers))])),
);
