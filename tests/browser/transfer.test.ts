// What a file from another device changes here.
import assert from "node:assert/strict";
import test from "node:test";
import { merged } from "../../docs/assets/keeping/transfer.ts";
import type { Interview } from "../../docs/assets/plan/interview.ts";

const OLD = { id: "a", changed: "2027-03-05T17:00:00Z" };
const NEW = { id: "a", changed: "2027-03-06T17:00:00Z" };
const OTHER = { id: "b", changed: "2027-03-01T17:00:00.5Z" };
const NOTHING = { put: [], before: [], added: [] };

function merge(ours: Interview[], given: Interview[]) {
  const { put, before, added } = merged(
    { interviews: ours, letters: [] },
    { interviews: given, letters: [] },
  );
  return { put: put.interviews, before: before.interviews, added: added.interviews };
}

test("of two with one id the newer stays", () => {
  assert.deepEqual(merge([OLD], [NEW, OTHER]), { put: [NEW, OTHER], before: [OLD], added: ["b"] });
  assert.deepEqual(merge([NEW], [OLD]), NOTHING);
  assert.deepEqual(merge([OLD], [OLD]), NOTHING);
  assert.deepEqual(merge([], [OLD, NEW]), { put: [NEW], before: [], added: ["a"] });
});
