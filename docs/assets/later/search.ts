// The search of the site.
export * from "../search/search.ts";
export * from "../search/marking.ts";
