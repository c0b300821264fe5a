// The search of the site.
export * from "../search/search.js";
export * from "../search/marking.js";
