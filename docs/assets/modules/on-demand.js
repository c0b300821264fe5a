// The large parts, each a file of its own that a page loads on first use.

/** What makes a letter of a template and of what is typed. */
export const writing = () => import("./later/writing.js");

/** The findings of a letter. */
export const examining = () => import("./later/examining.js");

/** What keeps letters on the device. */
export const keeping = () => import("./later/keeping.js");

/** Letters as files. */
export const files = () => import("./later/files.js");

/** Letters as Word documents. */
export const documents = () => import("./later/document.js");

/** Moments found in the candidate's own words. */
export const momentFinding = () => import("./later/moment-finding.js");

/** The search of the site. */
export const siteSearch = () => import("./later/search.js");

/** The checks of a template in the making. */
export const templateChecks = () => import("./later/template-checks.js");

/** What is due next, for the home page. */
export const greetings = () => import("./later/greeting.js");
