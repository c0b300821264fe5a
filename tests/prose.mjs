// Reads prose: JSON on stdin, JSON on stdout, nothing over the network.
//   node tests/prose.mjs    {texts: [text], wholes: [[paragraph]]} -> {lints: [[lint]], ease: [number]}
// A lint is {rule, start, end, word, message, better: [text]}, its offsets in code points.
import { readFileSync } from "node:fs";
import { syllable } from "syllable";

// Linting has a cost a call as well as a word: a few dozen short texts at a time is fastest.
const BATCH = 40;
const GAP = "\n\n";

const { texts, wholes } = JSON.parse(readFileSync(0, "utf8"));
const linter = texts.length ? await harper() : null;
const lints = [];
for (let i = 0; i < texts.length; i += BATCH) {
  lints.push(...(await linted(texts.slice(i, i + BATCH))));
}
process.stdout.write(JSON.stringify({ lints, ease: wholes.map(ease) }));

/** Slow to start, and not needed for the reading ease. */
async function harper() {
  const [{ Dialect, LocalLinter }, { binary }] = await Promise.all([
    import("harper.js"),
    import("harper.js/binary"),
  ]);
  return new LocalLinter({ binary, dialect: Dialect.American });
}

async function linted(batch) {
  const sizes = batch.map((text) => text.length + GAP.length);
  const starts = sizes.map((_, i) => sizes.slice(0, i).reduce((sum, size) => sum + size, 0));
  const whole = batch.join(GAP);
  const lints = await linter.organizedLints(whole, { language: "plaintext" });
  const all = Object.entries(lints).flatMap(([rule, of]) => of.map((lint) => told(rule, lint)));
  // Beside some texts Harper takes the “a” of “8:45 a.m.” for an article, and beside others not.
  const placed = all.filter(({ rule, end }) => rule !== "AnA" || !whole.startsWith(".m.", end));
  return batch.map((text, i) => {
    // Harper counts UTF-16 units, Python code points.
    const point = (unit) => [...text.slice(0, unit - starts[i])].length;
    return placed
      .filter(({ start }) => start >= starts[i] && start < starts[i] + sizes[i])
      .map((lint) => ({ ...lint, start: point(lint.start), end: point(lint.end) }));
  });
}

function told(rule, lint) {
  const { start, end } = lint.span();
  const better = lint.suggestions().map((suggestion) => suggestion.get_replacement_text());
  return { rule, start, end, word: lint.get_problem_text(), message: lint.message(), better };
}

/** Flesch’s reading ease (Journal of Applied Psychology 32, 1948): 100 is easiest. */
function ease(paragraphs) {
  const sentences = paragraphs.flatMap((text) => text.split(/(?<=[.!?…:])[”’")]*\s+/));
  const words = paragraphs.flatMap((text) => text.match(/[\p{L}\p{N}’'-]+/gu) ?? []);
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  const perSentence = words.length / (sentences.length || 1);
  return 206.835 - 1.015 * perSentence - 84.6 * (syllables / (words.length || 1));
}
