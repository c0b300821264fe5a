// Checks of typing: spaces, stops and quotation marks. Pure.
import { finding, overlap, unnamed } from "./findings.ts";
import type { Examined, Finding, Span } from "./examining.ts";

const SPACE_BEFORE = /(?<=[\p{L}\p{M}\p{N}\]”’"')])[ \t\u00a0\u202f]+([,;:!?.])(?=[\s”’"']|$)/gu;

/** Two spaces together, inside a line. */
export function doubleSpace(examined: Examined): Finding[] {
  return unnamed(examined, /(?<=\S)[ \u00a0]{2,}(?=\S)/g).map((match) =>
    finding("double-space", match),
  );
}

/** A space before a stop. “ .NET” and “ …” are none. */
export function spaceBefore(examined: Examined): Finding[] {
  return unnamed(examined, SPACE_BEFORE).map((match) =>
    finding("space-before", match, { mark: match.group }),
  );
}

/** Two stops together, as when a value brings its own. */
export function doubledStop(examined: Examined): Finding[] {
  return unnamed(examined, /(?<![.,;])(?:\.\.|,,|,\.|;\.|;;)(?![.,;])/g).map((match) =>
    finding("doubled-stop", match, { marks: match.text }),
  );
}

/**
 * Straight and curly marks of the same kind in one letter: the first of the rarer sort. A phone
 * types straight apostrophes where our words have curly ones; that is nobody's accident, so
 * apostrophes count among the candidate's own words alone.
 */
export function mixedQuotes(examined: Examined): Finding[] {
  const own = (match: Span) => examined.byHand || examined.own.some((span) => overlap(span, match));
  const apostrophes = [/(?<=\p{L})'(?=\p{L})/gu, /(?<=\p{L})’(?=\p{L})/gu].map((sort) =>
    unnamed(examined, sort).filter(own),
  );
  const quotes = [/"/g, /[“”]/g].map((sort) => unnamed(examined, sort));
  for (const matches of [apostrophes, quotes]) {
    const [rarer] = matches.sort((a, b) => a.length - b.length);
    if (rarer?.[0]) return [finding("mixed-quotes", rarer[0])];
  }
  return [];
}
