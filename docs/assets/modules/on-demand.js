// The large parts, each a file of its own that a page loads on first use.
import { importModule } from "./page/importing.js";

/** @param {string} name */
const later = (name) => importModule(`later/${name}.js`, import.meta.url);

/** What makes a letter of a template and of what is typed. @returns {Promise<typeof import("./later/writing.js")>} */
export const writing = () => later("writing");

/** The findings of a letter. @returns {Promise<typeof import("./later/examining.js")>} */
export const examining = () => later("examining");

/** Letters as files. @returns {Promise<typeof import("./later/files.js")>} */
export const files = () => later("files");

/** Letters as Word documents. @returns {Promise<typeof import("./later/document.js")>} */
export const documents = () => later("document");

/** Moments found in the candidate's own words. @returns {Promise<typeof import("./later/moment-finding.js")>} */
export const momentFinding = () => later("moment-finding");

/** The search of the site. @returns {Promise<typeof import("./later/search.js")>} */
export const siteSearch = () => later("search");

/** The checks of a template in the making. @returns {Promise<typeof import("./later/template-checks.js")>} */
export const templateChecks = () => later("template-checks");

/** What keeps interviews, letters and settings on the device. @returns {Promise<typeof import("./later/keeping.js")>} */
export const keeping = () => later("keeping");

/** What is due next, for the home page. @returns {Promise<typeof import("./later/greeting.js")>} */
export const greetings = () => later("greeting");

/** What moves everything kept to another device. @returns {Promise<typeof import("./later/transfer.js")>} */
export const transfers = () => later("transfer");
