// What the writer keeps on the device: the letter, where the candidate chose so, and the facts of
// an interview that the letter was opened for. Loaded with the first use.

import { forgetEverything } from "../keeping/forgetting.ts";
import { change, get, list, onChange, remove } from "../keeping/store.ts";
import { InterviewFacts } from "./interview-facts.ts";
import { KeptLetters } from "./kept-letters.ts";
import { LetterVersions } from "./letter-versions.ts";
import type { KeptLetter, Why } from "../keeping/kept.ts";
import type { Draft } from "../letter/draft.ts";
import type { LetterKeeping } from "./letter-keeping.ts";
import type { TabLetter } from "../keeping/tab.ts";
import type { LetterWriter } from "./letter-writer.ts";

const HINT = "afterword.kept";

export class DeviceKeeping {
  keeping: LetterKeeping;
  writer: LetterWriter;
  words: Record<string, string>;
  versions: LetterVersions;
  list: KeptLetters;
  facts: InterviewFacts;
  /** Why the device does not have the letter, where it should. */
  #why: Why | null = null;
  /** What was done last, so that two changes never overtake each other. */
  #last: Promise<unknown> = Promise.resolve();
  #stopListening = () => {};
  /** What the device has, as far as we know. */
  #stored: Draft | null = null;

  constructor(keeping: LetterKeeping, words: Record<string, string>) {
    this.keeping = keeping;
    this.writer = keeping.writer;
    this.words = words;
    this.versions = new LetterVersions(this.writer, words);
    this.list = new KeptLetters(
      this.writer,
      words,
      (meaning) => this.writer.form?.field(meaning) ?? "",
    );
    this.facts = new InterviewFacts(this.writer);
    this.#listen();
  }

  /** Whether the letter is being kept, and nothing stands against it. */
  get isKeeping() {
    return this.#why === null && !this.versions.theirs;
  }

