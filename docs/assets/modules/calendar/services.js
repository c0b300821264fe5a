// Addresses that hand an all-day event to a calendar on the web. Pure.
//
// The services document no such address; these are the ones that they have kept working for years.

/**
 * @typedef {import("./ics.js").Entry} Entry
 * @typedef {"google" | "outlook"} Service
 */

/** The address that shows a new event, ready to be kept. @param {Service} service @param {Entry} entry */
export function eventAddress(service, { day, title, text, url }) {
  const [until, details] = [after(day), `${text}\n${url}`];
  if (service === "google") {
    const dates = `${day}/${until}`.replaceAll("-", "");
    return `https://calendar.google.com/calendar/render?${new URLSearchParams({ action: "TEMPLATE", text: title, dates, details })}`;
  }
  const event = { rru: "addevent", allday: "true", startdt: day, enddt: until, subject: title, body: details };
  return `https://outlook.live.com/calendar/0/action/compose?${new URLSearchParams(event)}`;
}

/** The day after, at which an event of one day ends. @param {string} day */
function after(day) {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
