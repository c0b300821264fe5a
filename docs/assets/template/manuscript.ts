// A manuscript: what a contributor has typed into the studio, as it stands in the form. Pure.
import { GIVEN } from "../letter/meanings.ts";
import { lines, passages, written } from "./notation.ts";
import { texts, usage, type Template, type TonedLetter } from "./tags.ts";

/** `improves` is the template it began from, or ""; `left`, words that belong to nobody */
export interface Manuscript {
  id: string;
  about: Record<string, string>;
  reasons: string[];
  texts: Record<string, { subject: string; body: string }>;
  values: Record<string, string>;
  improves: string;
  left: string[];
}

const ABOUT = [
  "title",
  "summary",
  "moment",
  "channel",
  "recipient",
  "when",
  "avoid",
  "request",
] as const;

export const BLANK_SHEET: Manuscript = {
  id: "",
  about: {},
  reasons: [],
  texts: {},
  values: {},
  improves: "",
  left: [],
};

/** The manuscript of a template that there is. */
export function manuscriptOf(template: Template): Manuscript {
  const about = ABOUT.map((key) => [key, template[key] ?? ""]);
  const tones = Object.entries(template.tones).map(([tone, { subject = [], body = [] }]) => [
    tone,
    { subject: subject.join("\n"), body: written(body) },
  ]);
  return {
    id: template.id ?? "",
    about: {
      ...Object.fromEntries(about),
      sources: (template.sources ?? []).join(", "),
      contributors: (template.contributors ?? []).join(", "),
    },
    reasons: template.reasons ?? [],
    texts: Object.fromEntries(tones),
    values: template.example,
    improves: template.id ?? "",
    left: [],
  };
}

/** The template that a manuscript makes; what is empty is not there. */
export function templateOf(manuscript: Manuscript): Template {
  const { about, reasons, texts: typed, values } = whole(manuscript);
  const tones = Object.entries(typed)
    .map(([tone, { subject, body }]): [string, TonedLetter] => [
      tone,
      { subject: lines(subject), body: passages(body) },
    ])
    .filter(([, letter]) => texts(letter).length);
  const made = { tones: Object.fromEntries(tones), example: {} };
  const used = fieldsOf(made);
  const given = Object.entries(values).filter(
    ([field, value]) => used.includes(field) && value.trim(),
  );
  const said = Object.entries(about)
    .map(([key, value]) => [key, value.trim()])
    .filter(([, value]) => value);
  const sources = (about.sources ?? "").split(/[\s,;]+/).filter(Boolean);
  const contributors = (about.contributors ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
  const example = Object.fromEntries(given);
  return { ...Object.fromEntries(said), reasons, ...made, example, sources, contributors };
}

/** What is typed, with half a character, which no file can hold, as the page shows it. */
function whole(manuscript: Manuscript): Manuscript {
  return JSON.parse(JSON.stringify(manuscript), (_, value) =>
    typeof value === "string" ? value.replace(/\p{Surrogate}/gu, "\ufffd") : value,
  );
}

/** The fields that some tone uses, in order, but for a close that nobody gives. */
function fieldsOf({ tones }: Template) {
  const { required, optional } = usage(Object.values(tones).flatMap(texts));
  return [...required, ...optional];
}

/** The fields that want a value. */
export function wanted({ values }: Manuscript, template: Template) {
  return fieldsOf(template).filter((field) => field !== GIVEN || GIVEN in values);
}
