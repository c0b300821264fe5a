// What the ways out make of a letter, where no other program reads it again.
import assert from "node:assert/strict";
import test from "node:test";
import { mailAddress, MOST_CHARACTERS } from "../../docs/assets/exits/mail-address.ts";
import { allLetters, fileName } from "../../docs/assets/exits/texts.ts";
import { localVoice, sentences } from "../../docs/assets/exits/voices.ts";

const letter = (subject: string, body: string) => ({
  subject,
  body,
  blanks: [],
  medium: "email",
  recipient: "",
});

test("all letters stand in one text, each headed by its recipient", () => {
  const panel = [letter("Thanks", "Dear Ilse,"), letter("", "Dear Hà,")];
  const wanted = "Ilse\n====\n\nThanks\n\nDear Ilse,\n\n\nPerson 2\n========\n\nDear Hà,";
  assert.equal(allLetters(panel, ["Ilse", "Person 2"]), wanted);
});

test("an address leaves out no more than it must", () => {
  for (const way of ["mail", "gmail", "outlook", "yahoo"] as const) {
    const left = (subject: number, body: number) =>
      mailAddress(way, "s".repeat(subject), "b".repeat(body)).left;
    const room = MOST_CHARACTERS - mailAddress(way, "", "").address.length;
    const forSubject = room + "&body=".length;
    assert.equal(left(1, room - 1), "", way);
    assert.equal(left(1, room), "body", way);
    assert.equal(left(forSubject, 1), "body", way);
    assert.equal(left(forSubject + 1, 1), "whole", way);
  }
});

test("an address breaks lines as mail does", () => {
  const { address } = mailAddress("mail", "Thanks", "a\nb\r\nc\rd\ud800");
  assert.equal(address, "mailto:?subject=Thanks&body=a%0D%0Ab%0D%0Ac%0D%0Ad%EF%BF%BD");
});

test("a service gets the text and no address", () => {
  const services = [
    ["gmail", "https://mail.google.com", "su"],
    ["outlook", "https://outlook.live.com", "subject"],
    ["yahoo", "https://compose.mail.yahoo.com", "subject"],
  ] as const;
  for (const [way, origin, key] of services) {
    const address = new URL(mailAddress(way, "C++ & you", "a = b # c").address);
    assert.deepEqual([address.origin, address.hash], [origin, ""]);
    assert.deepEqual(address.searchParams.getAll(key), ["C++ & you"]);
    assert.deepEqual(address.searchParams.getAll("body"), ["a = b # c"]);
    assert.ok(!address.searchParams.has("to"));
  }
});

const NAMED = {
  "": "letter.docx",
  Ilse: "letter-Ilse.docx",
  "Phùng Thu Hà": "letter-Phùng-Thu-Hà.docx",
  "e\u0301": "letter-é.docx",
  "山田 太郎": "letter-山田-太郎.docx",
  "يوسف \u200fعمر \u202eabc": "letter-يوسف-عمر-abc.docx",
  "O’Neill, Ann-Marie": "letter-O-Neill-Ann-Marie.docx",
  "../../etc/passwd": "letter-etc-passwd.docx",
  CON: "letter-CON.docx",
  'a/b\\c:d*e?f"g<h>i|j\0k\nl': "letter-a-b-c-d-e-f-g-h-i-j-k-l.docx",
  ".htaccess. ": "letter-htaccess.docx",
  "exe.docx\u202excod.exe": "letter-exe-docxxcod-exe.docx",
  "👩🏽‍🔧": "letter.docx",
  "\u0301": "letter.docx",
  "\ud800": "letter.docx",
};

test("a file is named for the recipient in any script", () => {
  const made = Object.keys(NAMED).map((name) => [name, fileName("letter", name, "docx")]);
  assert.deepEqual(Object.fromEntries(made), NAMED);
});

test("only a voice of the device reads, the most British first", () => {
  const voices = (...given: [string, boolean][]) =>
    localVoice(given.map(([lang, localService]) => ({ lang, localService })))?.lang;
  assert.equal(voices(), undefined);
  assert.equal(voices(["en-GB", false]), undefined);
  assert.equal(voices(["en-GB", false], ["de-DE", true]), "de-DE");
  assert.equal(voices(["de-DE", true], ["en-US", true]), "en-US");
  assert.equal(voices(["en-US", true], ["en_GB", true]), "en_GB");
  assert.equal(voices(["eno", true], ["EN-au", true]), "EN-au");
});

test("a letter is read sentence by sentence", () => {
  const text = "Dear Ilse,\n\nThank you for Tuesday. It was good to meet you!\n\nBest wishes\nHà";
  const wanted = ["Dear Ilse,", "Thank you for Tuesday.", "It was good to meet you!"];
  assert.deepEqual(sentences(text), [...wanted, "Best wishes", "Hà"]);
});
