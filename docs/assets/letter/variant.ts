// A letter in British English, made of the American one. Only a template's own words change, before
// it is filled, so that no value is touched. Pure.
import { anyOf } from "./sentences.ts";
import type { Variant } from "./dates.ts";
import type { Tone } from "./panel.ts";

interface Changes {
  words: Record<string, string>;
  closes: Record<string, string>;
  close_comma: boolean;
}

/** data/variants.yml as published */
export type Variants = Partial<Record<Variant, Changes>>;

const TAG = /(\{\{[^{}]*\}\})/u;
const CLOSE_COMMA = /\{\{close\}\},(?=\s*(?:\n|$))/gu;
const OUTSIDE_AMERICA = /^en-(?:GB|AU|NZ|IE|IN|ZA)\b/iu;
/** A tone is turned once, so that its letters stay the same while nothing else changes. */
const TURNED = new WeakMap<Tone, { changes: Changes; tone: Tone }>();
const PATTERNS = new WeakMap<Changes, RegExp>();

/** The variant that a reader of this language expects: `navigator.language` says which. */
export function variantOf(language: string): Variant {
  return OUTSIDE_AMERICA.test(language) ? "british" : "american";
}

/** A tone in the variant asked for: the American one as it is. */
export function inVariant(tone: Tone, variants: Variants, variant: Variant): Tone {
  const changes = variants[variant];
  if (!changes) return tone;
  const kept = TURNED.get(tone);
  if (kept?.changes === changes) return kept.tone;
  const turned = turn(tone, changes);
  TURNED.set(tone, { changes, tone: turned });
  return turned;
}

function turn(tone: Tone, changes: Changes): Tone {
  const said = (source: string) => worded(source, changes);
  const body = tone.body.map((passage) => ({ ...passage, texts: passage.texts.map(said) }));
  return { ...tone, close: closed(tone.close, changes), subject: tone.subject.map(said), body };
}

function closed(close: string, { closes, close_comma: hasComma }: Changes) {
  const [, bare = "", comma = ""] = /^(.*?)(,?)$/su.exec(close) ?? [];
  return `${closes[bare] ?? bare}${hasComma ? comma : ""}`;
}

/** A source with its tags as they are. */
function worded(source: string, changes: Changes) {
  const open = changes.close_comma ? source : source.replace(CLOSE_COMMA, "{{close}}");
  const pattern = PATTERNS.get(changes) ?? anyOf(Object.keys(changes.words));
  PATTERNS.set(changes, pattern);
  return open
    .split(TAG)
    .map((part, index) =>
      index % 2 ? part : part.replace(pattern, (word) => cased(word, changes)),
    )
    .join("");
}

/** The other word with the capitals of this one. */
function cased(word: string, { words }: Changes) {
  const other = words[word.toLowerCase().replace(/\s+/gu, " ")] ?? word;
  if (!/^\p{Lu}/u.test(word)) return other;
  const isLoud = word.length > 1 && word === word.toUpperCase();
  return isLoud ? other.toUpperCase() : other.charAt(0).toUpperCase() + other.slice(1);
}
