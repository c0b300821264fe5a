// What the writer says and counts, and the addresses it reads. Pure: text in, text out.

/** A phrase of the interface with its numbers or names put in. */
export function say(phrase: string, parts: Record<string, string | number>) {
  return phrase.replace(/\{([a-z]+)\}/g, (whole, name) => String(parts[name] ?? whole));
}

/** How many words a text has: runs of anything but white space that hold a letter or a digit. */
export function countWords(text: string) {
  return text.split(/\s+/u).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
}

/** The letter that an address asks for; what does not look like an id is "". */
export function readHash(hash: string) {
  const query = new URLSearchParams(hash.replace(/^#/, ""));
  const id = (key: string) => {
    const value = query.get(key) ?? "";
    return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) ? value : "";
  };
  const names = ["template", "tone", "moment", "letter", "interview"] as const;
  return Object.fromEntries(names.map((one) => [one, id(one)])) as Record<
    (typeof names)[number],
    string
  >;
}

/**
 * The address of a template in a tone, and of nothing typed: the ids of what is kept are random.
 */
export function writeHash(
  template: string,
  tone: string,
  { letter, interview }: { letter?: string; interview?: string } = {},
) {
  const ids = [interview && `&interview=${interview}`, letter && `&letter=${letter}`];
  return `#template=${template}&tone=${tone}${ids.filter(Boolean).join("")}`;
}