  /** The channel is closed while the browser puts the page aside, which it may not do otherwise. */
  #listen() {
    const open = () => {
      this.#stopListening();
      this.#stopListening = onChange((heard) => {
        if ("forgotten" in heard) this.#forgottenElsewhere();
        else this.#changed(heard.shelf, heard.id);
      });
    };
    open();
    window.addEventListener("pagehide", () => this.#stopListening());
    window.addEventListener("pageshow", ({ persisted }) => persisted && open());
  }

  /** Use what the device has kept of the letter. */
  async enter(inTab: TabLetter | null) {
    const { keeping, writer } = this;
    if (keeping.interview && !keeping.letter && !inTab) await this.#findLetter();
    const result = keeping.letter ? await get("letters", keeping.letter) : null;
    this.#why = result && !result.kept ? result.why : null;
    if (result?.kept) this.#takeUp(result.value, inTab);
    if (keeping.interview) await this.facts.fill(keeping.interview);
    await this.showList();
    // The address may name a letter of which nothing is left.
    if (keeping.letter && result?.kept && !result.value) {
      keeping.moveTo("");
      if (inTab) writer.exits?.say(this.words.gone ?? "");
    }
  }

  /** The letter that was begun for this interview before, from the same template. */
  async #findLetter() {
    const { interview } = this.keeping;
    const template = new URLSearchParams(location.hash.slice(1)).get("template");
    const all = await list("letters");
    const mine = all.kept
      ? all.value.filter((letter) => letter.interview === interview && letter.template === template)
      : [];
    const letter = mine.sort((one, other) => one.changed.localeCompare(other.changed)).at(-1)?.id;
    if (letter) this.keeping.letter = letter;
  }

  /**
   * Whichever is newer of what tab and device have. Both are shown where each has changes of its
   * own.
   */
  #takeUp(stored: KeptLetter | undefined, inTab: TabLetter | null) {
    if (!stored) return;
    const { keeping, writer } = this;
    const isSame =
      inTab?.revision === stored.revision || (inTab && isAlike(inTab.draft, stored.draft));
    const isOurs = inTab?.by === stored.by && inTab.changed >= Date.parse(stored.changed);
    if (inTab && inTab.isDirty && !isSame && inTab.by !== stored.by)
      return this.versions.show(stored);
    keeping.revision = stored.revision;
    this.#stored = stored.draft;
    if (!inTab || (!isSame && !isOurs)) {
      keeping.isDirty = false;
      return writer.begin(stored.draft);
    }
    if (inTab.isDirty) this.save();
  }

  /**
   * Keep the letter on the device from now on.
   * @returns whether it has it
   */
  async keep(): Promise<boolean> {
    this.#stored = null;
    await this.save();
    if (this.#why) return false;
    await this.showList();
    return true;
  }

  async remove(letter: string) {
    this.versions.hide();
    this.#why = null;
    await this.#inTurn(() => remove("letters", letter));
    await this.showList();
  }

  /** Bring the device up to the draft. */
  save() {
    return this.#inTurn(() => this.#save());
  }

  #inTurn(act: () => Promise<unknown>) {
    const acted = this.#last.then(act);
    this.#last = acted.catch(() => {});
    return acted;
  }

  async #save() {
    const { keeping, writer } = this;
    if (keeping.interview) await this.facts.take(keeping.interview);
    const { letter, revision } = keeping;
    if (!letter || !keeping.isDirty || this.versions.theirs) return;
    const { draft } = writer;
    // Opening a letter, or looking at another recipient's, is no change.
    if (this.#stored && isAlike(draft, this.#stored)) return this.#settled(draft);
    const result = await change("letters", letter, (current) =>
      (current ? current.revision : 0) === revision ? this.#made(draft) : current,
    );
    this.#why = result.kept ? null : result.why;
    if (keeping.letter !== letter) return;
    if (result.kept) this.#settle(result.value);
    keeping.show();
  }

  #made(draft: Draft): KeptLetter {
    const { letter: id, interview, revision, by } = this.keeping;
    const { template, tone } = draft;
    const title = this.writer.template?.title ?? "";
    const belongs = interview ? { interview } : {};
    return {
      id,
      template,
      tone,
      title,
      draft,
      ...belongs,
      revision: revision + 1,
      by,
      changed: new Date().toISOString(),
    };
  }

  /** What the device now has: this draft, a version of another tab, or nothing. */
  #settle(stored: KeptLetter | undefined) {
    const { keeping, writer } = this;
    if (!stored) return this.#gone();
    const isOurs = stored.by === keeping.by && stored.revision === keeping.revision + 1;
    if (!isOurs && !isAlike(stored.draft, writer.draft)) return this.versions.show(stored);
    keeping.revision = stored.revision;
    this.#settled(stored.draft);
  }

  /** @param stored what the device has now */
  #settled(stored: Draft) {
    this.#stored = stored;
    this.keeping.isDirty = !isAlike(stored, this.keeping.writer.draft);
    this.keeping.keepHere();
  }

  /** Another tab keeps it no longer. */
  #gone() {
    const { keeping, writer, words } = this;
    this.versions.hide();
    keeping.moveTo("");
    keeping.show();
    writer.exits?.say(words.gone ?? "");
  }

  #changed(shelf: string, id: string) {
    if (shelf === "letters" && id === this.keeping.letter) this.look();
    if (shelf === "letters") this.showList();
    if (shelf === "interviews" && id === this.keeping.interview) this.facts.fill(id);
  }

  /** See whether the letter was changed elsewhere. */
  look() {
    return this.#inTurn(async () => {
      const { letter, revision } = this.keeping;
      if (!letter) return;
      const result = await get("letters", letter);
      if (!result.kept || result.value?.revision === revision) return;
      this.#settle(result.value);
      this.keeping.show();
    });
  }

  /** This tab's version is the letter from now on. */
  async takeMine() {
    const { theirs } = this.versions;
    if (!theirs) return;
    this.versions.hide();
    this.#stored = theirs.draft;
    Object.assign(this.keeping, { revision: theirs.revision, isDirty: true });
    await this.save();
    this.writer.exits?.say(this.words.mine_kept ?? "");
    this.keeping.control.focus();
  }

  /** The other version is; a step back brings this tab's. */
  takeTheirs() {
    const { theirs } = this.versions;
    if (!theirs) return;
    this.versions.hide();
    this.#stored = theirs.draft;
    Object.assign(this.keeping, { revision: theirs.revision, isDirty: false });
    this.writer.opening?.take(theirs.draft);
    this.writer.exits?.say(this.words.theirs_taken ?? "");
    this.keeping.control.focus();
  }

  /** @param button of a letter in the list of those kept */
  async drop(button: HTMLElement) {
    const id = this.list.idOf(button);
    if (id === this.keeping.letter) await this.keeping.choose(false);
    else if (id) await this.remove(id);
    this.writer.exits?.say(this.words.dropped ?? "");
  }

  async showList() {
    const all = await list("letters");
    const letters = all.kept ? all.value : [];
    hint(letters.length > 0);
    this.list.show(letters, this.keeping.letter);
  }

  /** Where the letter is kept, in words. */
  says() {
    const { keeping, words } = this;
    if (this.#why) return words[keeping.isInTab ? `${this.#why}_tab` : this.#why];
    if (keeping.letter) return words.device;
    return keeping.isInTab ? undefined : words.blocked;
  }

  /** Whether all is gone. */
  async forgetEverything(): Promise<boolean> {
    await this.#last;
    const { kept } = await forgetEverything();
    return kept;
  }

  /** Nothing is kept any more. */
  leave() {
    this.#why = null;
    this.versions.hide();
    this.facts.leave();
    this.list.show([], "");
  }

  #forgottenElsewhere() {
    this.keeping.forgetTab();
    this.keeping.leave();
    this.writer.exits?.say(this.words.forgotten_elsewhere ?? "");
  }
}

/** Whether two drafts hold the same; whose letter is shown does not count. */
function isAlike(one: Draft, other: Draft) {
  return JSON.stringify({ ...one, current: 0 }) === JSON.stringify({ ...other, current: 0 });
}

/** Note that this device has letters, so that the page looks for them. */
function hint(has: boolean) {
  try {
    if (has) localStorage.setItem(HINT, "yes");
    else localStorage.removeItem(HINT);
  } catch {
    // Without the hint, the list of kept letters comes with the first letter.
  }
}
