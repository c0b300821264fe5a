// The sentence that a field's words will land in.
import assert from "node:assert/strict";
import test from "node:test";
import type { Values } from "../../docs/assets/letter/composing.ts";
import { landing } from "../../docs/assets/letter/landing.ts";

interface Case {
  field: string;
  values?: Values;
  wordings?: number[];
  subject?: number;
  subjects?: string[];
  body?: string[][];
}

const SUBJECTS = ["Thanks for {{topic}}", "From {{candidate}}"];
const REQUIRED = ["recipient", "candidate", "topic", "company", "close"];
const BODY = [
  ["Hello {{recipient}},"],
  [
    "It was good to talk. Your account of {{topic}} has stayed. So has {{company}}.",
    "I liked {{company}}.",
  ],
  ["{{#insight}}You said “{{insight}}.” And {{topic}}, too?{{/insight}}"],
  ["{{#news}}Since then: {{news}}{{^insight}} ({{topic}}){{/insight}}. Best{{/news}}"],
  ["{{close}}\n{{candidate}}"],
];
const THREE_BLANKS = [["{{topic}} at {{company}} and {{recipient}}."]];
const TWICE = [["From {{company}} to {{company}}."]];

const CASES: Record<string, [Case, [string, string] | null]> = {
  "its own sentence alone": [{ field: "topic" }, ["Your account of ", " has stayed."]],
  "what is typed does not stand in it": [
    { field: "topic", values: { topic: "Oslo. And more" } },
    ["Your account of ", " has stayed."],
  ],
  "the last sentence": [{ field: "company" }, ["So has ", "."]],
  "a line": [{ field: "recipient" }, ["Hello ", ","]],
  "the wording chosen": [{ field: "company", wordings: [0, 1] }, ["I liked ", "."]],
  "wordings wrap around": [{ field: "company", wordings: [5, -1] }, ["I liked ", "."]],
  "the next passage where the wording does without": [
    { field: "topic", wordings: [0, 1], values: { insight: "Speed counts" } },
    ["And ", ", too?"],
  ],
  "the subject line last": [{ field: "topic", wordings: [0, 1] }, ["Thanks for ", ""]],
  "not a section that is hidden": [
    { field: "topic", wordings: [0, 1], subject: 1, values: { news: "a lot" } },
    ["Since then: a lot (", ")."],
  ],
  "its own section as if filled, quotation marks closed": [
    { field: "insight" },
    ["You said “", ".”"],
  ],
  "values in place": [
    { field: "insight", wordings: [0, 1], values: { topic: "Oslo" } },
    ["You said “", ".”"],
  ],
  "other blanks as labels": [
    { field: "company", body: THREE_BLANKS, values: { recipient: "Dr. Ola Ek" } },
    ["[the topic] at ", " and Dr. Ola Ek."],
  ],
  "the field itself a second time": [
    { field: "company", body: TWICE },
    ["From ", " to [the company]."],
  ],
  "the field itself a second time, filled": [
    { field: "company", body: TWICE, values: { company: "Ash" } },
    ["From ", " to Ash."],
  ],
  "line breaks in values end it": [
    {
      field: "company",
      body: THREE_BLANKS,
      values: { topic: "one\ntwo", recipient: "Ola\r\n Ek" },
    },
    ["two at ", " and Ola"],
  ],
  "a full stop in a value does not": [
    {
      field: "company",
      body: [["{{topic}} at {{company}}? {{recipient}}."]],
      values: { topic: "Mr. X" },
    },
    ["Mr. X at ", "?"],
  ],
  "a signature prefers a sentence": [{ field: "candidate", subject: 1 }, ["From ", ""]],
  "a signature without one": [{ field: "candidate" }, ["", ""]],
  "the close": [{ field: "close" }, ["", ""]],
  "a field that is not there": [{ field: "deadline" }, null],
  "a field of another wording": [{ field: "company", body: [["No.", "{{company}}"]] }, null],
  "a section of a field that is still empty": [
    { field: "company", body: [["{{#news}}I met {{news}} at {{company}}.{{/news}}"]] },
    ["I met [the news] at ", "."],
  ],
  "no subject line": [{ field: "topic", subjects: [], body: [["No."]] }, null],
};

for (const [name, [given, expected]] of Object.entries(CASES)) {
  test(name, () => {
    const { field, values = {}, wordings = [], subject = 0, subjects = SUBJECTS } = given;
    const body = (given.body ?? BODY).map((texts) => ({ texts, names: [] }));
    const tone = { subject: subjects, body, required: REQUIRED };
    const found = landing(tone, values, wordings, subject, field, (one) => `the ${one}`);
    assert.deepEqual(found && [found.before, found.after], expected);
  });
}
