// What there is to say of the template: the problems of its data and the findings of its letters.
import { copyOf, part, parts, write } from "../page/parts.js";
import { say } from "../letter/words.js";

/** @typedef {import("../template/telling.js").Problem} Problem */

export class Notices {
  /** @type {Problem[]} */
  shown = [];

  /** @param {HTMLElement} root @param {Record<string, string>} words */
  constructor(root, words) {
    this.root = root;
    this.words = words;
    this.list = part(root, "[data-problems]", HTMLElement);
    this.count = part(root, "[data-count]", HTMLElement);
  }

  /** @param {Problem[]} problems */
  show(problems) {
    this.shown = problems;
    const number = problems.filter(({ level }) => level === "error").length;
    const key = problems.length ? "count" : "none";
    write(this.count, say(this.words[key] ?? "", { number, other: problems.length - number }));
    const rows = parts(this.list, "li", HTMLElement);
    for (const extra of rows.slice(problems.length)) extra.remove();
    for (const [index, problem] of problems.entries()) {
      this.#row(rows[index] ?? this.list.appendChild(copyOf(this.root, "problem")), problem);
    }
  }

  /** Say that the checks did not load. */
  fail() {
    this.list.replaceChildren();
    write(this.count, this.words.failed ?? "");
  }

  /** @param {HTMLElement} row @param {Problem} problem */
  #row(row, { check, level, message, suggestion }) {
    row.dataset.problem = check;
    row.dataset.level = level === "error" ? "fix" : "consider";
    write(part(row, "[data-level-name]", HTMLElement), this.words[level] ?? level);
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
