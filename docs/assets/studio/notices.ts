// What there is to say of the template: the problems of its data and the findings of its letters.
import { copyOf, part, parts, write } from "../page/parts.ts";
import { say } from "../letter/say.ts";
import type { Problem as TellingProblem } from "../template/telling.ts";

export interface Problem extends TellingProblem {
  urgency: "fix" | "wait" | "advice";
}

export class Notices {
  root: HTMLElement;
  words: Record<string, string>;
  list: HTMLElement;
  count: HTMLElement;
  link: HTMLElement;
  shown: Problem[] = [];

  constructor(root: HTMLElement, words: Record<string, string>) {
    this.root = root;
    this.words = words;
    this.list = part(root, "[data-problems]", HTMLElement);
    this.count = part(root, "[data-count]", HTMLElement);
    this.link = part(root, "[data-problems-link]", HTMLElement);
  }

  show(problems: Problem[]) {
    this.shown = problems;
    const number = this.of("fix").length;
    const key = problems.length ? "count" : "none";
    write(this.count, say(this.words[key] ?? "", { number, other: problems.length - number }));
    write(this.link, number ? say(this.words.to_fix ?? "", { number }) : (this.words.checks ?? ""));
    const rows = parts(this.list, "li", HTMLElement);
    for (const extra of rows.slice(problems.length)) extra.remove();
    for (const [index, problem] of problems.entries()) {
      this.#row(rows[index] ?? this.list.appendChild(copyOf(this.root, "problem")), problem);
    }
  }

  /** Say nothing, for nothing is written yet. */
  empty() {
    this.show([]);
    write(this.count, this.words.nothing_yet ?? "");
  }

  /** The problems of an urgency. */
  of(urgency: Problem["urgency"]) {
    return this.shown.filter((problem) => problem.urgency === urgency);
  }

  /** Say that the checks did not load. */
  fail() {
    this.shown = [];
    this.list.replaceChildren();
    write(this.count, this.words.failed ?? "");
  }

  #row(row: HTMLElement, { check, urgency, message, suggestion }: Problem) {
    row.dataset.problem = check;
    row.dataset.level = urgency === "fix" ? "fix" : "consider";
    write(part(row, "[data-level-name]", HTMLElement), this.words[urgency] ?? urgency);
    write(part(row, "[data-says]", HTMLElement), message);
    const take = part(row, '[data-action="take-suggestion"]', HTMLElement);
    take.hidden = !suggestion;
    write(take, say(this.words.suggestion ?? "", { words: suggestion }));
    part(row, "[data-help]", HTMLAnchorElement).hash = check;
  }

  /** The problem whose row an element is in. */
  at(element: Element) {
    return this.shown[
      parts(this.list, "li", HTMLElement).findIndex((row) => row.contains(element))
    ];
  }
}
