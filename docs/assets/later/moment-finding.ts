// Moments found in the candidate’s own words.
export * from "../search/moment-finding.ts";
