// What is read aloud, and by which voice. Pure.

interface Voice {
  lang: string;
  localService: boolean;
}

/**
 * A voice that works on this device alone: others send the text to be spoken elsewhere. The
 * letters are in British English, so such a voice comes first, then any English one.
 */
export function localVoice<V extends Voice>(voices: V[]): V | undefined {
  const local = voices.filter(({ localService }) => localService);
  // Some systems write en_GB.
  const speaks = (lang: RegExp) => local.find((voice) => lang.test(voice.lang));
  return speaks(/^en[-_]gb\b/i) ?? speaks(/^en\b|^en_/i) ?? local[0];
}

/** The sentences of a text, one by one, since a long utterance is cut off by some browsers. */
export function sentences(text: string) {
  return text
    .split("\n")
    .flatMap(inLine)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

function inLine(line: string) {
  // Firefox before 125 has no segmenter. There a pause after “Ms.” is all that is lost.
  if (!Intl.Segmenter) return line.match(/[^.!?…]*[.!?…]*[”’"')]*\s*/gu) ?? [];
  return Array.from(
    new Intl.Segmenter("en", { granularity: "sentence" }).segment(line),
    ({ segment }) => segment,
  );
}
