// Prepares the search's data: entries and wording as JSON on stdin, what the browser reads on stdout.

import { readFileSync } from "node:fs";

import { prepare } from "../../docs/assets/search/preparing.ts";

process.stdout.write(JSON.stringify(prepare(JSON.parse(readFileSync(0, "utf8")))));
