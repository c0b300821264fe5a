// Addresses that hand a letter to a mail app or a mail service. Pure.
import { wellFormed, withCrlf } from "../letter/text.ts";

/** Some mail apps cut an address off not far above 2,000 characters; this keeps a distance. */
export const MOST_CHARACTERS = 1800;

/**
 * Where each way begins, up to its subject. mailto is RFC 6068. The services document no address
 * for writing; these are the ones that they have kept working for years. Outlook.com is for
 * private accounts; the address for those of a workplace is another.
 */
const STARTS = {
  mail: "mailto:?subject=",
  gmail: "https://mail.google.com/mail/?view=cm&fs=1&su=",
  outlook: "https://outlook.live.com/mail/0/deeplink/compose?subject=",
  yahoo: "https://compose.mail.yahoo.com/?subject=",
};

export type Way = keyof typeof STARTS;

/**
 * The address that hands over as much as fits, and what does not: nothing (""), the body, or the
 * whole letter. Line breaks are CRLF, as mail wants them.
 */
export function mailAddress(
  way: Way,
  subject: string,
  body: string,
): { address: string; left: "" | "body" | "whole" } {
  const short = STARTS[way] + encoded(subject);
  const full = `${short}&body=${encoded(body)}`;
  if (full.length <= MOST_CHARACTERS) return { address: full, left: "" };
  if (short.length <= MOST_CHARACTERS) return { address: short, left: "body" };
  return { address: STARTS[way], left: "whole" };
}

function encoded(text: string) {
  return encodeURIComponent(withCrlf(wellFormed(text)));
}
