// Moves what is kept from one device to another: everything as a file, and such a file taken up
// after the candidate has seen what it changes. It can be taken back until the page is left.
import { list, replaceAll } from "../keeping/store.ts";
import { transfers } from "../on-demand.ts";
import { say } from "../letter/say.ts";
import { part, write } from "../page/parts.ts";
import { saveFile } from "../page/saving.ts";
import type { Everything, Merge } from "../keeping/transfer.ts";
import type { InterviewDesk } from "./interview-desk.ts";

export class Moving {
  desk: InterviewDesk;
  file: HTMLInputElement;
  offer: HTMLElement;
  /** What a file would change, or what it has changed. */
  #merge: Merge | null = null;

  constructor(desk: InterviewDesk) {
    this.desk = desk;
    this.file = part(desk, "[data-import-file]", HTMLInputElement);
    this.offer = part(desk, "[data-import]", HTMLElement);
    this.file.addEventListener("change", () => this.#chosen());
  }

  get #words() {
    return this.desk.words ?? {};
  }

  /** Everything that is kept, as a file. */
  async save() {
    const [{ fileOf }, everything] = await Promise.all([transfers(), this.#everything()]);
    const now = new Date().toISOString();
    saveFile(
      `interviews-${now.slice(0, 10)}.json`,
      new Blob([fileOf(everything, now)], { type: "application/json" }),
    );
    this.desk.say(this.#words.exported ?? "");
  }

  /** Take up what was offered. */
  async accept() {
    const merge = this.#merge;
    if (!merge) return;
    const result = await replaceAll(merge.put, {});
    if (!result.kept) return this.desk.say(this.#words[`import_not_kept_${result.why}`] ?? "");
    await this.#done(this.#words.imported ?? "");
    this.#show("undo");
  }

  /** Put back what was there before. */
  async undo() {
    const merge = this.#merge;
    if (!merge) return;
    const result = await replaceAll(merge.before, merge.added);
    if (!result.kept) return this.desk.say(this.#words[`import_not_kept_${result.why}`] ?? "");
    this.close();
    await this.#done(this.#words.import_undone ?? "");
  }

  close() {
    this.#merge = null;
    this.#show("");
    this.file.focus();
  }

  /** Say what a chosen file would change, or why nothing of it can be taken up. */
  async #chosen() {
    const [file] = this.file.files ?? [];
    if (!file) return;
    const [{ MOST_BYTES, merged, read }, schema] = await Promise.all([
      transfers(),
      this.desk.load<object>("kept"),
    ]);
    const content = file.size > MOST_BYTES ? { refused: "large" } : read(await file.text(), schema);
    // Chosen once more, the same file is read once more.
    this.file.value = "";
    this.#merge =
      "everything" in content ? merged(await this.#everything(), content.everything) : null;
    if (this.#merge) this.#tell(this.#merge);
    const why = "refused" in content ? content.refused.replace("-", "_") : "nothing";
    const isOffered = Boolean(this.#merge && count(this.#merge.put));
    this.#show(isOffered ? "offer" : "");
    this.desk.say(isOffered ? "" : (this.#words[`import_${why}`] ?? ""));
  }

  /** What taking it up would change. */
  #tell({ put, added }: Merge) {
    const numbers = {
      interviews: added.interviews.length,
      letters: added.letters.length,
      replaced: count(put) - count(added),
    };
    write(
      part(this.offer, "[data-changes]", HTMLElement),
      say(this.#words.import_changes ?? "", numbers),
    );
  }

  #show(what: "" | "offer" | "undo") {
    this.offer.hidden = what !== "offer";
    part(this.desk, '[data-action="import-undo"]', HTMLElement).hidden = what !== "undo";
    if (what === "offer") part(this.offer, '[data-action="import-yes"]', HTMLElement).focus();
  }

  async #everything(): Promise<Everything> {
    const [interviews, letters] = [await list("interviews"), await list("letters")];
    return {
      interviews: interviews.kept ? interviews.value : this.desk.interviews,
      letters: letters.kept ? letters.value : [],
    };
  }

  async #done(said: string) {
    await this.desk.read();
    this.desk.say(said);
  }
}

function count({ interviews, letters }: { interviews: unknown[]; letters: unknown[] }) {
  return interviews.length + letters.length;
}
