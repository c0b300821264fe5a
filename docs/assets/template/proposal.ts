// The address that proposes a template: the repository's own page for a new or changed file. Pure.

/** GitHub answers “414 URI Too Long” somewhat above 8,000 characters; this keeps a distance. */
const MOST_CHARACTERS = 7500;

/**
 * The address, and whether it carries the text. One that is too long, or whose page takes no
 * text, goes without: the text has to be pasted there.
 * @param pattern with {name} and perhaps {content}; "" where there is no repository
 */
export function proposal(
  pattern: string,
  id: string,
  content: string,
): { address: string; isCarried: boolean } {
  const named = pattern.replaceAll("{name}", encodeURIComponent(`${id}.yml`));
  const whole = named.replace("{content}", () => encodeURIComponent(content));
  const isCarried = named.includes("{content}") && whole.length <= MOST_CHARACTERS;
  const bare = named.replace(/[?&][a-z_]+=\{content\}/, "");
  return { address: isCarried ? whole : bare, isCarried };
}

/** Whether a file can have this name. */
export function isId(id: string) {
  return id.length <= 60 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id);
}

/** The name that was meant by one that no file can have: without folders and ending. */
export function idMeant(name: string) {
  return idFor(
    name
      .replace(/\.ya?ml\s*$/i, "")
      .replace(/[\\/\s]+$/, "")
      .replace(/^.*[\\/]/, ""),
  );
}

/** An id for a title: small letters, digits and hyphens. */
export function idFor(title: string) {
  const plain = title.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60)
    .replace(/-+$/, "");
}
