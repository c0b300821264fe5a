// Checks of the tags in a template's texts. The same as macros/checking/tags.py. Pure.
import { GIVEN } from "../letter/meanings.ts";
import { nearest } from "./nearest.ts";
import {
  opens,
  placed,
  tags,
  texts,
  untagged,
  usage,
  type Place,
  type Tag,
  type Template,
} from "./tags.ts";
import { tell, type Data, type Problem } from "./telling.ts";

const STRAY =
  /(?:[{[｛«] ?){1,4}[^{}[\]｛｝«»\n]{0,60}(?: ?[}\]｝»]){1,4}|[{}[\]｛｝«»]+[^\s{}[\]｛｝«»]*/g;
const INSIDE = /^[^\p{L}\p{N}]*?([#^/]?)[\s_]*([A-Za-z][A-Za-z_ -]*?)[^\p{L}\p{N}]*$/u;
const BRACES = /\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|\S*[{}]\S*/gs;
/** The private use, and what nobody can see. */
const PRIVATE = /[\p{Co}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u;
const MARKUP = /<\/?[A-Za-z][^<>]*>|<!--/g;
const ABOUT = ["title", "summary", "when", "avoid", "request"] as const;

const asTag = (name: string) => `{{${name}}}`;

/** A template may name only the fields of data/fields.yml. */
export function unknownField(template: Template, data: Data): Problem[] {
  const known = Object.keys(data.fields);
  return placed(template).flatMap(({ place, text }) =>
    tags(text)
      .filter(({ kind, name }) => "#^".includes(kind) && !known.includes(name))
      .map(({ kind, name, text: wrong }) => {
        const near = nearest(name, known);
        const tag = asTag(name);
        if (!near) return tell(data, "unknown-field", "listed", place, { tag });
        const suggestion = asTag(kind + near);
        return tell(data, "unknown-field", "near", place, {
          tag,
          near: asTag(near),
          suggestion,
          wrong,
        });
      }),
  );
}

/** Only {{field}}, {{#field}}, {{^field}} and {{/field}} are tags; no other braces or brackets. */
export function tag(template: Template, data: Data): Problem[] {
  const inside = placed(template).flatMap(({ place, text }) =>
    [...new Set(untagged(text).match(STRAY))].map((brace) => notATag(brace, place, data)),
  );
  const outside = around(template).flatMap(({ place, text }) =>
    [...new Set(text.match(BRACES))].map((brace) =>
      tell(data, "tag", "outside", place, { tag: brace }),
    ),
  );
  return [...inside, ...outside];
}

function notATag(text: string, place: Place, data: Data) {
  const [, kind = "", inner = ""] = INSIDE.exec(text) ?? [];
  const name = nearest(inner.toLowerCase().replaceAll(/[ -]/g, "_"), Object.keys(data.fields));
  if (!name) return tell(data, "tag", "tag", place, { tag: text });
  const near = asTag(kind + name);
  return tell(data, "tag", "near", place, { tag: text, near, suggestion: near, wrong: text });
}

/** What is around the letters: about the template, and in its example. */
function around(template: Template) {
  return [
    ...ABOUT.map((key) => ({ place: [key], text: template[key] ?? "" })),
    ...Object.entries(template.example).map(([name, text]) => ({ place: ["example", name], text })),
  ];
}

/** Templates are plain text: no HTML, and so no scripts. */
export function markup(template: Template, data: Data): Problem[] {
  return [...placed(template), ...around(template)].flatMap(({ place, text }) =>
    [...new Set(text.match(MARKUP))].map((mark) =>
      tell(data, "markup", "html", place, { tag: mark }),
    ),
  );
}

/** A section opens and closes within one wording, the inner one before the outer. */
export function section(template: Template, data: Data): Problem[] {
  return placed(template).flatMap(({ place, text }) => unpaired(tags(text), place, data));
}

function unpaired(all: Tag[], place: Place, data: Data) {
  const opened: Tag[] = [];
  for (const tag of all) {
    if (opens(tag)) opened.push(tag);
    if (tag.kind !== "/") continue;
    const last = opened.pop();
    const wrong = !last ? "not_open" : last.name !== tag.name && "crossed";
    if (wrong) return [tell(data, "section", wrong, place, { tag: tag.text })];
  }
  const last = opened.at(-1);
  return last
    ? [
        tell(data, "section", "not_closed", place, {
          tag: last.text,
          close: asTag(`/${last.name}`),
        }),
      ]
    : [];
}

/** Within one tone a field is required, or optional: inside its own section everywhere. */
export function mixedField(template: Template, data: Data): Problem[] {
  return placed(template).flatMap(({ tone, place, text }) => {
    const { required } = usage(texts(template.tones[tone] ?? {}));
    const mixed = tags(text).filter((tag) => opens(tag) && required.includes(tag.name));
    const names = new Set(mixed.map(({ name }) => name));
    return [...names].map((name) => tell(data, "mixed-field", "both", place, { tag: asTag(name) }));
  });
}

/** The example has a value for each field that the letter uses, and no other. */
export function example(template: Template, data: Data): Problem[] {
  const { required, optional } = usage(Object.values(template.tones).flatMap(texts));
  const names = [...required, ...optional].filter((name) => name in data.fields).sort();
  const given = Object.keys(template.example).sort();
  const place = ["example"];
  return [
    ...names
      .filter((name) => !given.includes(name) && name !== GIVEN)
      .map((field) => tell(data, "example", "missing", place, { tag: asTag(field), field })),
    ...given
      .filter((name) => !names.includes(name) && name !== GIVEN)
      .map((name) => tell(data, "example", "unused", ["example", name], { tag: asTag(name) })),
  ];
}

/** Template texts hold no character that fonts draw as they please, or nobody can see. */
export function privateUse(template: Template, data: Data): Problem[] {
  return placed(template).flatMap(({ place, text }) => {
    const point = PRIVATE.exec(text)?.[0]?.codePointAt(0);
    const code = `U+${point?.toString(16).toUpperCase().padStart(4, "0")}`;
    return point ? [tell(data, "private-use", "character", place, { code })] : [];
  });
}

/** A tone requires a few fields, besides the candidate's own, which are typed once. */
export function requiredFields(template: Template, data: Data): Problem[] {
  return Object.entries(template.tones).flatMap(([tone, letter]) => {
    const { required } = usage(texts(letter));
    const names = required.filter(
      (name) => name !== GIVEN && data.fields[name]?.scope !== "candidate",
    );
    const most = data.channels[template.channel ?? ""]?.required_fields ?? Infinity;
    const parts = { size: names.length, tags: names.map(asTag).join(", "), most };
    return names.length > most
      ? [tell(data, "required-fields", "many", ["tones", tone], parts)]
      : [];
  });
}
