// Prints the style sheet on stdin without the rules that no page of a site can match.
//   node purge.mjs SITE
import { readFileSync } from "node:fs";
import { PurgeCSS } from "purgecss";

const TAG = /<([a-z][\w-]*)([^>]*)>/g;
const ATTRIBUTE = /\s([a-z][\w-]*)(?:=(?:"([^"]*)"|([^\s>]+)))?/g;
const SPACES = /\s+/;

/**
 * What a selector can match: elements, and attributes with the classes and other single words that
 * they hold. Words of a text are none: “tip” and “note” in a sentence, or in an attribute that
 * holds a sentence, would keep whole families of rules.
 */
function names(html) {
  return [...html.matchAll(TAG)].flatMap(([, tag, rest]) => [
    tag,
    ...[...rest.matchAll(ATTRIBUTE)].flatMap(([, name, quoted, bare]) => {
      const words = (quoted ?? bare ?? "").split(SPACES);
      return name === "class" || words.length === 1 ? [name, ...words] : [name];
    }),
  ]);
}

// Material dresses what its Markdown extensions make; ours are plain elements with rules of our own.
const blocklist = ["details", "summary", ".keys", ".note", ".question", ".example"];
const content = [`${process.argv[2]}/**/*.html`];
const css = [{ raw: readFileSync(0, "utf8") }];
const options = {
  css,
  content,
  blocklist,
  defaultExtractor: names,
  variables: true,
  keyframes: true,
};
const [purged] = await new PurgeCSS().purge(options);
process.stdout.write(purged.css);
