// Checks of the names in a template: of vocabularies, and what the channel needs. The same as in
// macros/checking/. Pure.
import { placed, type Place, type Template } from "./tags.ts";
import { tell, unknown, type Check, type Data, type Problem } from "./telling.ts";

// What the words around a blank say that it is.
const MEANT: [string, RegExp][] = [
  ["company", /(?<![\p{L}\p{N}_])(?:at|join|joining) \{\{([a-z_]+)\}\}(?![’'])/giu],
  ["role", /\{\{([a-z_]+)\}\} (?:role|position|job|post|opening|vacancy)(?![\p{L}\p{N}_])/giu],
];
const SIGNED = /(?:^|\n)\{\{([a-z_]+)\}\}\s*$/u;

export const unknownMoment: Check = (template, data) =>
  template.moment ? unknown(data, "unknown-moment", ["moment"], template.moment, data.moments) : [];

export const unknownReason: Check = ({ reasons = [] }, data) =>
  reasons.flatMap((id, i) => unknown(data, "unknown-reason", ["reasons", i], id, data.reasons));

export const unknownChannel: Check = ({ channel }, data) =>
  channel ? unknown(data, "unknown-channel", ["channel"], channel, Object.keys(data.channels)) : [];

export const unknownTone: Check = ({ tones }, data) =>
  Object.keys(tones).flatMap((tone) =>
    unknown(data, "unknown-tone", ["tones", tone], tone, Object.keys(data.closes)),
  );

export const unknownSource: Check = ({ sources = [] }, data) =>
  sources.flatMap((id, i) => unknown(data, "unknown-source", ["sources", i], id, data.sources));

/** A template names its sources once it is taken; a maintainer may add them. */
export const unsourcedTemplate: Check = ({ sources = [] }, data) =>
  sources.length ? [] : [{ ...tell(data, "unsourced-template", "none", []), missing: "sources" }];

/** A channel that needs a subject line gets one in each tone. */
export function subject({ channel = "", tones }: Template, data: Data): Problem[] {
  const need = data.channels[channel]?.subject;
  return Object.entries(tones).flatMap(([tone, { subject: lines = [] }]) => {
    if (need === "required" && !lines.length)
      return [tell(data, "subject", "missing", ["tones", tone], { channel })];
    if (need === "none" && lines.length)
      return [tell(data, "subject", "none", ["tones", tone, "subject"], { channel })];
    return [];
  });
}

/** A blank for one person stands neither for a company or a job, nor for whoever signs. */
export function misnamed(template: Template, data: Data): Problem[] {
  const toldOf = (meant: string, field: string, place: Place) =>
    tell(data, "misnamed", meant, place, { tag: `{{${field}}}` });
  const wrongly = placed(template).flatMap(({ place, text }) =>
    [...namedWrongly(text, data)].map(([field, meant]) => toldOf(meant, field, place)),
  );
  const signed = Object.keys(template.tones).flatMap((tone) => {
    const last = placed(template)
      .filter((text) => text.tone === tone)
      .at(-1);
    const field = last?.place[2] === "body" ? signature(last.text, data) : "";
    return field && last ? [toldOf("signature", field, last.place)] : [];
  });
  return [...wrongly, ...signed];
}

/** Each blank that names a person where something else is meant, with what is meant. */
function namedWrongly(text: string, { fields }: Data) {
  const kinds = new Map<string, string>();
  for (const [meant, pattern] of MEANT) {
    for (const [, field = ""] of text.matchAll(pattern)) {
      if (fields[field]?.names === "person" && !kinds.has(field)) kinds.set(field, meant);
    }
  }
  return kinds;
}

/** The blank that signs, where it is a name of somebody or something else. */
function signature(text: string, { fields }: Data) {
  const [, field = ""] = SIGNED.exec(text) ?? [];
  return fields[field]?.names && fields[field]?.scope !== "candidate" ? field : "";
}
