// Lets Python ask the browser's module: JSON on stdin, JSON on stdout.
//   node tests/composing.mjs         [{letter, values, choice, subject}] -> [{subject, body}]
//   node tests/composing.mjs spec    [{template, data, partials}] -> [rendered]
import { readFileSync } from "node:fs";
import Mustache from "mustache";
import { compose } from "../docs/assets/letter/composing.ts";
import { plain } from "../docs/assets/letter/pieces.ts";

const cases = JSON.parse(readFileSync(0, "utf8"));
const answer = process.argv[2] === "spec" ? cases.map(rendered) : cases.map(composed);
process.stdout.write(JSON.stringify(answer));

function rendered({ template, data, partials }) {
  return Mustache.render(template, data, partials ?? {});
}

function composed({ letter, values, choice, subject }) {
  const toned = { subject: [], ...letter };
  const made = compose({ ...toned, required: required(toned) }, values, choice, subject);
  return {
    subject: made.subject && plain(made.subject),
    body: made.passages.map(({ pieces }) => plain(pieces)).join("\n\n"),
  };
}

// In the browser this comes with the data: the fields used outside a section of their own.
function required({ subject, body }) {
  return [
    ...new Set(
      [...subject, ...body.flatMap(({ texts }) => texts)].flatMap((source) => bare(source, [])),
    ),
  ];
}

function bare(source, inside) {
  const results = [];
  const rest = source.replace(/\{\{[#^](\w+)\}\}(.*?)\{\{\/\1\}\}/gs, (_, name, content) => {
    results.push(...bare(content, [...inside, name]));
    return "";
  });
  const plainly = [...rest.matchAll(/\{\{(\w+)\}\}/g)].map((tag) => tag[1]);
  return [...results, ...plainly.filter((name) => !inside.includes(name))];
}
