// Keeps the letter in the making: in the tab at once, and on the device where the candidate chose
// so.
import { EMPTY, erased, isEmpty, type Draft } from "../letter/draft.ts";
import { newId } from "../keeping/ids.ts";
import {
  dropFromTab,
  forgetTab,
  forgottenAt,
  keepInTab,
  keptInTab,
  makeTabKey,
  tabKey,
} from "../keeping/tab.ts";
import { keeping } from "../on-demand.ts";
import { part, write } from "../page/parts.ts";
import type { DeviceKeeping } from "./device-keeping.ts";
import type { LetterWriter } from "./letter-writer.ts";

/** At most this much typing is lost when the browser crashes, in milliseconds. */
const PAUSE = 250;
/** Set where letters are kept on this device, so that the page looks for them. */
const HINT = "afterword.kept";

export class LetterKeeping {
  writer: LetterWriter;
  control: HTMLInputElement;
  says: HTMLElement;
  saysTab: string;
  /** The ids of the kept letter and of the interview that this one belongs to, or "". */
  letter = "";
  interview = "";
  /** What the kept letter was when this one was made from it. */
  revision = 0;
  /** Whether the device does not have the letter as it now stands. */
  isDirty = false;
  /** Who writes: this page, until it is reloaded. */
  by = newId();
  isInTab = true;
  /** What keeps letters on the device, once it was needed. */
  device?: DeviceKeeping;
  #since = Date.now();
  #isEntered = false;
  #noted?: Draft;
  #timer?: ReturnType<typeof setTimeout>;
  #recovered?: Promise<unknown>;
  #copying?: Promise<typeof import("../later/keeping.ts") | null>;

  constructor(writer: LetterWriter) {
    this.writer = writer;
    this.control = part(writer, "[data-keep]", HTMLInputElement);
    this.says = part(writer, "[data-keep-says]", HTMLElement);
    this.saysTab = this.says.textContent ?? "";
  }

  /** Whether the device has the letter, or had it a moment ago and is being given the rest. */
  get isOnDevice() {
    return this.letter !== "" && this.device?.isKeeping === true;
  }

  /** Whether leaving could lose nothing: what the interview knows is kept with it. */
  get isEmpty() {
    const { draft } = this.writer;
    const facts = this.device?.facts.shared ?? {};
    const typed = Object.entries(draft.shared).filter(([field, value]) => facts[field] !== value);
    return isEmpty({ ...draft, shared: Object.fromEntries(typed) });
  }

  /** Go to the letter that an address names, with what is kept of it. */
  async enter({ letter, interview }: { letter: string; interview: string }) {
    if (this.#isEntered && letter === this.letter && interview === this.interview) return;
    this.flush();
    if (this.#isEntered) this.writer.begin(EMPTY);
    else await (this.#recovered ??= this.#recover());
    Object.assign(this, { letter, interview, revision: 0, isDirty: false });
    const kept = keptInTab(this);
    if (kept) {
      this.revision = kept.revision;
      this.isDirty = kept.isDirty;
      this.writer.begin(kept.draft);
    }
    this.#noted = this.writer.draft;
    this.#isEntered = true;
    if (letter || interview || hasHint()) await (await this.load())?.enter(kept);
    this.show();
  }

  /** A tab that has a key was open here before, and perhaps when the browser crashed. */
  async #recover() {
    if (tabKey()) await (await this.#copies())?.recover();
    else makeTabKey();
  }

  /** What copies the letter so that it survives a crash; null where it did not load. */
  #copies() {
    this.#copying ??= keeping().catch(() => null);
    return this.#copying;
  }

  /** The part that knows the device, or nothing where it did not load. */
  async load() {
    if (this.device) return this.device;
    try {
      const [{ DeviceKeeping }, words] = await Promise.all([
        keeping(),
        this.writer.load<Record<string, string>>("keeping"),
      ]);
      this.device ??= new DeviceKeeping(this, words);
    } catch {
      this.writer.exits?.say("not_found");
    }
    return this.device;
  }

  /** Keep the draft soon, if it has changed. */
  note() {
    const { draft } = this.writer;
    if (draft === this.#noted || !this.#isEntered) return;
    this.#noted = draft;
    this.isDirty = true;
    this.#timer ??= setTimeout(() => this.flush(), PAUSE);
  }

  /** Keep the draft now. */
  flush() {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.keepHere();
    this.device?.save();
    this.show();
  }

  /** Keep the draft in the tab. */
  keepHere() {
    const {
      letter,
      interview,
      revision,
      by,
      isDirty,
      writer: { draft },
    } = this;
    if (isEmpty(draft) && !letter) return this.#drop();
    const changed = Date.now();
    const kept = { draft, letter, interview, revision, by, isDirty, changed };
    this.isInTab = keepInTab(kept);
    if (tabKey() && !this.isOnDevice) this.#copies().then((copies) => copies?.keepCopy(kept));
  }

  #drop() {
    const { letter, interview } = this;
    dropFromTab(this);
    this.#copying?.then((copies) => copies?.dropCopy({ letter, interview }));
  }

  /** Keep the letter on this device from now on, or no longer. */
  async choose(isKept: boolean) {
    const { letter } = this;
    this.moveTo(isKept ? newId() : "");
    const device = await this.load();
    if (!isKept) await device?.remove(letter);
    else if (!(await device?.keep())) this.moveTo("");
    this.show();
  }

  /** Belong to another kept letter, or to none. */
  moveTo(letter: string) {
    this.#drop();
    Object.assign(this, { letter, revision: 0, isDirty: letter !== "" });
    this.keepHere();
    this.writer.showAddress();
  }

  /** What is erased is kept nowhere. */
  erase() {
    const { letter } = this;
    this.#drop();
    if (!letter) return;
    this.moveTo("");
    this.device?.remove(letter);
  }

  /** Say where the letter is kept, and whether it is. */
  show() {
    this.control.checked = this.letter !== "";
    write(this.says, this.device?.says() ?? this.saysTab);
  }

  async forgetEverything() {
    const device = await this.load();
    part(this.writer, "[data-forget]", HTMLDialogElement).close();
    const isGone = await device?.forgetEverything();
    this.leave();
    if (device)
      this.writer.exits?.say(device.words[isGone ? "forgotten" : "forgotten_in_part"] ?? "");
  }

  forgetTab() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    forgetTab();
  }

  /** Start over, since all that was kept is forgotten. */
  leave() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    Object.assign(this, { letter: "", interview: "", revision: 0, isDirty: false });
    this.writer.exits?.withdraw();
    const blank = erased(this.writer.draft);
    this.#noted = blank;
    this.#since = Date.now();
    makeTabKey();
    this.writer.forget(blank);
    this.writer.showAddress();
    this.device?.leave();
    this.show();
  }

  /** A page that the browser had put aside: it may show what was forgotten meanwhile. */
  wake() {
    if (forgottenAt() > this.#since) this.leave();
    else this.device?.look();
  }
}

function hasHint() {
  try {
    return localStorage.getItem(HINT) !== null;
  } catch {
    return false;
  }
}
