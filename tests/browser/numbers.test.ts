// Numbers as signs, as the search's questions are written: none is lost, and none is ambiguous.
import assert from "node:assert/strict";
import test from "node:test";
import { numbersOf, textOf } from "../../docs/assets/search/numbers.ts";

// More than any playbook has terms: numbers of one, two and three signs.
const MANY = 10_000;
const EACH = Array.from({ length: MANY }, (_, number) => number);

test("every number comes back whatever stands beside it", () => {
  // 7919 is a prime, so each number has other neighbors in each row.
  const rows = Array.from({ length: 2000 }, (_, row) =>
    Array.from({ length: 8 }, (_, at) => (row * 31 + at * 7919 * (row + 1)) % MANY),
  );
  for (const numbers of [...rows, EACH]) {
    const text = textOf(numbers);
    assert.deepEqual(numbersOf(text), numbers);
    assert.doesNotMatch(text, /["; \\\n]/);
  }
});

test("common numbers are short", () => {
  const lengths = [0, 65, 66, MANY].map((number) => textOf([number]).length);
  assert.deepEqual(lengths, [1, 1, 2, 3]);
});
