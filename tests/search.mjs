// Answers queries with the browser's own search: node tests/search.mjs <data module>, the queries as
// JSON on stdin -> the addresses of all entries, and for each query its rows, doubt, words not known
// and what is marked in the first row

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

import { mark } from "../docs/assets/search/marking.ts";
import { createIndex, find } from "../docs/assets/search/search.ts";

const { default: data } = await import(pathToFileURL(process.argv[2]).href);
const index = createIndex(data);
const answers = JSON.parse(readFileSync(0, "utf8")).map((query) => {
  const { found, doubt, terms, unknown } = find(index, query);
  const rows = found.map(({ entry, letters, section }) => ({
    url: entry.url,
    kind: entry.kind,
    letter: letters[0]?.url ?? "",
    section: section?.url ?? "",
  }));
  const texts = found.slice(0, 1).flatMap(({ entry }) => [entry.title, entry.text]);
  const hits = texts.flatMap((text) => mark(text, terms, index.read)).filter(({ hit }) => hit);
  return { rows, doubt, unknown, marked: hits.map(({ text }) => text) };
});
process.stdout.write(JSON.stringify({ addresses: [...index.entries.keys()], answers }));
