// Lets Python ask how like two texts are: [[{text, without}, {text, without}]] -> [{shared, share}].
import { readFileSync } from "node:fs";
import { likeness } from "../docs/assets/modules/letter/likeness.js";

const pairs = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(pairs.map(([one, other]) => likeness(one, other))));
