// Lets Python ask what the studio makes of a template: JSON on stdin, JSON on stdout.
//   node tests/template.mjs problems   {data, cases: [template]} -> [[problem]]
//   node tests/template.mjs layout     {data, cases: [template]} -> [text]
//   node tests/template.mjs notation   {data, cases: [body]} -> [body, by way of its notation]
//   node tests/template.mjs nearest    {data, cases: [[name, known]]} -> [name]
//   node tests/template.mjs guess      {data, cases: [template]} -> [[[words, fields, sure]]]
//   node tests/template.mjs personal   {data, cases: [template]} -> [[found]]
import { readFileSync } from "node:fs";
import { problems } from "../docs/assets/template/checking.ts";
import { likely } from "../docs/assets/template/guessing.ts";
import { layOut } from "../docs/assets/template/layout.ts";
import { nearest } from "../docs/assets/template/nearest.ts";
import { passages, written } from "../docs/assets/template/notation.ts";
import { personal } from "../docs/assets/template/personal.ts";

const { data, cases } = JSON.parse(readFileSync(0, "utf8"));
const modes = {
  problems: (template) => problems(template, data),
  layout: (template) => layOut(template, Object.keys(data.schema.properties)),
  notation: (body) => passages(written(body)),
  personal: (template) => personal(template, data),
  guess: (template) =>
    personal(template, data).map((phrase) => [
      phrase.text,
      ...Object.values(likely(phrase, Object.keys(data.fields), data.personal)),
    ]),
  nearest: ([name, known]) => nearest(name, known),
};
process.stdout.write(JSON.stringify(cases.map(modes[process.argv[2]])));
