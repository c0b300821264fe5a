// The words of the interface, with what belongs in them. Pure.

/** A phrase of the interface with its numbers or names put in. */
export function say(phrase: string, parts: Record<string, string | number>) {
  return phrase.replace(/\{([a-z]+)\}/g, (whole, name) => String(parts[name] ?? whole));
}
