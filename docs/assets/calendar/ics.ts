// A calendar file (RFC 5545) of all-day events. Pure: the moment of its making goes in.

/** `id` stays the same, so that a second import changes the event; `day` ISO */
export interface Entry {
  id: string;
  day: string;
  title: string;
  text: string;
  url: string;
}

/** A line may have so many octets; what follows is folded. */
const OCTETS = 75;
const BREAK = "\r\n";

/** @param made `now` an instant (ISO 8601) */
export function calendarFile(entries: Entry[], { site, now }: { site: string; now: string }) {
  const stamp = now.replace(/[-:]|\.\d+/g, "");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//${escaped(site)}//EN`,
    "CALSCALE:GREGORIAN",
  ];
  for (const entry of entries) lines.push(...event(entry, stamp));
  return [...lines, "END:VCALENDAR", ""].map(folded).join(BREAK);
}

function event({ id, day, title, text, url }: Entry, stamp: string) {
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(id)}`,
    `DTSTAMP:${stamp}`,
    // A later import has a higher number, and takes the place of the earlier one.
    `SEQUENCE:${Math.floor(Date.parse(iso(stamp)) / 1000) % 2 ** 31}`,
    `DTSTART;VALUE=DATE:${day.replaceAll("-", "")}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    `URL:${url}`,
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escaped(title)}`,
    "TRIGGER;RELATED=START:PT9H",
    "END:VALARM",
    "END:VEVENT",
  ];
}

/** @param stamp 20270305T170000Z */
function iso(stamp: string) {
  return stamp.replace(/^(\d{4})(\d\d)(\d\dT\d\d)(\d\d)(\d\dZ)$/, "$1-$2-$3:$4:$5");
}

function escaped(text: string) {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|\r|\n/g, "\\n");
}

/** A line in pieces of at most 75 octets, none of them cut inside a character. */
function folded(line: string) {
  const pieces = [""];
  let octets = 0;
  for (const sign of line) {
    const more = new TextEncoder().encode(sign).length;
    if (octets + more > OCTETS) {
      pieces.push("");
      // The space that marks a continued line is an octet, too.
      octets = 1;
    }
    pieces.push(pieces.pop() + sign);
    octets += more;
  }
  return pieces.join(`${BREAK} `);
}
