// The part of the writer's address after “#”: which letter is open. Pure.

/** The letter that an address asks for; what does not look like an id is "". */
export function readHash(hash: string) {
  const query = new URLSearchParams(hash.replace(/^#/, ""));
  const id = (key: string) => {
    const value = query.get(key) ?? "";
    return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) ? value : "";
  };
  const names = ["template", "tone", "moment", "letter", "interview"] as const;
  return Object.fromEntries(names.map((name) => [name, id(name)])) as Record<
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
