// Hands the letter to the share sheet of a phone.
import { whole, type Text } from "../letter/text.ts";
import type { LetterExits } from "./letter-exits.ts";

/** An e-mail's subject goes as the title, which mail apps take for theirs. */
export async function shareLetter(exits: LetterExits, letter: Text) {
  const { subject, body, blanks, medium } = letter;
  exits.tell(blanks, []);
  try {
    await navigator.share(
      medium === "email" ? { title: subject, text: body } : { text: whole(letter) },
    );
    exits.taken.add(whole(letter));
    exits.tell(blanks, ["shared"]);
  } catch (error) {
    // Closing the sheet is a choice, not a failure.
    if (!(error instanceof DOMException && error.name === "AbortError")) exits.say("share_failed");
  }
}
