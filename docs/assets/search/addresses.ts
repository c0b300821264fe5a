// Where a section is: its page and its title mostly tell, and so need not be said again. Pure.

interface Placed {
  kind: string;
  url: string;
  title: string;
  page?: string;
}

const SECTIONS = new Set(["section", "absent"]);

/** Entries without what `placed` can tell. */
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

/** Sections changed by what is known of their page, which comes before them. */
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

/** A title as the name of its place on a page, as most places are named. */
function anchor(title: string) {
  const words = title.toLowerCase().match(/[a-z]+/g) ?? [];
  return `#${words.join("-")}`;
}
