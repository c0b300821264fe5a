// The template studio: holds the manuscript, and lets its parts show what it makes.
import { templateChecks } from "../on-demand.ts";
import { importData } from "../page/importing.ts";
import { part } from "../page/parts.ts";
import { layOut } from "../template/layout.ts";
import {
  BLANK_SHEET,
  manuscriptOf,
  templateOf,
  wanted,
  type Manuscript,
} from "../template/manuscript.ts";
import { usage, texts, type Template } from "../template/tags.ts";
import { urgency } from "../template/urgency.ts";
import { TemplateForm } from "./template-form.ts";
import { listen } from "./studio-events.ts";
import { keep, kept } from "./kept-manuscripts.ts";
import { Notices, type Problem } from "./notices.ts";
import { PersonalWords, type Personal } from "./personal-words.ts";
import { LetterPreview } from "./letter-preview.ts";
import { Proposing } from "./proposing.ts";
import { SampleValues } from "./sample-values.ts";
import type { Basics, Data } from "../template/telling.ts";

/** What the checks read beside the basics. */
type More = Omit<Data, keyof Basics> & { personal: Record<string, string[]> };

const URGENCIES = ["fix", "wait", "advice"];
/** More than anybody opens one after the other; each is a few kilobytes. */
const MOST_EARLIER = 20;

export class TemplateStudio extends HTMLElement {
  form?: TemplateForm;
  values?: SampleValues;
  notices?: Notices;
  personal?: PersonalWords;
  proposing?: Proposing;
  preview?: LetterPreview;
  #origin: Pick<Manuscript, "improves" | "left"> = { improves: "", left: [] };
  /** The ids that are taken. */
  #ids?: Set<string>;
  /** What others took the place of, the latest last. */
  #earlier: Manuscript[] = [];
  /** The manuscript as it was opened: unchanged, it need not be brought back. */
  #opened = "";
  /** Resolves once all that there is to say of the manuscript is said. */
  looked = Promise.resolve();
  /** The file as it last left the page, and whether the browser keeps what is typed. */
  taken = "";
  isKept = true;
  #asked = 0;
  #looking = 0;
  /** What the checks read, once it is loaded. */
  data?: Basics;
  /** What the manuscript makes, and its file. */
  template = templateOf(BLANK_SHEET);
  file = "";

  connectedCallback() {
    const words: Record<string, string> = JSON.parse(this.dataset.words ?? "{}");
    this.form = new TemplateForm(this);
    this.values = new SampleValues(this);
    this.notices = new Notices(this, words);
    this.personal = new PersonalWords(
      this,
      words,
      (field) => this.data?.fields[field]?.label ?? field,
    );
    this.proposing = new Proposing(this, words);
    this.#begin(words);
  }

