// Letters as plain files, and what the files are called. Pure.
import { whole, withCrlf, wellFormed, type Text } from "../letter/text.ts";

const MOST_CHARACTERS = 40;
/** Windows' editor needs it to know the text for UTF-8, and so do the viewers of some phones. */
const BYTE_ORDER_MARK = "\ufeff";

/**
 * The text of a .txt file. Its line breaks are CRLF, since older Windows shows LF as no break at
 * all, while phones and everything else take either.
 */
export function plainFile(text: string) {
  return BYTE_ORDER_MARK + withCrlf(wellFormed(`${text}\n`));
}

/**
 * All letters as one text, each headed by its recipient.
 * @param names what each recipient is called
 */
export function allLetters(letters: Text[], names: string[]) {
  return letters
    .map((letter, index) => `${underlined(names[index] ?? "")}\n\n${whole(letter)}`)
    .join("\n\n\n");
}

function underlined(name: string) {
  const length = Math.min([...name].length, MOST_CHARACTERS);
  return `${name}\n${"=".repeat(length)}`;
}

/**
 * A name that every system takes: a word, the recipient's letters and digits in their own script,
 * the ending. The word in front keeps it from being a name that a system reserves or hides.
 * @param ending without its dot
 */
export function fileName(word: string, recipient: string, ending: string) {
  const slug = wellFormed(recipient)
    .normalize("NFC")
    .replace(/\p{Cf}/gu, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-");
  const short = [...slug].slice(0, MOST_CHARACTERS).join("");
  const name = short.replace(/^[-\p{M}]+|-+$/gu, "");
  return `${[word, name].filter(Boolean).join("-")}.${ending}`;
}
