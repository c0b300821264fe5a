// Addresses that hand an all-day event to a calendar on the web. Pure.
//
// The services document no such address; these are the ones that they have kept working for years.
import { later } from "../plan/workdays.ts";
import type { Entry } from "./ics.ts";

export type Service = "google" | "outlook";

/** The address that shows a new event, ready to be kept. */
export function eventAddress(service: Service, { day, title, text, url }: Entry) {
  // An event of one day ends at the next.
  const [until, details] = [later(day, 1), `${text}\n${url}`];
  if (service === "google") {
    const dates = `${day}/${until}`.replaceAll("-", "");
    return `https://calendar.google.com/calendar/render?${new URLSearchParams({ action: "TEMPLATE", text: title, dates, details })}`;
  }
  const event = {
    rru: "addevent",
    allday: "true",
    startdt: day,
    enddt: until,
    subject: title,
    body: details,
  };
  return `https://outlook.live.com/calendar/0/action/compose?${new URLSearchParams(event)}`;
}
