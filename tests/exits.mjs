// Lets Python ask the ways out of the writer: JSON on stdin, JSON on stdout.
//   node tests/exits.mjs          [[function, ...arguments], ...] -> [result, ...]
//   node tests/exits.mjs draft    [[letter, time in ms, minutes ahead of UTC], ...] -> [.eml, ...]
//   node tests/exits.mjs docx     [[letters, title], ...] -> [.docx as base64, ...]
import { readFileSync } from "node:fs";
import * as files from "../docs/assets/exits/texts.ts";
import { mailAddress } from "../docs/assets/exits/mail-address.ts";
import * as drafts from "../docs/assets/exits/mail-draft.ts";

const functions = { ...files, ...drafts, mailAddress };
const cases = JSON.parse(readFileSync(0, "utf8"));
const modes = { draft, docx };
const answer = await Promise.all(cases.map(modes[process.argv[2]] ?? called));
process.stdout.write(JSON.stringify(answer));

function called([name, ...rest]) {
  return functions[name](...rest) ?? null;
}

function draft([letter, time, offset]) {
  return drafts.mailDraft(letter, new Date(time), offset);
}

async function docx([letters, title]) {
  const { letterDocument } = await import("../docs/assets/exits/document.ts");
  const blob = await letterDocument(letters, title);
  return Buffer.from(await blob.arrayBuffer()).toString("base64");
}
