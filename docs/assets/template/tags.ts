// The tags of a template's texts, and where each text stands. macros/composing.py and
// macros/checking/tags.py read them alike. Pure.

/** A paragraph: a text, variants, or options by their names. */
export type Passage = {
  texts: string[];
  names: string[];
};

export type TonedLetter = {
  subject?: string[];
  body?: Passage[];
};

type Text =
  "id" | "title" | "summary" | "moment" | "channel" | "recipient" | "when" | "avoid" | "request";

/** A template as its file has it; what is still empty may be missing. */
export type Template = {
  tones: Record<string, TonedLetter>;
  example: Record<string, string>;
} & { [Key in Text]?: string } & { [Key in "reasons" | "sources" | "contributors"]?: string[] };

/** The keys that lead to a value. */
export type Place = (string | number)[];

/** kind "", "#", "^", "/" or, for what is no tag of ours, "?" */
export interface Tag {
  kind: string;
  name: string;
  text: string;
}

const TAG = /\{\{(.{0,99}?)\}\}|\{\{|\}\}/gs;
const INSIDE = /^([#^/]?)([a-z]+(?:_[a-z]+)*)$/;

export function tags(source: string): Tag[] {
  return Array.from(source.matchAll(TAG), ({ 0: text, 1: raw = "" }) => {
    const [, kind = "?", name = raw] = INSIDE.exec(raw) ?? [];
    return { kind, name, text };
  });
}

/** A text with a space in place of each of its tags; what isn't one of our tags stays. */
export function untagged(source: string) {
  return source.replace(TAG, (text, raw = "") => (INSIDE.test(raw) ? " " : text));
}

export function opens({ kind }: Tag) {
  return kind === "#" || kind === "^";
}

/** Which fields the texts use plainly, and which only inside a section of their own. */
export function usage(sources: string[]) {
  const required = new Set<string>();
  const optional = new Set<string>();
  for (const source of sources) {
    const inside: string[] = [];
    for (const tag of tags(source)) {
      if (opens(tag)) inside.push(tag.name);
      if (opens(tag)) optional.add(tag.name);
      else if (tag.kind === "/") inside.pop();
      else if (tag.kind === "" && !inside.includes(tag.name)) required.add(tag.name);
    }
  }
  const least = [...optional].filter((name) => !required.has(name));
  return { required: [...required], optional: least };
}

/** Every text of a toned letter: subject lines, then those of the passages. */
export function texts({ subject = [], body = [] }: TonedLetter) {
  return [...subject, ...body.flatMap((passage) => passage.texts)];
}

/** Every text of every tone, with its place. */
export function placed({ tones }: Template): { tone: string; place: Place; text: string }[] {
  return Object.entries(tones).flatMap(([tone, { subject = [], body = [] }]) => [
    ...subject.map((text, i) => ({ tone, place: ["tones", tone, "subject", i], text })),
    ...body.flatMap((passage, i) =>
      passage.texts.map((text, j) => ({
        tone,
        place: ["tones", tone, "body", i, "texts", j],
        text,
      })),
    ),
  ]);
}
