// What is read aloud, and by which voice. Pure.

/**
 * @typedef {{lang: string, localService: boolean}} Voice
 */

/**
 * A voice that works on this device alone: others send the text to be spoken elsewhere. The
 * letters are in British English, so such a voice comes first, then any English one.
 * @template {Voice} V
 * @param {V[]} voices
 * @returns {V | undefined}
 */
export function localVoice(voices) {
  const local = voices.filter(({ localService }) => localService);
  // Some systems write en_GB.
  const speaks = (/** @type {RegExp} */ lang) => local.find((voice) => lang.test(voice.lang));
  return speaks(/^en[-_]gb\b/i) ?? speaks(/^en\b|^en_/i) ?? local[0];
}

/**
 * The sentences of a text, one by one, since a long utterance is cut off by some browsers.
 * @param {string} text
 */
export function sentences(text) {
  return text.split("\n").flatMap(inLine).map((one) => one.trim()).filter(Boolean);
}

/** @param {string} line */
function inLine(line) {
  // Firefox before 125 has no segmenter. There a pause after “Ms.” is all that is lost.
  if (!Intl.Segmenter) return line.match(/[^.!?…]*[.!?…]*[”’"')]*\s*/gu) ?? [];
  return Array.from(new Intl.Segmenter("en", { granularity: "sentence" }).segment(line), ({ segment }) => segment);
}
