// The check of plain language in what a template says about itself. The same as
// macros/checking/sentences.py. Pure.
import { tell, type Data, type Problem } from "./telling.ts";
import type { Template } from "./tags.ts";

/** The keys of a template that hold sentences about it. */
const PROSE = ["summary", "when", "avoid", "request"] as const;
const END = /(?<=[.!?…])[”’")]*\s+|\n/u;

/** A sentence has at most 25 words. */
export function adviceSentence(template: Template, data: Data): Problem[] {
  return PROSE.flatMap((key) =>
    (template[key] ?? "")
      .split(END)
      .map(words)
      .filter(({ length }) => length > data.sentence)
      .map((sentence) =>
        tell(data, "advice-sentence", "words", [key], {
          sentence: `${sentence.slice(0, 5).join(" ")} …`,
          size: sentence.length,
          most: data.sentence,
        }),
      ),
  );
}

function words(text: string) {
  return text.split(/\s+/u).filter(Boolean);
}
