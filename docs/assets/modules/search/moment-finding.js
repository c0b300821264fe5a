// Which moment somebody means by words of their own. Pure; loaded with the search on first use.
import { createIndex, find, FLOOR } from "./search.js";
import { sentences } from "../letter/sentences.js";

/**
 * @typedef {import("./search.js").Data} Data
 * @typedef {import("./search.js").Found} Found
 * @typedef {{id: string, title: string, advice: string, channels: string[]}} Moment  advice: the
 *   first sentence of it; channels: by their titles, those of the moment's own letters
 */

const MOST = 4;

/**
 * A search of moments, at most four, best first, with the ranking of the site's search; none where
 * the site has no letter for what is asked.
 * @param {Data} data that of the site’s search
 * @returns {(query: string) => Moment[]}
 */
export function momentSearch(data) {
  const index = createIndex(data);
  return (query) => {
    const { found } = find(index, query);
    const moments = found.flatMap((one) => momentOf(index, one));
    const unique = [...new Map(moments.map((one) => [one.entry.url, one])).values()];
    const fits = found[0]?.entry.kind !== "absent" && (unique[0]?.score ?? 0) >= FLOOR;
    return fits ? unique.slice(0, MOST).map(moment) : [];
  };
}

/** A moment itself, and the moment of a letter. @param {import("./search.js").Index} index @param {Found} found */
function momentOf(index, found) {
  if (found.entry.kind === "moment") return [found];
  const entry = index.entries.get(found.entry.moment ?? "");
  return entry ? [{ ...found, entry, letters: index.letters.get(entry.url) ?? [] }] : [];
}

/** @param {Found} found @returns {Moment} */
function moment({ entry: { url, title, text }, letters }) {
  const channels = new Set(letters.map(({ channel = "" }) => channel));
  const id = url.split("/").at(-2) ?? "";
  return { id, title, advice: sentences(text)[0]?.text ?? "", channels: [...channels] };
}
