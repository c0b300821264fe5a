// Which moment somebody means by words of their own. Pure; loaded with the search on first use.
import { createIndex, find } from "./search.js";
import { sentences } from "../letter/sentences.js";

/**
 * @typedef {import("./search.js").Entry} Entry
 * @typedef {{id: string, title: string, advice: string, channels: string[]}} Moment  advice: the
 *   first sentence of it; channels: by their titles, those of the moment's own letters
 */

const MOST = 4;

/**
 * A search of moments, at most four, best first. A letter that is found counts for its moment,
 * whose title is the first of the letter's phrases, as its channel is the second.
 * @param {Entry[]} entries those of the site’s search
 * @returns {(query: string) => Moment[]}
 */
export function momentSearch(entries) {
  const index = createIndex(entries.filter(({ kind }) => kind === "moment" || kind === "letter"));
  const moments = new Map(entries.filter(isMoment).map((one) => [one.title, moment(one, entries)]));
  return (query) => {
    const titles = new Set(find(index, query).map(titleOf));
    return [...titles].slice(0, MOST).flatMap((title) => moments.get(title) ?? []);
  };
}

/** @param {Entry} entry @param {Entry[]} entries @returns {Moment} */
function moment({ url, title, text }, entries) {
  const letters = entries.filter((one) => one.kind === "letter" && titleOf(one) === title);
  const channels = new Set(letters.map(({ phrases }) => phrases.split("; ")[1] ?? ""));
  const id = url.split("/").at(-2) ?? "";
  return { id, title, advice: sentences(text)[0]?.text ?? "", channels: [...channels] };
}

/** @param {Entry} entry */
function isMoment({ kind }) {
  return kind === "moment";
}

/** The title of the moment that an entry is, or belongs to. @param {Entry} entry */
function titleOf(entry) {
  return isMoment(entry) ? entry.title : (entry.phrases.split("; ")[0] ?? "");
}
