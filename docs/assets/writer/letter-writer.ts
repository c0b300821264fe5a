// The letter writer: holds the draft and its history, and lets its parts show it.
import { localDay } from "../letter/dates.ts";
import { EMPTY, type Draft } from "../letter/draft.ts";
import { UndoHistory } from "../letter/undo-history.ts";
import { LetterChoice } from "./letter-choice.ts";
import { watchView } from "./dock.ts";
import { LetterExits } from "../exits/letter-exits.ts";
import { LetterForm } from "./letter-form.ts";
import { LetterKeeping } from "./letter-keeping.ts";
import { listen } from "./writer-events.ts";
import { LetterOpening } from "./letter-opening.ts";
import { LetterPanel } from "./letter-panel.ts";
import { LetterTools } from "./letter-tools.ts";
import { writeHash } from "./address.ts";
import { importData } from "../page/importing.ts";
import { part } from "../page/parts.ts";
import { examining, writing } from "../on-demand.ts";
import { keptVariant, keepVariant } from "./kept-variant.ts";
import type { Lists } from "../findings/examining.ts";
import type { Template, Written } from "../letter/panel.ts";
import type { LetterFindings } from "./letter-findings.ts";
import type { LetterSheet } from "./letter-sheet.ts";
import type { PassageEditor } from "./passage-editor.ts";

interface Language {
  fields: LetterForm["shapes"];
  variants: LetterForm["variants"];
}

export class LetterWriter extends HTMLElement {
  words?: Record<string, string>;
  form?: LetterForm;
  choice?: LetterChoice;
  exits?: LetterExits;
  panel?: LetterPanel;
  tools?: LetterTools;
  opening?: LetterOpening;
  keeping?: LetterKeeping;
  template: Template | null = null;
  /** The letters of all recipients, as they now stand. */
  letters: Written[] = [];
  findings?: LetterFindings;
  writing?: typeof import("../later/writing.ts");
  sheet?: LetterSheet;
  editor?: PassageEditor;
  #preparing?: Promise<void>;
  #isLooking = false;
  history = new UndoHistory(EMPTY);
  #laidOut = "";
  #day = "";
  #listening?: AbortController;

  connectedCallback() {
    const words: Record<string, string> = JSON.parse(this.dataset.words ?? "{}");
    this.words = words;
    this.form = new LetterForm(this, words);
    this.choice = new LetterChoice(this);
    this.exits = new LetterExits(this, words, () => this.texts);
    this.panel = new LetterPanel(this, words);
    this.tools = new LetterTools(this, words);
    this.opening = new LetterOpening(this);
    this.keeping = new LetterKeeping(this);
    this.#listen();
    this.form.variant = keptVariant(this.dataset.english);
    part(this, '[data-choice="variant"]', HTMLSelectElement).value = this.form.variant;
    this.opening.followAddress();
  }

