// What has left the page whole: copied, saved or handed over. Pure.
import { whole, type Text } from "../letter/text.ts";

export class Taken {
  #texts = new Set<string>();

  /** @param text a letter, its subject or its body */
  add(text: string) {
    this.#texts.add(text);
  }

  /** Whether each of these letters was taken as it is now, in one piece or in two. */
  hasAll(letters: Text[]) {
    return letters.every((letter) => {
      const { subject, body } = letter;
      const hasParts = this.#texts.has(body) && (!subject || this.#texts.has(subject));
      return this.#texts.has(whole(letter)) || hasParts;
    });
  }
}