  async #begin(words: Record<string, string>) {
    try {
      this.data = await this.load<Basics>("studio");
    } catch {
      return this.proposing?.say("failed");
    }
    if (!this.data) return;
    this.preview = new LetterPreview(this, words, this.data);
    listen(this);
    const { now, earlier } = kept();
    this.#earlier = earlier;
    // What was typed while the page loaded is there already.
    this.open(now ?? this.manuscript);
    this.proposing?.say(now ? "restored" : "");
    await this.followAddress();
    this.dataset.loaded = "";
  }

  /** The template that the address asks for; what is typed there is no part of it. */
  async followAddress() {
    const id = new URLSearchParams(location.hash.slice(1)).get("template") ?? "";
    if (id && id !== this.#origin.improves) await this.openTemplate(id);
  }

  async openTemplate(id: string) {
    const asked = ++this.#asked;
    try {
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) throw new Error("no id");
      const template = await this.load<Template>(`templates/${id}`);
      if (asked !== this.#asked) return;
      this.open(manuscriptOf(template));
      this.#opened = JSON.stringify(this.manuscript);
      this.proposing?.say("opened");
    } catch {
      this.proposing?.say("not_found");
    }
  }

  /** Data of this site. */
  load<Data>(path: string): Promise<Data> {
    return importData(`${this.dataset.base}${path}.js`);
  }

  /** The manuscript as it stands. */
  get manuscript(): Manuscript {
    const { form, values } = this;
    if (!form || !values) return BLANK_SHEET;
    return { ...form.read(), values: values.typed, ...this.#origin };
  }

  /** Show another manuscript; the one before can be brought back. */
  open(manuscript: Manuscript) {
    const before = this.manuscript;
    if (
      !this.isEmpty &&
      ![this.#opened, JSON.stringify(manuscript)].includes(JSON.stringify(before))
    ) {
      this.#earlier = [...this.#earlier, before].slice(-MOST_EARLIER);
    }
    this.#show(manuscript);
  }

  #show(manuscript: Manuscript) {
    this.#opened = "";
    part(this, '[data-action="bring-back"]', HTMLElement).hidden = !this.#earlier.length;
    const { improves, left, values, texts: typed } = manuscript;
    this.#origin = { improves, left };
    if (this.values) this.values.typed = values;
    this.form?.show(manuscript);
    this.preview?.reset();
    const first = Object.keys(typed).find((tone) => typed[tone]?.body);
    if (first) this.form?.openTone(first);
    this.refresh();
  }

  /** Show what was there before another was opened. */
  bringBack() {
    const last = this.#earlier.pop();
    if (!last) return;
    // What is shown now can be brought back after all the others.
    if (!this.isEmpty) this.#earlier.unshift(this.manuscript);
    this.#show(last);
  }

  /** Note that words belong to nobody. */
  leave(words: string) {
    this.#origin = { ...this.#origin, left: [...this.#origin.left, words] };
    this.refresh();
  }

  /** Show what the manuscript makes, and keep it. */
  refresh() {
    const { data, manuscript, form, preview, values } = this;
    if (!data || !form || !preview || !values) return;
    const template = templateOf(manuscript);
    this.template = template;
    this.file = layOut(template, data.keys);
    part(this, "[data-file]", HTMLElement).textContent = this.file;
    this.isKept = keep({ now: this.isEmpty ? null : manuscript, earlier: this.#earlier });
    part(this, "[data-unkept]", HTMLElement).hidden = this.isKept || this.isEmpty;
    const toned = Object.values(template.tones).flatMap(texts);
    values.show(
      wanted(manuscript, template).filter((field) => field in data.fields),
      usage(toned).required,
      data,
    );
    preview.show(template, form.tone);
    this.looked = this.#look(template);
  }

  /** What is said of it comes a frame later, so that typing never waits. */
  async #look(template: Template) {
    const asked = ++this.#looking;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    if (asked !== this.#looking) return;
    if (this.isEmpty) return this.#say([], null);
    try {
      const said = await this.#lookedOver(template);
      if (asked === this.#looking) this.#say(said.personal, said.notices);
    } catch {
      if (asked === this.#looking) this.notices?.fail();
    }
  }

  async #lookedOver(template: Template) {
    if (!this.data) return { personal: [], notices: null };
    const [{ problems, personal, likely }, letters, checks] = await Promise.all([
      templateChecks(),
      this.load<{ id: string }[]>("letters"),
      this.load<More>("studio-checks"),
    ]);
    const data = { ...this.data, ...checks };
    this.#ids ??= new Set(letters.map(({ id }) => id));
    part(this, "[data-taken]", HTMLElement).hidden = !this.isTaken;
    const told = problems(template, data).map((problem) => ({
      ...problem,
      urgency: urgency(problem, data.problems),
    }));
    // What comes before a proposal stands first.
    const notices = told.sort(
      (a, b) => URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency),
    );
    const fields = Object.keys(data.fields);
    return {
      personal: personal(template, data).map((phrase) => ({
        ...phrase,
        ...likely(phrase, fields, data.personal),
      })),
      notices,
    };
  }

  #say(personal: Personal[], notices: Problem[] | null) {
    const { left } = this.#origin;
    this.personal?.show(personal.filter(({ text }) => !left.includes(text)));
    if (notices) this.notices?.show(notices);
    else this.notices?.empty();
  }

  /** Whether closing the tab would lose something. */
  get isAtRisk() {
    return (
      !this.isEmpty && this.file !== this.taken && this.#opened !== JSON.stringify(this.manuscript)
    );
  }

  /** Whether nothing is typed. */
  get isEmpty() {
    const { about, texts: typed, id, reasons } = this.manuscript;
    const every = [
      id,
      ...reasons,
      ...Object.values(about),
      ...Object.values(typed).flatMap(Object.values),
    ];
    return every.every((text) => !text);
  }

  /** Whether the file's name belongs to a template that this one does not begin from. */
  get isTaken() {
    const { id, improves } = this.manuscript;
    return id !== improves && (this.#ids?.has(id) ?? false);
  }

  /** Whether the file is a new one. An edition changes no file of ours: its own takes the place. */
  get isNew() {
    const { id } = this.manuscript;
    const { own } = this.dataset;
    return id !== this.#origin.improves || (own !== undefined && !own.split(" ").includes(id));
  }
}
