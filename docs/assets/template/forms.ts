// The check of the form of a blank: where a sentence or a phrase may stand. The same as
// macros/checking/forms.py. Pure.
import { fill } from "../letter/composing.ts";
import { placed, tags, texts, usage, type Place, type Template } from "./tags.ts";
import { tell, type Data, type Problem } from "./telling.ts";

/** With what is on either side. */
interface Blank {
  field: string;
  before: string;
  after: string;
}

const SENTENCE = /^[“‘"'(]*(?![a-z_])[\p{L}\p{N}].*[.?!…][”’"')]*$/su;
const SENTENCE_ENDS = /(?:^|[.?!…][”’"')]*\s|\n)\s*$/u;
/** A sentence stands by itself, and a phrase comes right after one of its field’s frames. */
export function form(template: Template, data: Data): Problem[] {
  const misplaced = placed(template).flatMap(({ tone, place, text }) => {
    const { required } = usage(texts(template.tones[tone] ?? {}));
    const problems = new Map<string, Problem>();
    for (const blank of blanks(text, required, data)) {
      const wrong = fault(blank, data);
      if (wrong && !problems.has(blank.field))
        problems.set(blank.field, told(wrong, blank.field, place, data));
    }
    return [...problems.values()];
  });
  const unfinished = Object.entries(template.example)
    .filter(([name, value]) => data.fields[name]?.form === "sentence" && !SENTENCE.test(value))
    .map(([name]) => told("example", name, ["example", name], data));
  return [...misplaced, ...unfinished];
}

function told(wrong: string, field: string, place: Place, data: Data) {
  const frames = (data.fields[field]?.frames ?? []).join(", ");
  return tell(data, "form", wrong, place, { tag: `{{${field}}}`, frames });
}

function fault({ field, before, after }: Blank, data: Data) {
  const { form: needed = "", frames = [] } = data.fields[field] ?? {};
  if (needed === "phrase" && !isFramed(before, frames)) return "phrase";
  if (needed !== "sentence") return "";
  if (!SENTENCE_ENDS.test(before)) return "before";
  return after.trim() && !/^\s/u.test(after) ? "after" : "";
}

function isFramed(before: string, frames: string[]) {
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${frames.join("|")})\\s+$`, "iu").test(before);
}

/** The blanks of a text with every field filled, and with those alone that it needs. */
function blanks(text: string, required: string[], data: Data): Blank[] {
  const names = tags(text)
    .map(({ name }) => name)
    .filter((name) => name in data.fields);
  return [names, names.filter((name) => required.includes(name))].flatMap((used) => {
    const pieces = fill(text, Object.fromEntries(used.map((name) => [name, "x"])), []);
    // A sentence brings its full stop along.
    const said = pieces.map(({ text: words, field }) =>
      data.fields[field]?.form === "sentence" ? "X." : words,
    );
    return pieces.flatMap(({ kind, field }, i) =>
      kind === "own"
        ? [{ field, before: said.slice(0, i).join(""), after: said.slice(i + 1).join("") }]
        : [],
    );
  });
}
