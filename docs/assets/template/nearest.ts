// The known name that somebody most likely meant, by the measure of Python's difflib (Ratcliff and
// Obershelp): twice the characters that both share, in order, through the length of both. Pure.

const LEAST = 0.6;

/** Returns "" if none is near. */
export function nearest(name: string, known: string[]): string {
  const scored = known.map((candidate) => ({
    candidate,
    score: likeness([...candidate], [...name]),
  }));
  const near = scored.filter(({ score }) => score >= LEAST);
  near.sort((a, b) => b.score - a.score || (a.candidate < b.candidate ? 1 : -1));
  return near[0]?.candidate ?? "";
}

function likeness(a: string[], b: string[]) {
  return (2 * shared(a, b)) / (a.length + b.length);
}

/** The characters of the longest run that both have, and of those on either side of it. */
function shared(a: string[], b: string[]): number {
  const { i, j, size } = longest(a, b);
  if (!size) return 0;
  const before = shared(a.slice(0, i), b.slice(0, j));
  return size + before + shared(a.slice(i + size), b.slice(j + size));
}

/** The longest run, of several the earliest in `a`, then in `b`. */
function longest(a: string[], b: string[]) {
  let best = { i: 0, j: 0, size: 0 };
  for (const i of a.keys()) {
    for (const j of b.keys()) {
      let size = 0;
      while (i + size < a.length && j + size < b.length && a[i + size] === b[j + size]) size += 1;
      if (size > best.size) best = { i, j, size };
    }
  }
  return best;
}
