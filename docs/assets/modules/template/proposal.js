// The address that proposes a template: the repository's own page for a new or changed file. Pure.

/** GitHub answers “414 URI Too Long” somewhat above 8,000 characters; this keeps a distance. */
const MOST_CHARACTERS = 7500;

/**
 * The address, and whether it carries the text. One that is too long, or whose page takes no
 * text, goes without: the text has to be pasted there.
 * @param {string} pattern with {name} and perhaps {content}; "" where there is no repository
 * @param {string} id @param {string} content
 * @returns {{address: string, isCarried: boolean}}
 */
export function proposal(pattern, id, content) {
  const named = pattern.replaceAll("{name}", encodeURIComponent(`${id}.yml`));
  const whole = named.replace("{content}", () => encodeURIComponent(content));
  const isCarried = named.includes("{content}") && whole.length <= MOST_CHARACTERS;
  const bare = named.replace(/[?&][a-z_]+=\{content\}/, "");
  return { address: isCarried ? whole : bare, isCarried };
}

/** Whether a file can have this name. @param {string} id */
export function isId(id) {
  return id.length <= 60 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id);
}

/** The name that was meant by one that no file can have: without folders and ending. @param {string} name */
export function idMeant(name) {
  return idFor(name.replace(/\.ya?ml\s*$/i, "").replace(/[\\/\s]+$/, "").replace(/^.*[\\/]/, ""));
}

/** An id for a title: small letters, digits and hyphens. @param {string} title */
export function idFor(title) {
  const plain = title.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60).replace(/-+$/, "");
}
