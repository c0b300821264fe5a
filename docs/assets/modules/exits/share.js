// Hands the letter to the share sheet of a phone.
import { whole } from "../letter/text.js";

/**
 * An e-mail's subject goes as the title, which mail apps take for theirs.
 * @param {import("./letter-exits.js").LetterExits} exits
 * @param {import("../letter/text.js").Text} letter
 */
export async function shareLetter(exits, letter) {
  const { subject, body, blanks, medium } = letter;
  exits.tell(blanks, []);
  try {
    await navigator.share(medium === "email" ? { title: subject, text: body } : { text: whole(letter) });
    exits.taken.add(whole(letter));
    exits.tell(blanks, ["shared"]);
  } catch (error) {
    // Closing the sheet is a choice, not a failure.
    if (!(error instanceof DOMException && error.name === "AbortError")) exits.say("share_failed");
  }
}
