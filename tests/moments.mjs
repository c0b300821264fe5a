// Finds moments as the writer's start does: [entries and wording, queries] -> the moments of each
import { readFileSync } from "node:fs";

import { momentSearch } from "../docs/assets/search/moment-finding.ts";
import { prepare } from "../docs/assets/search/preparing.ts";

const [data, queries] = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(queries.map(momentSearch(prepare(data)))));
