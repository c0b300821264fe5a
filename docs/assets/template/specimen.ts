// A template's letter filled with its example, as the letter writer makes it. Pure.
import { EMPTY, withLetter, withTemplate, withValue } from "../letter/draft.ts";
import {
  lettersOf,
  type Fields,
  type Template as PanelTemplate,
  type Tone,
  type Written,
} from "../letter/panel.ts";
import { texts, usage, type Template } from "./tags.ts";
import type { Basics } from "./telling.ts";

/** The text of each passage, and the line of the “subject” */
export type Chosen = Record<string, number>;

/** A letter with all that it was made from. */
export interface Specimen {
  written: Written;
  tone: Tone;
  chosen: Chosen;
  values: Record<string, string>;
  used: string[];
  asRead: PanelTemplate;
  fields: Fields;
}

const ID = "template";

/**
 * A tone's letter filled with the example, or null while there is no text.
 * @param isSparse fills no more than is needed
 */
export function specimen(
  template: Template,
  tone: string,
  data: Basics,
  isSparse: boolean,
  chosen: Chosen,
): Specimen | null {
  const toned = template.tones[tone];
  if (!toned?.body?.length) return null;
  const { required, optional } = usage(texts(toned));
  const whole = {
    subject: [],
    body: [],
    ...toned,
    required,
    optional,
    close: data.closes[tone] ?? "",
  };
  const used = isSparse ? required : [...required, ...optional];
  const given = used.filter((field) => template.example[field]);
  const values = Object.fromEntries(given.map((field) => [field, template.example[field] ?? ""]));
  const asRead = readable(template, tone, whole, data);
  const label = (field: string) => data.fields[field]?.label ?? field;
  // Sample values are in words already, dates too, and our pages join them to ours as they are:
  // the letter is made without shapes, which would let the writer smooth every seam.
  const fields = { kinds: {}, label };
  const [written] = lettersOf(draft(tone, values, chosen), asRead, fields, data.today);
  return written
    ? {
        written,
        tone: whole,
        chosen,
        values,
        used,
        asRead,
        fields: { ...fields, shapes: data.fields },
      }
    : null;
}

function draft(tone: string, values: Record<string, string>, chosen: Chosen) {
  const filled = Object.entries(values).reduce(
    (made, [field, value]) => withValue(made, null, field, value),
    withTemplate(EMPTY, ID, tone),
  );
  return withLetter(filled, { chosen });
}

/** The template as the letter writer reads it; what is still empty may be missing. */
function readable(template: Template, tone: string, toned: Tone, data: Basics) {
  const {
    moment = "",
    title = "",
    channel = "",
    recipient = "",
    when = "",
    avoid = "",
    request = "",
  } = template;
  const carrier = data.channels[channel] ?? { medium: "" };
  return {
    id: ID,
    moment,
    title,
    channel,
    recipient,
    when,
    avoid,
    request,
    carrier,
    tones: { [tone]: toned },
  };
}
