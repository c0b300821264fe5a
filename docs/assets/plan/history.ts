// Where an interview stands, told from its conversations and events in the order of their days.
// Pure.
import { later } from "./workdays.ts";
import type { Interview, InterviewEvent } from "./interview.ts";

interface Met {
  kind: "met";
  day: string;
  promised: string;
}

type Standing = "open" | "invited" | "refused" | "promised-job" | "offered";

export interface Sent {
  day: string;
  template: string;
}

/**
 * `standing` and the day `since` when; `until`: the deadline of an offer; `met`: the last
 * conversation held, and `coming` the next one, or ""; `promised`: the day they named, or "";
 * `news`: another offer that they do not know of; `sent`: by touchpoint, what was sent since they
 * last wrote or met the candidate
 */
export interface History {
  standing: Standing;
  since: string;
  until: string;
  met: string;
  coming: string;
  promised: string;
  news: { day: string; until: string } | null;
  sent: Map<string, Sent[]>;
}

/** What a reply says, as where things stand then. */
const STANDINGS: Record<string, Standing> = {
  "next-round": "invited",
  no: "refused",
  "yes-by-phone": "promised-job",
  offer: "offered",
};
const DAYS = { days: 1, weeks: 7 };

export function historyOf(interview: Interview, today: string): History {
  const days = (interview.conversations ?? [])
    .map((conversation) => conversation.slice(0, 10))
    .sort();
  const held = days.filter((day) => day <= today);
  const last = held.at(-1) ?? "";
  const met = held.map((day) => ({
    kind: "met" as const,
    day,
    promised: day === last ? promisedBy(interview, day) : "",
  }));
  // Where both are of one day, the conversation came first: one thanks for it afterward.
  const told = [...met, ...(interview.events ?? [])].sort((one, other) =>
    one.day.localeCompare(other.day),
  );
  const coming = days.find((day) => day > today) ?? "";
  const start: History = {
    standing: "open",
    since: "",
    until: "",
    met: "",
    coming,
    promised: "",
    news: null,
    sent: new Map(),
  };
  return told.reduce(after, start);
}

/** The day they named for their answer. */
function promisedBy({ answer }: Interview, met: string) {
  if (!answer || answer.kind === "nothing") return "";
  return answer.kind === "length" ? later(met, answer.amount * DAYS[answer.unit]) : answer.day;
}

function after(history: History, event: InterviewEvent | Met): History {
  const { day } = event;
  switch (event.kind) {
    case "met":
      return {
        ...history,
        standing: "open",
        since: day,
        met: day,
        until: "",
        promised: event.promised,
        sent: new Map(),
      };
    case "sent":
      return {
        ...history,
        sent: withSent(history.sent, event),
        ...(event.touchpoint === "news" && { news: null }),
      };
    case "moved":
      return { ...history, promised: event.until, sent: onlyThanks(history.sent) };
    case "other-offer":
      return { ...history, news: { day, until: event.until } };
    case "reply":
      return replied(history, event);
    default:
      return history;
  }
}

/** A first question that was noted twice is two questions. */
function withSent(
  sent: History["sent"],
  { touchpoint, template, day }: Extract<InterviewEvent, { kind: "sent" }>,
) {
  const name = touchpoint === "check-in" && sent.has(touchpoint) ? "second-check-in" : touchpoint;
  return new Map(sent).set(name, [...(sent.get(name) ?? []), { day, template }]);
}

function replied(
  history: History,
  { day, said, until = "" }: Extract<InterviewEvent, { kind: "reply" }>,
): History {
  const sent = onlyThanks(history.sent);
  const standing = STANDINGS[said];
  if (standing) return { ...history, standing, since: day, until, sent, promised: "" };
  return { ...history, since: day, sent, promised: said === "new-date" ? until : "" };
}

/** They have written, so the next question is the first one again. */
function onlyThanks(sent: History["sent"]) {
  return new Map(
    [...sent].filter(([touchpoint]) => touchpoint === "thank-you" || touchpoint === "repair"),
  );
}
