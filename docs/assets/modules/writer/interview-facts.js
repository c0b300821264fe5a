// The facts that a letter shares with the interview it was opened for.
import { factsOf, withFacts } from "../keeping/facts.js";
import { change, get } from "../keeping/store.js";

/** @typedef {import("../keeping/facts.js").Values} Values */

const SCOPES = ["candidate", "interview"];

export class InterviewFacts {
  /** What both hold, as far as we know. @type {Values | null} */
  shared = null;

  /** @param {import("./letter-writer.js").LetterWriter} writer */
  constructor(writer) {
    this.writer = writer;
  }

  leave() {
    this.shared = null;
  }

  /** Fill the form from the interview; what was typed since stays. @param {string} id */
  async fill(id) {
    const found = await get("interviews", id);
    if (!found.kept || !found.value) return;
    const { writer } = this;
    const before = this.shared;
    const facts = factsOf(found.value, this.#field);
    this.shared = facts;
    const typed = writer.draft.shared;
    const isNew = (/** @type {[string, string]} */ [field, value]) => value !== typed[field] && (!before || before[field] === (typed[field] ?? ""));
    const fresh = Object.entries(facts).filter(isNew);
    if (fresh.length) writer.amend({ ...writer.draft, shared: { ...typed, ...Object.fromEntries(fresh) } });
  }

  /** Give the interview what was typed. @param {string} id */
  async take(id) {
    const before = this.shared;
    if (!before) return;
    const typed = this.#typed();
    const fields = Object.keys({ ...before, ...typed });
    const changed = fields.filter((field) => (typed[field] ?? "") !== (before[field] ?? ""));
    if (!changed.length) return;
    const facts = Object.fromEntries(changed.map((field) => [field, typed[field] ?? ""]));
    const now = new Date().toISOString();
    const result = await change("interviews", id, (found) => found && withFacts(found, facts, this.#field, now));
    if (result.kept) this.shared = typed;
  }

  #field = (/** @type {import("../letter/meanings.js").Meaning} */ meaning) => this.writer.form?.field(meaning) ?? "";

  /** What the form holds of the candidate and the interview. */
  #typed() {
    const { form, draft } = this.writer;
    const groups = SCOPES.map((scope) => `[data-scope="${scope}"]`).join();
    const rows = form?.rows.filter(({ element }) => element.closest(groups)) ?? [];
    return Object.fromEntries(rows.flatMap(({ field }) => (draft.shared[field] ? [[field, draft.shared[field]]] : [])));
  }
}
