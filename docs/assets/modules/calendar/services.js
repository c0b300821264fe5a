// Addresses that hand an all-day event to a calendar on the web. Pure.
//
// The services document no such address; these are the ones that they have kept working for years.
import { later } from "../plan/workdays.js";

/**
 * @typedef {import("./ics.js").Entry} Entry
 * @typedef {"google" | "outlook"} Service
 */

/** The address that shows a new event, ready to be kept. @param {Service} service @param {Entry} entry */
export function eventAddress(service, { day, title, text, url }) {
  // An event of one day ends at the next.
  const [until, details] = [later(day, 1), `${text}\n${url}`];
  if (service === "google") {
    const dates = `${day}/${until}`.replaceAll("-", "");
    return `https://calendar.google.com/calendar/render?${new URLSearchParams({ action: "TEMPLATE", text: title, dates, details })}`;
  }
  const event = { rru: "addevent", allday: "true", startdt: day, enddt: until, subject: title, body: details };
  return `https://outlook.live.com/calendar/0/action/compose?${new URLSearchParams(event)}`;
}
