// Two versions of one letter, when two tabs have changed it: both are shown, and the candidate
// chooses.
import { localDay } from "../letter/dates.ts";
import { say } from "../letter/say.ts";
import { part } from "../page/parts.ts";
import type { KeptLetter } from "../keeping/kept.ts";
import type { LetterWriter } from "./letter-writer.ts";
import type { Template } from "../letter/panel.ts";
import type { Draft } from "../letter/draft.ts";

export class LetterVersions {
  writer: LetterWriter;
  words: Record<string, string>;
  box: HTMLElement;
  /** The version that the device has, while it is not decided. */
  theirs: KeptLetter | null = null;

  constructor(writer: LetterWriter, words: Record<string, string>) {
    this.writer = writer;
    this.words = words;
    this.box = part(writer, "[data-versions]", HTMLElement);
  }

  async show(theirs: KeptLetter) {
    this.theirs = theirs;
    const { words, writer } = this;
    const other = await this.#textOf(theirs.draft, writer.draft);
    if (this.theirs !== theirs) return;
    const mine = await this.#textOf(writer.draft, theirs.draft);
    const time = new Date(theirs.changed).toLocaleTimeString(undefined, { timeStyle: "short" });
    const title = document.createElement("h2");
    title.textContent = words.two_versions ?? "";
    const note = document.createElement("p");
    note.textContent = words.two_versions_note ?? "";
    this.box.replaceChildren(
      title,
      note,
      version(words.mine ?? "", mine, words.take_mine ?? "", "take-mine"),
      version(say(words.theirs ?? "", { time }), other, words.take_theirs ?? "", "take-theirs"),
    );
    this.box.hidden = false;
  }

  hide() {
    this.theirs = null;
    this.box.hidden = true;
    this.box.replaceChildren();
  }

  /** The letters of a draft as text, and what differs but is in none of them. */
  async #textOf(draft: Draft, other: Draft) {
    const { writer } = this;
    await writer.prepare().catch(() => {});
    const { form, writing } = writer;
    const template =
      writer.opening?.known(draft.template) ??
      (await writer.load<Template>(`templates/${draft.template}`).catch(() => null));
    if (!template || !form || !writing) return "";
    const letters = writing.lettersOf(draft, template, form, localDay(new Date()));
    const text = letters
      .map(({ subject, body }) => [subject, body].filter(Boolean).join("\n\n"))
      .join("\n\n\n");
    const unseen = Object.entries(draft.shared).filter(
      ([field, value]) => value && value !== other.shared[field] && !text.includes(value),
    );
    return [text, ...unseen.map(([field, value]) => `${form.label(field)}: ${value}`)].join("\n\n");
  }
}

function version(name: string, text: string, choice: string, action: string) {
  const box = document.createElement("section");
  const title = document.createElement("h3");
  title.textContent = name;
  const letter = document.createElement("p");
  Object.assign(letter, { dir: "auto", textContent: text, className: "writer-version" });
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "writer-main", textContent: choice });
  button.dataset.action = action;
  box.append(title, letter, button);
  return box;
}
