// Counts characters: texts as JSON on stdin, on stdout their numbers with a segmenter and without.
import { readFileSync } from "node:fs";

const MODULE = "../docs/assets/modules/letter/graphemes.ts";
const texts = JSON.parse(readFileSync(0, "utf8"));
const withOne = await import(MODULE);
delete Intl.Segmenter;
const without = await import(`${MODULE}?without`);
process.stdout.write(
  JSON.stringify(texts.map((one) => [withOne, without].map((by) => by.countCharacters(one)))),
);
