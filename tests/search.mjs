// Answers queries with the browser's own search: node tests/search.mjs <data module> <queries as JSON>

import { pathToFileURL } from "node:url";

import { createIndex, find, mark } from "../docs/assets/modules/search/search.js";

const [path, queries] = process.argv.slice(2);
const { default: entries } = await import(pathToFileURL(path).href);
const index = createIndex(entries);
const answers = JSON.parse(queries).map((query) =>
  find(index, query).slice(0, 5).map((found) => ({
    url: found.url,
    marked: [found.title, found.text, found.phrase].flatMap((text) =>
      mark(text, found.terms).filter((piece) => piece.hit).map((piece) => piece.text),
    ),
  })),
);
console.log(JSON.stringify(answers));
