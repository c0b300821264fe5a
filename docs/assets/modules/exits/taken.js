// What has left the page whole: copied, saved or handed over. Pure.
import { whole } from "../letter/text.js";

/** @typedef {import("../letter/text.js").Text} Text */

export class Taken {
  /** @type {Set<string>} */
  #texts = new Set();

  /** @param {string} text a letter, its subject or its body */
  add(text) {
    this.#texts.add(text);
  }

  /** Whether each of these letters was taken as it now stands, in one piece or in two. @param {Text[]} letters */
  hasAll(letters) {
    return letters.every((letter) => {
      const { subject, body } = letter;
      const hasParts = this.#texts.has(body) && (!subject || this.#texts.has(subject));
      return this.#texts.has(whole(letter)) || hasParts;
    });
  }
}
