// Lets Python ask the browser's module: JSON on stdin, JSON on stdout.
//   node tests/transfer.mjs   {schema, texts} -> [{everything} or {refused}]
import { readFileSync } from "node:fs";
import { read } from "../docs/assets/keeping/transfer.ts";

const { schema, texts } = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(texts.map((text) => read(text, schema))));
