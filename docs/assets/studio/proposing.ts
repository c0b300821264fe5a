// How a template leaves the page, because the contributor pressed a button that says so: copied,
// or handed to the repository's own page for a new or changed file.
import { copyText } from "../page/clipboard.ts";
import { part } from "../page/parts.ts";
import { say } from "../letter/say.ts";
import { proposal } from "../template/proposal.ts";

export class Proposing {
  root: HTMLElement;
  words: Record<string, string>;
  status: HTMLElement;
  byHand: HTMLElement;

  constructor(root: HTMLElement, words: Record<string, string>) {
    this.root = root;
    this.words = words;
    this.status = part(root, '[role="status"]', HTMLElement);
    this.byHand = part(root, "[data-by-hand]", HTMLElement);
  }

  say(key: string, parts: Record<string, string> = {}) {
    this.status.textContent = say(this.words[key] ?? "", parts);
  }

  /** Say more. */
  also(key: string) {
    this.status.textContent += ` ${this.words[key]}`;
  }

  async copy(id: string, file: string) {
    const said = id ? "copied" : "copied_unnamed";
    this.say((await this.#put(file)) ? said : "refused", { name: `${id}.yml` });
  }

  /**
   * Open the repository's page; what does not fit into its address is copied first, since the
   * browser refuses the clipboard once another page is in front.
   */
  async propose(id: string, file: string, isNew: boolean) {
    const { address, isCarried } = proposal(
      (isNew ? this.root.dataset.new : this.root.dataset.edit) ?? "",
      id,
      file,
    );
    if (isCarried) {
      open(address);
      return this.say("proposed");
    }
    if (!(await this.#put(file))) return this.say("refused");
    if (!address) return this.say("no_repository");
    open(address);
    this.say(isNew ? "proposed_copied" : "edit_copied");
  }

  /** Whether the clipboard has it. */
  async #put(file: string): Promise<boolean> {
    const isCopied = await copyText(file);
    this.byHand.hidden = isCopied;
    const text = part(this.byHand, "textarea", HTMLTextAreaElement);
    text.value = isCopied ? "" : file;
    if (!isCopied) text.select();
    return isCopied;
  }
}

/** The address lives in a link made now and gone after. */
function open(address: string) {
  const link = document.createElement("a");
  link.href = address;
  link.target = "_blank";
  link.rel = "noreferrer noopener";
  link.click();
}
