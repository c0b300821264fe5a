// What there is to say of the template: the problems of its data and the findings of its letters.
import { copyOf, part, parts, write } from "../page/parts.js";
import { say } from "../letter/words.js";

/** @typedef {import("../template/telling.js").Problem & {urgency: "fix" | "wait" | "advice"}} Problem */

export class Notices {
  /** @type {Problem[]} */
  shown = [];

  /** @param {HTMLElement} root @param {Record<string, string>} words */
  constructor(root, words) {
    this.root = root;
    this.words = words;
    this.list = part(root, "[data-problems]", HTMLElement);
    this.count = part(root, "[data-count]", HTMLElement);
    this.link = part(root, "[data-problems-link]", HTMLElement);
  }

  /** @param {Problem[]} problems */
  show(problems) {
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

  /** The problems of an urgency. @param {Problem["urgency"]} urgency */
  of(urgency) {
    return this.shown.filter((one) => one.urgency === urgency);
  }

  /** Say that the checks did not load. */
  fail() {
    this.shown = [];
    this.list.replaceChildren();
    write(this.count, this.words.failed ?? "");
  }

  /** @param {HTMLElement} row @param {Problem} problem */
  #row(row, { check, urgency, message, suggestion }) {
    row.dataset.problem = check;
    row.dataset.level = urgency === "fix" ? "fix" : "consider";
    write(part(row, "[data-level-name]", HTMLElement), this.words[urgency] ?? urgency);
    write(part(row, "[data-says]", HTMLElement), message);
    const take = part(row, '[data-action="take-suggestion"]', HTMLElement);
    take.hidden = !suggestion;
    write(take, say(this.words.suggestion ?? "", { words: suggestion }));
    part(row, "[data-help]", HTMLAnchorElement).hash = check;
  }

  /** The problem whose row an element stands in. @param {Element} element */
  at(element) {
    return this.shown[parts(this.list, "li", HTMLElement).findIndex((row) => row.contains(element))];
  }
}
