// Hands the letter to a mail app or a mail service, because the candidate pressed its name.
import { whole, type Text } from "../letter/text.ts";
import { mailAddress, type Way } from "./mail-address.ts";
import type { LetterExits } from "./letter-exits.ts";

/**
 * What does not fit into the address is copied first: once another page is in front, the
 * browser refuses the clipboard.
 * @param name what the service is called
 */
export async function openMail(exits: LetterExits, letter: Text, way: Way, name: string) {
  const { address, left } = mailAddress(way, letter.subject, letter.body);
  const outcome = way === "mail" ? "mail_opened" : "handed";
  if (!left) {
    // A device may have no mail app at all, and the page cannot know.
    if (way !== "mail") exits.taken.add(whole(letter));
    open(address, way);
    return exits.tell(letter.blanks, [outcome], { name });
  }
  const isCopied = await exits.put(left === "body" ? letter.body : whole(letter));
  open(address, way);
  const cut = left === "body" ? "subject_only" : "nothing_handed";
  exits.tell(letter.blanks, [cut, isCopied ? "rest_copied" : "refused"]);
}

/** The address lives in a link made now and gone after. */
function open(address: string, way: string) {
  const link = document.createElement("a");
  link.href = address;
  if (way !== "mail") {
    link.target = "_blank";
    link.rel = "noreferrer noopener";
  }
  link.click();
}
