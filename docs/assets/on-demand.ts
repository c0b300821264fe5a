// The large parts, each a file of its own that a page loads on first use.
import { importModule } from "./page/importing.ts";

const later = <Part>(name: string) => importModule<Part>(`later/${name}.js`, import.meta.url);

/** What makes a letter of a template and of what is typed. */
export const writing = (): Promise<typeof import("./later/writing.ts")> => later("writing");

/** The findings of a letter. */
export const examining = (): Promise<typeof import("./later/examining.ts")> => later("examining");

/** Letters as files. */
export const files = (): Promise<typeof import("./later/files.ts")> => later("files");

/** Letters as Word documents. */
export const documents = (): Promise<typeof import("./later/document.ts")> => later("document");

/** Moments found in the candidate's own words. */
export const momentFinding = (): Promise<typeof import("./later/moment-finding.ts")> =>
  later("moment-finding");

/** The search of the site. */
export const siteSearch = (): Promise<typeof import("./later/search.ts")> => later("search");

/** The checks of a template in the making. */
export const templateChecks = (): Promise<typeof import("./later/template-checks.ts")> =>
  later("template-checks");

/** What keeps interviews, letters and settings on the device. */
export const keeping = (): Promise<typeof import("./later/keeping.ts")> => later("keeping");

/** What is due next, for the home page. */
export const greetings = (): Promise<typeof import("./later/greeting.ts")> => later("greeting");

/** What moves everything kept to another device. */
export const transfers = (): Promise<typeof import("./later/transfer.ts")> => later("transfer");
