// Lets Python ask for wordings: [{counts, letters, weights}] -> [[letter's wordings]].
import { readFileSync } from "node:fs";
import { spread } from "../docs/assets/modules/letter/spreading.ts";

const cases = JSON.parse(readFileSync(0, "utf8"));
const answers = cases.map(({ counts, letters, weights }) => spread(counts, letters, weights));
process.stdout.write(JSON.stringify(answers));
