// What the findings read: one letter of the panel, beside the others. Pure.
import { naming } from "./findings.ts";
import type { Fields, Template, Written } from "../letter/panel.ts";
import type { Values } from "../letter/composing.ts";
import type { Examined } from "./examining.ts";

/**
 * One letter as the findings want it.
 * @param typed dates as ISO
 * @param used the fields this letter has
 * @param today ISO date
 */
export function proof(
  letters: Written[],
  index: number,
  template: Template,
  typed: Values,
  used: string[],
  fields: Fields,
  today: string,
): Examined {
  const letter = letters[index] as Written;
  const others = letters.filter((_, i) => i !== index);
  return {
    subject: letter.subject,
    body: letter.body,
    own: letter.own,
    gaps: letter.gaps.map((gap) => ({ ...gap, label: fields.label(gap.field) })),
    byHand: letter.byHand,
    carrier: template.carrier,
    request: template.request,
    moment: template.moment,
    recipients: template.recipient,
    values: pick(typed, used),
    said: { ...pick(letter.values, used), ...inLetter(letter) },
    shapes: fields.shapes ?? {},
    strangers: strangers(letter, others, fields.shapes ?? {}),
    others,
    today,
  };
}

/** The values as they stand in the letter, where a seam may have changed them. */
function inLetter({ subject, body, own }: Written): Values {
  const texts = { subject: subject ?? "", body };
  return Object.fromEntries(
    own.map(({ place, start, end, field }) => [field, texts[place].slice(start, end)]),
  );
}

function pick(values: Values, fields: string[]) {
  return Object.fromEntries(fields.map((field) => [field, values[field] ?? ""]));
}

/**
 * Names that have no business in this letter: of the panel's others, and what a name or company
 * was when the letter was taken over by hand, if it has changed since.
 */
function strangers(
  letter: Written,
  others: Written[],
  shapes: Examined["shapes"],
): Examined["strangers"] {
  const names = others.map(({ name }) => ({ kind: "name" as const, text: name }));
  const before = letter.before ?? {};
  const named = naming(shapes, ["person", "company"]).filter(
    (field) => shapes[field]?.scope !== "candidate",
  );
  const former = named.map((field) => ({
    kind: kindOf(shapes[field]?.names),
    text: before[field] ?? "",
  }));
  const current = new Set(Object.values(letter.values));
  return [...names, ...former].filter(({ text }) => text.trim() && !current.has(text));
}

function kindOf(names: string | undefined): "name" | "company" {
  return names === "company" ? "company" : "name";
}
