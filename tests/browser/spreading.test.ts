// Wordings over the letters of a panel: as few as can be are shared.
import assert from "node:assert/strict";
import test from "node:test";
import { spread } from "../../docs/assets/letter/spreading.ts";

const PANEL = 12;

/** Every list that takes one of each of these. */
function product(...choices: number[][]): number[][] {
  return choices.reduce<number[][]>(
    (made, each) => made.flatMap((row) => each.map((next) => [...row, next])),
    [[]],
  );
}

const upTo = (count: number) => Array.from({ length: count }, (_, number) => number);
/** Passages as letters have them: up to four, of one wording to five each. */
const COUNTS = upTo(5).flatMap((passages) => product(...upTo(passages).map(() => [1, 2, 3, 5])));

/** How many passages that have several wordings are the same in both. */
function shared(one: number[], other: number[], counts: number[]) {
  return counts.filter((count, at) => count > 1 && one[at] === other[at]).length;
}

function most(letters: number[][], counts: number[]) {
  const pairs = letters.flatMap((one, at) => letters.slice(at + 1).map((other) => [one, other]));
  return Math.max(0, ...pairs.map(([one = [], other = []]) => shared(one, other, counts)));
}

test("each letter has a wording of each passage, and the first the first", () => {
  for (const counts of COUNTS) {
    const letters = spread(counts, PANEL);
    assert.equal(letters.length, PANEL);
    assert.deepEqual(
      letters[0],
      counts.map(() => 0),
    );
    for (const letter of letters) {
      assert.equal(letter.length, counts.length);
      assert.ok(counts.every((count, at) => upTo(count).includes(letter[at] ?? -1)));
    }
  }
});

test("a letter more changes none before it", () => {
  for (const counts of COUNTS) {
    const all = spread(counts, PANEL);
    for (const number of upTo(PANEL)) {
      assert.deepEqual(spread(counts, number), all.slice(0, number));
    }
  }
});

test("letters share nothing while there are wordings enough", () => {
  for (const counts of COUNTS) {
    const enough = Math.min(PANEL, ...counts.filter((count) => count > 1));
    assert.equal(most(spread(counts, PANEL).slice(0, enough), counts), 0);
  }
});

test("a fourth letter shares its three wordings evenly", () => {
  for (const passages of upTo(PANEL + 1)) {
    const counts = upTo(passages).map(() => 3);
    assert.ok(most(spread(counts, 4), counts) <= Math.ceil(passages / 3), `${passages} passages`);
  }
});

test("the next letter shares no more with one than the best that could follow", () => {
  // By brute force over all that could follow; one passage of slack, for it is chosen in turn.
  for (const counts of product([2, 3], [2, 3], [2, 3], [2, 3])) {
    const letters = spread(counts, 5);
    for (const [at, letter] of letters.entries()) {
      const earlier = letters.slice(0, at);
      const worst = (one: number[]) =>
        Math.max(0, ...earlier.map((other) => shared(one, other, counts)));
      const best = Math.min(...product(...counts.map(upTo)).map(worst));
      assert.ok(worst(letter) <= best + 1, `letter ${at} of ${counts}`);
    }
  }
});

test("a long passage counts for more than a short one", () => {
  assert.deepEqual(spread([2, 2, 2], 3, [5, 6, 60]), [
    [0, 0, 0],
    [1, 1, 1],
    [1, 1, 0],
  ]);
});

test("wordings of equal length are shared in turn", () => {
  assert.deepEqual(spread([2, 2, 2, 2], 3), [
    [0, 0, 0, 0],
    [1, 1, 1, 1],
    [0, 1, 0, 1],
  ]);
});
