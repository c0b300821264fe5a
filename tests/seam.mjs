// Joins values to words as the writer does: JSON on stdin, JSON on stdout.
//   node tests/seam.mjs   {shapes, cases: [[source, values]]} -> [[piece]]
import { readFileSync } from "node:fs";

import { fill } from "../docs/assets/letter/composing.ts";
import { joined } from "../docs/assets/letter/seam.ts";

const { shapes, cases } = JSON.parse(readFileSync(0, "utf8"));
const made = cases.map(([source, values]) => joined(fill(source, values, []), shapes));
process.stdout.write(JSON.stringify(made));
