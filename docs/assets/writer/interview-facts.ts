// The facts that a letter shares with the interview it was opened for.
import { factsOf, withFacts, type Values } from "../keeping/facts.ts";
import { change, get } from "../keeping/store.ts";
import type { LetterWriter } from "./letter-writer.ts";
import type { Meaning } from "../letter/meanings.ts";

const SCOPES = ["candidate", "interview"];

export class InterviewFacts {
  writer: LetterWriter;
  /** What both hold, as far as we know. */
  shared: Values | null = null;

  constructor(writer: LetterWriter) {
    this.writer = writer;
  }

  leave() {
    this.shared = null;
  }

  /** Fill the form from the interview; what was typed since stays. */
  async fill(id: string) {
    const result = await get("interviews", id);
    if (!result.kept || !result.value) return;
    const { writer } = this;
    const before = this.shared;
    const facts = factsOf(result.value, this.#field);
    this.shared = facts;
    const typed = writer.draft.shared;
    const isNew = ([field, value]: [string, string]) =>
      value !== typed[field] && (!before || before[field] === (typed[field] ?? ""));
    const fresh = Object.entries(facts).filter(isNew);
    if (fresh.length)
      writer.amend({ ...writer.draft, shared: { ...typed, ...Object.fromEntries(fresh) } });
  }

  /** Give the interview what was typed. */
  async take(id: string) {
    const before = this.shared;
    if (!before) return;
    const typed = this.#typed();
    const fields = Object.keys({ ...before, ...typed });
    const changed = fields.filter((field) => (typed[field] ?? "") !== (before[field] ?? ""));
    if (!changed.length) return;
    const facts = Object.fromEntries(changed.map((field) => [field, typed[field] ?? ""]));
    const now = new Date().toISOString();
    const result = await change(
      "interviews",
      id,
      (interview) => interview && withFacts(interview, facts, this.#field, now),
    );
    if (result.kept) this.shared = typed;
  }

  #field = (meaning: Meaning) => this.writer.form?.field(meaning) ?? "";

  /** What the form holds of the candidate and the interview. */
  #typed() {
    const { form, draft } = this.writer;
    const groups = SCOPES.map((scope) => `[data-scope="${scope}"]`).join();
    const rows = form?.rows.filter(({ element }) => element.closest(groups)) ?? [];
    return Object.fromEntries(
      rows.flatMap(({ field }) => (draft.shared[field] ? [[field, draft.shared[field]]] : [])),
    );
  }
}
