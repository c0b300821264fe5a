// A letter as a mail draft, a file that mail apps open. Pure.
import { withCrlf } from "../letter/text.ts";

/**
 * So many bytes make an encoded word of 64 characters; behind "Subject: " the line stays below 76.
 */
const WORD_BYTES = 39;
const LINE_CHARACTERS = 76;

/**
 * The text of an .eml file (RFC 5322), all ASCII. It has no From and no To, though RFC 5322 wants
 * a From: nobody's address is known here, and the mail app puts in the sender's when it sends.
 * X-Unsent makes Outlook open it for writing.
 * @param offset minutes that the candidate's clock is ahead of UTC
 */
export function mailDraft(
  { subject, body }: { subject: string; body: string },
  now: Date,
  offset: number,
) {
  return [
    "X-Unsent: 1",
    `Date: ${mailDate(now, offset)}`,
    `Subject: ${encodedWords(subject).join("\r\n ")}`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    ...lines(base64(new TextEncoder().encode(withCrlf(body)))),
    "",
  ].join("\r\n");
}

/**
 * A moment as mail writes it (RFC 5322, 3.3): "Tue, 06 Oct 2026 14:10:00 +0200".
 * @param offset minutes ahead of UTC
 */
function mailDate(now: Date, offset: number) {
  const two = (number: number) => String(number).padStart(2, "0");
  const ahead = Math.abs(offset);
  const zone = (offset < 0 ? "-" : "+") + two(Math.floor(ahead / 60)) + two(ahead % 60);
  return new Date(now.getTime() + offset * 60_000).toUTCString().replace("GMT", zone);
}

/** A line of text as encoded words (RFC 2047), none of which splits a character. */
function encodedWords(text: string) {
  const encoder = new TextEncoder();
  const words: number[][] = [];
  for (const character of text.replace(/[\r\n]+/g, " ")) {
    const bytes = encoder.encode(character);
    const last = words.at(-1);
    if (last && last.length + bytes.length <= WORD_BYTES) last.push(...bytes);
    else words.push([...bytes]);
  }
  return words.map((bytes) => `=?UTF-8?B?${base64(bytes)}?=`);
}

function base64(bytes: Iterable<number>) {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

function lines(text: string) {
  return text.match(new RegExp(`.{1,${LINE_CHARACTERS}}`, "g")) ?? [];
}
