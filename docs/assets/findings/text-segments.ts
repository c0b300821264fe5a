// In how many parts the network sends a text message (3GPP TS 23.038 and 23.040). Pure.

// The GSM 7 bit default alphabet, and its extension table, whose characters count twice.
const BASIC =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?" +
  "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
const WEIGHTS = new Map([
  ...Array.from(BASIC, (character) => [character, 1] as const),
  ...Array.from("\f^{}\\[~]|€", (character) => [character, 2] as const),
]);
/** What fits a message alone, and a part of several, whose header takes the rest. */
const GSM = { alone: 160, part: 153 };
const UCS2 = { alone: 70, part: 67 };

/**
 * The parts a text message is sent in. One character outside the GSM alphabet, `odd`, makes the
 * whole message UCS-2.
 */
export function segments(text: string): {
  count: number;
  odd: { start: number; text: string } | null;
} {
  const characters = [...text];
  const index = characters.findIndex((character) => !WEIGHTS.has(character));
  const odd = characters[index];
  if (odd === undefined) return { count: partsOf(gsmWeights(characters), GSM), odd: null };
  const count = partsOf(
    characters.map(({ length }) => length),
    UCS2,
  );
  return { count, odd: { start: characters.slice(0, index).join("").length, text: odd } };
}

function gsmWeights(characters: string[]) {
  return characters.map((character) => WEIGHTS.get(character) ?? 1);
}

/** How many parts hold characters of these weights; none is cut in two. */
function partsOf(weights: number[], { alone, part }: { alone: number; part: number }) {
  if (weights.reduce((sum, weight) => sum + weight, 0) <= alone) return 1;
  let [count, used] = [1, 0];
  for (const weight of weights) {
    if (used + weight > part) [count, used] = [count + 1, 0];
    used += weight;
  }
  return count;
}

/** The parts a text message would be sent in if each of its odd characters were a plain one. */
export function plainSegments(text: string) {
  return partsOf(gsmWeights([...text]), GSM);
}

/** Whether a text has a character that is not in the GSM alphabet. */
export function isOdd(text: string) {
  return [...text].some((character) => !WEIGHTS.has(character));
}
