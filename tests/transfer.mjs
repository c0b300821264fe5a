// Lets Python ask the browser's module: JSON on stdin, JSON on stdout.
//   node tests/transfer.mjs read   {schema, texts} -> [{everything} or {refused}]
//   node tests/transfer.mjs merge  [[ours, given]] -> [merge]
import { readFileSync } from "node:fs";
import { merged, read } from "../docs/assets/modules/keeping/transfer.ts";

const given = JSON.parse(readFileSync(0, "utf8"));
const answers = {
  read: () => given.texts.map((text) => read(text, given.schema)),
  merge: () => given.map(([ours, theirs]) => merged(ours, theirs)),
};
process.stdout.write(JSON.stringify(answers[process.argv[2]]()));
