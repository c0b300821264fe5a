// Finds moments as the writer's start does: [entries, queries] -> for each query its moments
import { readFileSync } from "node:fs";

import { momentSearch } from "../docs/assets/modules/search/moment-finding.js";

const [entries, queries] = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(queries.map(momentSearch(entries))));
