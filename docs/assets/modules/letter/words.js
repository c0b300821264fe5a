// What the writer says and counts, and the addresses it reads. Pure: text in, text out.

/**
 * A phrase of the interface with its numbers or names put in.
 * @param {string} phrase @param {Record<string, string | number>} parts
 */
export function say(phrase, parts) {
  return phrase.replace(/\{([a-z]+)\}/g, (whole, name) => String(parts[name] ?? whole));
}

/**
 * How many words a text has: runs of anything but white space that hold a letter or a digit.
 * @param {string} text
 */
export function countWords(text) {
  return text.split(/\s+/u).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
}

/**
 * The letter that an address asks for; what does not look like an id is "".
 * @param {string} hash
 */
export function readHash(hash) {
  const query = new URLSearchParams(hash.replace(/^#/, ""));
  const id = (/** @type {string} */ key) => {
    const value = query.get(key) ?? "";
    return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) ? value : "";
  };
  const names = /** @type {const} */ (["template", "tone", "moment", "letter", "interview"]);
  return /** @type {Record<typeof names[number], string>} */ (Object.fromEntries(names.map((one) => [one, id(one)])));
}

/**
 * The address of a template in a tone, and of nothing typed: the ids of what is kept are random.
 * @param {string} template @param {string} tone @param {{letter?: string, interview?: string}} kept
 */
export function writeHash(template, tone, { letter, interview } = {}) {
  const ids = [interview && `&interview=${interview}`, letter && `&letter=${letter}`];
  return `#template=${template}&tone=${tone}${ids.filter(Boolean).join("")}`;
}
