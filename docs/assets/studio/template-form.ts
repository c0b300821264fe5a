// The studio's form: shows a manuscript and reads it back.
import { copyOf, part, parts } from "../page/parts.ts";
import type { Manuscript } from "../template/manuscript.ts";
import type { Place } from "../template/tags.ts";

type TextControl = HTMLInputElement | HTMLTextAreaElement;

export class TemplateForm {
  root: HTMLElement;
  id: HTMLInputElement;
  reasons: HTMLInputElement[];
  about: (HTMLSelectElement | TextControl)[];
  tones: HTMLElement[];
  sources: HTMLInputElement;

  constructor(root: HTMLElement) {
    this.root = root;
    this.id = part(root, '[name="id"]', HTMLInputElement);
    this.reasons = parts(root, '[name="reasons"]', HTMLInputElement);
    const about = [...root.querySelectorAll("[data-place] > :is(input, textarea, select)")] as (
      TextControl | HTMLSelectElement
    )[];
    this.about = about.filter((control) => control !== this.id);
    this.tones = parts(root, "[data-tone]", HTMLElement);
    this.sources = part(root, '[name="sources"]', HTMLInputElement);
  }

  read(): Pick<Manuscript, "id" | "about" | "reasons" | "texts"> {
    const typed = this.tones.map((box) => [
      box.dataset.tone,
      { subject: this.text(box, "subject").value, body: this.text(box, "body").value },
    ]);
    return {
      id: this.id.value.trim(),
      about: Object.fromEntries(this.about.map(({ name, value }) => [name, value])),
      reasons: this.reasons.filter(({ checked }) => checked).map(({ value }) => value),
      texts: Object.fromEntries(typed),
    };
  }

  show({ id, about, reasons, texts }: Manuscript) {
    this.id.value = id;
    for (const control of this.about) control.value = about[control.name] ?? "";
    for (const box of this.reasons) box.checked = reasons.includes(box.value);
    for (const box of this.tones) {
      const { subject = "", body = "" } = texts[box.dataset.tone ?? ""] ?? {};
      this.text(box, "subject").value = subject;
      this.text(box, "body").value = body;
    }
  }

  text(box: ParentNode, place: "subject" | "body") {
    return part(box, `[data-text="${place}"]`, HTMLTextAreaElement);
  }

  /** The box of a tone. */
  box(tone: string) {
    return part(this.root, `[data-tone="${tone}"]`, HTMLElement);
  }

  /** The tone whose text is shown. */
  get tone() {
    return part(this.root, '[name="tone"]:checked', HTMLInputElement).value;
  }

  /** Show the text of a tone. */
  openTone(tone: string) {
    part(this.root, `[name="tone"][value="${tone}"]`, HTMLInputElement).checked = true;
    for (const box of this.tones) box.hidden = box.dataset.tone !== tone;
  }

  /** The sources that are named. */
  get #named() {
    return this.sources.value.split(/[\s,;]+/).filter(Boolean);
  }

  /** Name a source at the end, or no more. */
  setSource(source: string, isNamed: boolean) {
    const others = this.#named.filter((id) => id !== source);
    this.sources.value = (isNamed ? [...others, source] : others).join(", ");
  }

  /** Offer the sources by their titles. */
  listSources(titles: Record<string, string>) {
    const rows = Object.entries(titles).map(([source, title]) => {
      const row = copyOf(this.root, "source");
      const box = part(row, "input", HTMLInputElement);
      box.value = source;
      box.checked = this.#named.includes(source);
      part(row, "[data-title]", HTMLElement).textContent = `${source} ${title}`;
      return row;
    });
    part(this.root, "[data-sources-list]", HTMLElement).replaceChildren(...rows);
  }

  /** The control of a place in the template, and the words there that are meant. */
  control([key, name, inner]: Place): { control: HTMLElement | null; tone: string } {
    if (key === "tones") {
      const tone = String(name ?? this.tone);
      const isKnown = this.tones.some((box) => box.dataset.tone === tone);
      const control = isKnown
        ? this.text(this.box(tone), inner === "subject" ? "subject" : "body")
        : null;
      return { control, tone: isKnown ? tone : "" };
    }
    const place =
      key === "example"
        ? `[data-value="${name}"] textarea`
        : `[data-place="${key}"] :is(input, textarea, select)`;
    const control = this.root.querySelector(key === undefined ? "[data-place] textarea" : place);
    return { control: control instanceof HTMLElement ? control : null, tone: "" };
  }
}
