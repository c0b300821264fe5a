// An interview as the playbook keeps it in mind. A key that is missing means “not said”.

/**
 * @typedef {{kind: "nothing"} | {kind: "day", day: string} | {kind: "by", day: string} |
 *   {kind: "length", amount: number, unit: "days" | "weeks"}} Answer
 *   what was said about the answer; a length counts from the last conversation
 * @typedef {"deciding" | "new-date" | "next-round" | "no" | "yes-by-phone" | "offer" | "else"} Said
 * @typedef {{kind: "sent", touchpoint: string, template: string, day: string} |
 *   {kind: "nothing", day: string} |
 *   {kind: "moved", day: string, until: string} |
 *   {kind: "other-offer", day: string, until: string} |
 *   {kind: "reply", day: string, said: Said, until?: string}} InterviewEvent
 *   `until`: the new date, or the deadline of an offer
 * @typedef {{id: string, changed: string, company?: string, role?: string, country?: string,
 *   region?: string, trade?: string, agency?: boolean, people?: {name: string, job?: string}[],
 *   conversations?: string[], answer?: Answer, events?: InterviewEvent[],
 *   overruled?: Record<string, {day: string} | {skip: true}>}} Interview
 *   `country`: ISO 3166, small letters; `trade`: an id of data/trades.yml; `conversations`: local days, perhaps with the hour;
 *   `overruled`: by touchpoint, what the candidate decided otherwise
 */

export {};
