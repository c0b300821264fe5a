// Characters as people count them, in browsers with a segmenter and in those without.
import assert from "node:assert/strict";
import test from "node:test";
import * as withOne from "../../docs/assets/letter/graphemes.ts";

const MODULE = "../../docs/assets/letter/graphemes.ts";
const COUNTED = {
  "": 0,
  "plain text\n": 11,
  "na\u0131\u0308ve": 5,
  "👩🏽‍🚀🇳🇴🇮🇸 👨‍👩‍👧‍👦": 5,
  "e\u0301a\u0300\u0323": 2,
  שלום: 4,
  "\ufffd!": 2,
  "☎️1️⃣": 2,
  "日本語。はい": 6,
  "Hà, “Noreen”!": 13,
};

/** The module as a browser loads it that has no segmenter. */
async function withoutSegmenter(): Promise<typeof withOne> {
  const { Segmenter } = Intl;
  Reflect.deleteProperty(Intl, "Segmenter");
  const module = await import(`${MODULE}?without`);
  Object.assign(Intl, { Segmenter });
  return module;
}

for (const [browser, module] of Object.entries({
  "with a segmenter": withOne,
  "without one": await withoutSegmenter(),
})) {
  test(`characters are counted ${browser}`, () => {
    const found = Object.keys(COUNTED).map((text) => [text, module.countCharacters(text)]);
    assert.deepEqual(Object.fromEntries(found), COUNTED);
  });
}
