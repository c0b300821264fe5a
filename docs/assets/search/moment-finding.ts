// Which moment somebody means by words of their own. Pure; loaded with the search on first use.
import { createIndex, find, FLOOR, type Data, type Found, type Index } from "./search.ts";
import { sentences } from "../letter/sentences.ts";

export interface Moment {
  id: string;
  title: string;
  /** The first sentence of it. */
  advice: string;
  /** By their titles, those of the moment's own letters. */
  channels: string[];
}

const MOST = 4;

/**
 * A search of moments, at most four, best first, with the ranking of the site's search; none where
 * the site has no letter for what is asked.
 * @param data that of the site’s search
 */
export function momentSearch(data: Data): (query: string) => Moment[] {
  const index = createIndex(data);
  return (query) => {
    const { found } = find(index, query);
    const moments = found.flatMap((result) => momentOf(index, result));
    const unique = [...new Map(moments.map((result) => [result.entry.url, result])).values()];
    const fits = found[0]?.entry.kind !== "absent" && (unique[0]?.sure ?? 0) >= FLOOR;
    return fits ? unique.slice(0, MOST).map(moment) : [];
  };
}

/** A moment itself, and the moment of a letter. */
function momentOf(index: Index, result: Found) {
  if (result.entry.kind === "moment") return [result];
  const entry = index.entries.get(result.entry.moment ?? "");
  return entry ? [{ ...result, entry, letters: index.letters.get(entry.url) ?? [] }] : [];
}

function moment({ entry: { url, title, text }, letters }: Found): Moment {
  const channels = new Set(letters.map(({ channel = "" }) => channel));
  const id = url.split("/").at(-2) ?? "";
  return { id, title, advice: sentences(text)[0]?.text ?? "", channels: [...channels] };
}