  /**
   * What makes a letter, what blanks hold and how English varies: all of it is known before the
   * first letter is shown, and none of it before a letter is asked for.
   */
  prepare() {
    this.#preparing ??= this.#prepare().catch((error) => {
      this.#preparing = undefined;
      throw error;
    });
    return this.#preparing;
  }

  async #prepare() {
    const { form } = this;
    const [made, { fields, variants }] = await Promise.all([
      writing(),
      this.load<Language>("language"),
    ]);
    if (!form) return;
    Object.assign(form, { shapes: fields, variants });
    this.sheet = new made.LetterSheet(this, form.label, this.words ?? {});
    this.editor = new made.PassageEditor(this);
    this.writing = made;
  }

  /** Write in another variant of English, and remember it. */
  speak(value: string) {
    if (!this.form) return;
    this.form.variant = value === "british" ? "british" : "american";
    keepVariant(this.form.variant);
    this.exits?.withdraw();
    this.refresh();
  }

  disconnectedCallback() {
    this.#listening?.abort();
  }

  #listen() {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    listen(this, signal);
    watchView(this, signal);
  }

  get draft() {
    return this.history.present;
  }

  /** The chosen tone in the chosen variant of English. */
  get tone() {
    const tone = this.template?.tones[this.draft.tone];
    return tone && this.form
      ? this.writing?.inVariant(tone, this.form.variants, this.form.variant)
      : tone;
  }

  /** The letter that is shown. */
  get letter() {
    return this.letters[this.draft.current];
  }

  /** The shown letter as plain text, for the ways out. */
  get text() {
    return this.letter ? this.#text(this.letter, this.draft.current) : null;
  }

  /** The findings come after the first letter; until then it stands without them. */
  async #look() {
    if (this.findings) return this.findings.show();
    if (this.#isLooking) return;
    this.#isLooking = true;
    try {
      const [{ LetterFindings }, lists] = await Promise.all([
        examining(),
        this.load<Lists>("checks"),
      ]);
      this.findings = new LetterFindings(this, this.words ?? {}, lists);
      this.findings.show();
    } catch {
      part(this, "[data-findings]", HTMLElement).hidden = false;
      part(this, "[data-findings-title]", HTMLElement).textContent =
        this.words?.checks_failed ?? "";
    }
  }

  /** The letters of the whole panel as plain text. */
  get texts() {
    return this.letters.map((letter, index) => this.#text(letter, index));
  }

  #text({ subject, body, gaps, name }: Written, index: number) {
    const blanks = [...new Set(gaps.map(({ field }) => this.form?.label(field) ?? field))];
    const medium = this.template?.carrier.medium ?? "";
    const recipient = name && (this.panel?.nameOf(this.letters, index) ?? name);
    return { subject: subject ?? "", body, blanks, medium, recipient };
  }

  /** Data of this site. The policy forbids fetching; a module may be imported. */
  load<Data>(path: string): Promise<Data> {
    return importData(`${this.dataset.base}${path}.js`);
  }

  /** Take a new draft as the present one. Steps with the same `run` in quick succession are one. */
  change(draft: Draft, run = "") {
    if (draft === this.draft) return;
    // The first letter opened is where undoing ends.
    if (!this.template) this.history = new UndoHistory(draft);
    else this.history.push(draft, { run, at: performance.now() });
    this.render();
  }

  /** Show another letter of the panel: not a step, for nothing is lost by it. */
  look(draft: Draft) {
    if (draft.current === this.draft.current) return;
    this.history.amend(draft);
    this.render();
  }

  /** Start over with a draft, and with no way back. */
  forget(draft: Draft) {
    this.history = new UndoHistory(draft);
    this.render();
  }

  /** Go on with a draft that was kept, once its template is open. */
  begin(draft: Draft) {
    this.template = null;
    this.#laidOut = "";
    this.history = new UndoHistory(draft);
  }

  /** Use facts that came from elsewhere; this is not a step. */
  amend(draft: Draft) {
    this.history.amend(draft);
    this.render();
  }

  /** Go a step back or forward, if there is one. */
  step(direction: "undo" | "redo") {
    if (!this.history[direction]()) return;
    this.exits?.withdraw();
    this.render();
    if (this.template) this.opening?.showAmongLetters(this.template);
    this.exits?.say(direction === "undo" ? "undone" : "redone");
  }

  /** Show the draft: what changes rarely only if it has changed. */
  render() {
    const { template, tone, recipients } = this.draft;
    this.template = this.opening?.known(template) ?? null;
    const layout = `${template} ${tone} ${recipients.length}`;
    if (layout !== this.#laidOut) this.#layOut();
    this.#laidOut = layout;
    this.refresh();
    this.keeping?.note();
  }

  #layOut() {
    const { template, tone, draft } = this;
    if (!template || !tone) return;
    this.choice?.showTones(Object.keys(template.tones), draft.tone);
    this.form?.layOut(draft, tone);
    this.sheet?.layOut(tone);
    this.tools?.layOut(template);
    this.exits?.showFor(template.carrier.medium);
    this.dataset.channel = template.channel;
    this.dataset.ready = `${template.id} ${draft.tone}`;
    this.showAddress();
  }

  /** The address of the letter that is open. */
  showAddress() {
    const { template, draft, keeping } = this;
    if (!template) return;
    history.replaceState(history.state, "", writeHash(template.id, draft.tone, keeping));
  }

  /** Work the days out again if the date has changed since the letter was shown. */
  keepDay() {
    if (this.#day !== localDay(new Date())) this.refresh();
  }

  /** Show the draft in controls that no longer show it. */
  showAgain() {
    const { choice, form, template, draft } = this;
    if (form) part(this, '[data-choice="variant"]', HTMLSelectElement).value = form.variant;
    choice?.show(choice.shown, draft.template);
    if (template) choice?.showTones(Object.keys(template.tones), draft.tone);
    this.refresh();
  }

  /** Show the letters as they now are. */
  refresh() {
    const {
      draft,
      template,
      tone,
      form,
      writing,
      history: { canUndo, canRedo },
    } = this;
    if (!template || !tone || !form || !writing) return;
    this.#day = localDay(new Date());
    this.letters = writing.lettersOf(draft, template, form, this.#day);
    const { letter } = this;
    if (!letter) return;
    form.show(draft);
    const { values, wordings } = letter;
    const choice = tone.body.map((_, index) => wordings[index] ?? 0);
    form.land(draft.current, (field) =>
      writing.landing(tone, values, choice, wordings.subject ?? 0, field, form.label),
    );
    this.sheet?.show(letter);
    this.editor?.show();
    this.panel?.show(draft, this.letters);
    this.tools?.show(letter, { canUndo, canRedo });
    this.#look();
  }
}
