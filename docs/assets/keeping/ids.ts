// Random ids. crypto.randomUUID exists on https alone, and an edition may be read on a home server.

/** A random UUID (version 4). */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const variant = (8 + (Number.parseInt(digits[16] ?? "0", 16) % 4)).toString(16);
  const blocks = [digits.slice(0, 8), digits.slice(8, 12), `4${digits.slice(13, 16)}`];
  return [...blocks, variant + digits.slice(17, 20), digits.slice(20)].join("-");
}
