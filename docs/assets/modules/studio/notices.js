// What there is to say of the template: the problems of its data, then the findings of its letters.
import { examining } from "../on-demand.js";
import { copyOf, part, parts, write } from "../page/parts.js";
import { say } from "../letter/words.js";

/**
 * @typedef {import("../template/telling.js").Problem} Problem
 * @typedef {import("../template/tags.js").Template} Template
 * @typedef {import("./preview.js").LetterPreview} LetterPreview
 * @typedef {import("../findings/examining.js").Lists} Lists
 */

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
    const help = part(row, "[data-help]", HTMLAnchorElement);
    help.hidden = level === "finding";
    help.hash = check;
  }

  /** The problem whose row an element stands in. @param {Element} element */
  at(element) {
    return this.shown[parts(this.list, "li", HTMLElement).findIndex((row) => row.contains(element))];
  }
}

/**
 * What the letter writer would say of a tone's letter, full and sparse, each once.
 * @param {LetterPreview} preview @param {Template} template @param {string} tone
 * @param {() => Promise<Lists>} load what the writer looks for
 * @returns {Promise<Problem[]>}
 */
export async function findingsOf(preview, template, tone, load) {
  const [{ examine, proof }, lists] = await Promise.all([examining(), load()]);
  const said = new Map();
  for (const isSparse of [false, true]) {
    const made = preview.letter(template, tone, isSparse);
    if (!made) continue;
    const { letters, asWritten, values, used } = made;
    const examined = proof(letters, 0, asWritten, values, used, preview.fields, preview.today);
    for (const { check, parts: named } of examine(examined, lists)) {
      const { says = "", advice = "" } = lists[check] ?? {};
      const message = `${say(says, named)} ${advice}`;
      said.set(message, { check, level: "finding", message, suggestion: "", wrong: "", place: ["tones", tone, "body"] });
    }
  }
  return [...said.values()];
}
