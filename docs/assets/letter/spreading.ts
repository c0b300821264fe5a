// Spreads the wordings over the letters of a panel, so that letters laid side by side differ. Pure.

/**
 * Which wording each letter takes. Letter by letter, and within it passage by passage, the wording
 * that adds least to the sum of the squares of what two letters share: so nothing is shared while
 * there are wordings enough, and then as evenly as can be. No letter depends on a later one.
 * @param counts wordings of each passage
 * @param weights of each passage, such as its words; 1 where missing
 * @returns by letter and passage: the wording, from 0; in letter 0 all 0
 */
export function spread(counts: number[], letters: number, weights: number[] = []): number[][] {
  const weigh = (passage: number) => weights[passage] ?? 1;
  // The heaviest first: the light ones can then still make up for what they had to share.
  const order = [...counts.keys()].sort((one, other) => weigh(other) - weigh(one));
  const made: number[][] = [];
  while (made.length < letters) made.push(another(counts, made, order, weigh));
  return made;
}

function another(
  counts: number[],
  earlier: number[][],
  order: number[],
  weigh: (passage: number) => number,
) {
  const letter = counts.map(() => 0);
  const shared = earlier.map(() => 0);
  // A passage with one wording is shared by all and tells no letter from another.
  for (const passage of order.filter((key) => (counts[key] ?? 1) > 1)) {
    const weight = weigh(passage);
    const costs = Array.from({ length: counts[passage] ?? 1 }, () => 0);
    for (const [i, { [passage]: wording = 0 }] of earlier.entries()) {
      costs[wording] = (costs[wording] ?? 0) + weight * (2 * (shared[i] ?? 0) + weight);
    }
    const chosen = costs.indexOf(Math.min(...costs));
    letter[passage] = chosen;
    for (const [i, choices] of earlier.entries()) {
      if (choices[passage] === chosen) shared[i] = (shared[i] ?? 0) + weight;
    }
  }
  return letter;
}
