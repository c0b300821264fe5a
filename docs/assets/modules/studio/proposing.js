// How a template leaves the page, because the contributor pressed a button that says so: copied,
// or handed to the repository's own page for a new or changed file.
import { copyText } from "../page/clipboard.js";
import { part } from "../page/parts.js";
import { say } from "../letter/words.js";
import { proposal } from "../template/proposal.js";

export class Proposing {
  /** @param {HTMLElement} root @param {Record<string, string>} words */
  constructor(root, words) {
    this.root = root;
    this.words = words;
    this.status = part(root, '[role="status"]', HTMLElement);
    this.byHand = part(root, "[data-by-hand]", HTMLElement);
  }

  /** @param {string} key @param {Record<string, string>} parts */
  say(key, parts = {}) {
    this.status.textContent = say(this.words[key] ?? "", parts);
  }

  /** Say more. @param {string} key */
  also(key) {
    this.status.textContent += ` ${this.words[key]}`;
  }

  /** @param {string} id @param {string} file */
  async copy(id, file) {
    const said = id ? "copied" : "copied_unnamed";
    this.say((await this.#put(file)) ? said : "refused", { name: `${id}.yml` });
  }

  /**
   * Open the repository's page; what does not fit into its address is copied first, since the
   * browser refuses the clipboard once another page is in front.
   * @param {string} id @param {string} file @param {boolean} isNew
   */
  async propose(id, file, isNew) {
    const { address, isCarried } = proposal((isNew ? this.root.dataset.new : this.root.dataset.edit) ?? "", id, file);
    if (isCarried) {
      open(address);
      return this.say("proposed");
    }
    if (!(await this.#put(file))) return this.say("refused");
    if (!address) return this.say("no_repository");
    open(address);
    this.say(isNew ? "proposed_copied" : "edit_copied");
  }

  /** @param {string} file @returns {Promise<boolean>} whether the clipboard has it */
  async #put(file) {
    const isCopied = await copyText(file);
    this.byHand.hidden = isCopied;
    const text = part(this.byHand, "textarea", HTMLTextAreaElement);
    text.value = isCopied ? "" : file;
    if (!isCopied) text.select();
    return isCopied;
  }
}

/** The address lives in a link made now and gone after. @param {string} address */
function open(address) {
  const link = document.createElement("a");
  link.href = address;
  link.target = "_blank";
  link.rel = "noreferrer noopener";
  link.click();
}
