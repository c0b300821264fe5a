// What there is to say of the letters that a template makes, filled with its example: the findings
// that a candidate would get, and seams that show. `python -m macros check` and the studio both ask
// here. Pure.
import { examine, type Finding } from "../findings/examining.ts";
import { proof } from "../findings/proof.ts";
import { fill } from "../letter/composing.ts";
import { plain } from "../letter/pieces.ts";
import { say } from "../letter/say.ts";
import { specimen, type Specimen } from "./specimen.ts";
import { opens, placed, tags, texts, usage, type Place, type Template } from "./tags.ts";
import { tell, type Data, type Problem } from "./telling.ts";
import type { Written } from "../letter/panel.ts";

const BETWEEN_PASSAGES = "\n\n".length;
/** Takes the place of a value, so that its own stops are not taken for ours. */
const VALUE = "\ue000";
const SEAMS: [RegExp, string][] = [
  [/^\s|\s$|\n\s| \n/u, "edge"],
  [/^[^\p{L}\p{N}\ue000]+$/u, "punctuation"],
  [/(?:^|[.!?…][”’")]*\s+|\n)[“‘"(]*\p{Ll}/u, "low"],
];
/** More sections in one text than this are looked at all filled or all empty. */
const MOST_SECTIONS = 5;

/**
 * What there is to say of a template's letters: each tone with each of its texts, full and sparse.
 */
export function letters(template: Template, data: Data): Problem[] {
  const every = Object.entries(template.tones).flatMap(([tone, { subject = [], body = [] }]) => {
    const number = Math.max(subject.length, ...body.map((passage) => passage.texts.length));
    return Array.from({ length: number }, (_, turn) => turn).flatMap((turn) =>
      [false, true].flatMap((isSparse) => said(template, tone, turn, isSparse, data)),
    );
  });
  // Of a number of words that is full here and sparse there, one is enough.
  const byName = new Map(
    every
      .reverse()
      .map((problem) => [
        `${problem.place.join("/")} ${problem.check} ${problem.message.replace(/\d+/g, "")}`,
        problem,
      ]),
  );
  return [...byName.values()].reverse();
}

function said(
  template: Template,
  tone: string,
  turn: number,
  isSparse: boolean,
  data: Data,
): Problem[] {
  const { subject = [], body = [] } = template.tones[tone] ?? {};
  const counts: Record<string, number> = Object.fromEntries([
    ...body.map(({ texts: { length } }, i) => [i, length]),
    ["subject", subject.length],
  ]);
  const chosen = Object.fromEntries(
    Object.entries(counts).map(([key, length]) => [key, length ? turn % length : 0]),
  );
  const made = specimen(template, tone, data, isSparse, chosen);
  if (!made) return [];
  const { written, values, used, asRead, fields } = made;
  return examine(proof([written], 0, asRead, values, used, fields, data.today), data.checks)
    .filter(({ check }) => data.checks[check]?.samples ?? check in data.checks)
    .map((finding) => problem(finding, made, tone, data));
}

function problem(finding: Finding, made: Specimen, tone: string, data: Data): Problem {
  const { check, parts, place, start, end } = finding;
  const { level = "consider", says = "", advice = "" } = data.checks[check] ?? {};
  const text = (place === "subject" ? made.written.subject : made.written.body) ?? "";
  return {
    check,
    level: level === "consider" ? "advice" : "error",
    message: `${say(says, parts)} ${advice}`,
    suggestion: "",
    wrong: text.slice(start, end),
    place: placeOf(finding, made, tone),
  };
}

/**
 * The value, passage or subject line that a finding is about; the tone where it is all of the
 * letter.
 */
function placeOf(
  { place, start, end }: Finding,
  { written, chosen }: Specimen,
  tone: string,
): Place {
  const value = written.own.find(
    (stretch) =>
      stretch.place === place && stretch.start <= start && end <= stretch.end && start < end,
  );
  if (value) return ["example", value.field];
  if (place === "subject") return ["tones", tone, "subject", chosen.subject ?? 0];
  const index = start < end ? passageAt(start, written) : undefined;
  return index === undefined
    ? ["tones", tone]
    : ["tones", tone, "body", index, "texts", chosen[index] ?? 0];
}

function passageAt(offset: number, { letter }: Written) {
  let end = 0;
  for (const { index, pieces } of letter.passages) {
    end += plain(pieces).length + BETWEEN_PASSAGES;
    if (offset < end) return index;
  }
  return undefined;
}

/** A text reads well whichever of its optional blanks are empty. */
export function seam(template: Template, data: Data): Problem[] {
  return placed(template).flatMap(({ tone, place, text }) => {
    const { required } = usage(texts(template.tones[tone] ?? {}));
    const problems = new Map<string, Problem>();
    for (const empty of combinations(optionalIn(text, required))) {
      for (const fault of faults(text, empty, required, place[2] === "body", data)) {
        if (!problems.has(fault))
          problems.set(fault, tell(data, "seam", fault, place, { state: state(empty, data) }));
      }
    }
    return [...problems.values()];
  });
}

function optionalIn(text: string, required: string[]) {
  const opened = tags(text)
    .filter(opens)
    .map(({ name }) => name);
  return [...new Set(opened)].filter((name) => !required.includes(name));
}

/** Which blanks are empty: first none. */
function combinations(names: string[]): string[][] {
  if (names.length > MOST_SECTIONS) return [[], names];
  const start = [[]] as string[][];
  return names.reduce(
    (choices, name) => [...choices, ...choices.map((empty) => [...empty, name])],
    start,
  );
}

function faults(text: string, empty: string[], required: string[], inBody: boolean, data: Data) {
  const names = tags(text)
    .map(({ name }) => name)
    .filter((name) => !empty.includes(name));
  const values = Object.fromEntries(names.map((name) => [name, "x"]));
  const value = (field: string) => (data.fields[field]?.form === "sentence" ? `${VALUE}.` : VALUE);
  const bare = fill(text, values, required)
    .map(({ kind, text: words, field }) => (kind === "text" ? words : value(field)))
    .join("");
  if (!bare.trim()) return inBody ? [] : ["subject"];
  return SEAMS.filter(([pattern, fault]) => (inBody || fault !== "low") && pattern.test(bare)).map(
    ([, fault]) => fault,
  );
}

function state(empty: string[], data: Data) {
  const names = empty.map((name) => `{{${name}}}`).join(", ");
  return tell(data, "seam", names ? "without" : "filled", [], { tags: names }).message;
}
