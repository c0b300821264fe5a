// Works out where a section is from its page and its title, so that few addresses have to be stored.
// Pure.

interface Placed {
  kind: string;
  url: string;
  title: string;
  page?: string;
}

const SECTIONS = new Set(["section", "absent"]);

/** Entries without what `placed` can work out. */
export function unplaced<Entry extends Placed>(entries: Entry[]): Entry[] {
  return withPages(entries, (entry, { url }) => {
    const place = entry.url.slice(url.length);
    return { ...entry, url: place === anchor(entry.title) ? "" : place };
  });
}

/** Entries with the address of each section, and the title of its page. */
export function placed<Entry extends Placed>(entries: Entry[]): Entry[] {
  return withPages(entries, (entry, { url, title }) => {
    return { ...entry, url: url + (entry.url || anchor(entry.title)), page: title };
  });
}

/** Sections, changed by means of their page, which comes before them. */
function withPages<Entry extends Placed>(
  entries: Entry[],
  change: (section: Entry, page: Placed) => Entry,
): Entry[] {
  let page: Placed = { kind: "", url: "", title: "" };
  return entries.map((entry) => {
    if (SECTIONS.has(entry.kind)) return change(entry, page);
    page = entry;
    return entry;
  });
}

/** The anchor that a title usually has. */
function anchor(title: string) {
  const words = title.toLowerCase().match(/[a-z]+/g) ?? [];
  return `#${words.join("-")}`;
}
