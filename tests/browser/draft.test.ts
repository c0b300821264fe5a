// A draft and its changes: values by scope, several recipients, a letter's own state.
import assert from "node:assert/strict";
import test from "node:test";
import {
  EMPTY,
  erased,
  letterState,
  withAdded,
  withCurrent,
  withEdit,
  withLetter,
  withOut,
  withRecipient,
  withTemplate,
  withValue,
  withoutRecipient,
  type Draft,
} from "../../docs/assets/letter/draft.ts";

const UNTOUCHED = letterState(EMPTY);
const THREE = withRecipient(withRecipient(EMPTY));
const WARM = withTemplate(EMPTY, "a", "warm");

/** A draft after changes, one after the other. */
function after(draft: Draft, ...changes: ((draft: Draft) => Draft)[]) {
  return changes.reduce((made, change) => change(made), draft);
}

test("a value belongs to all letters or to one recipient", () => {
  const { shared, recipients, current } = after(
    EMPTY,
    (draft) => withValue(draft, null, "company", "Larkfield"),
    withRecipient,
    (draft) => withValue(draft, 0, "recipient", "Ilse"),
    (draft) => withValue(draft, 1, "recipient", "Tomasz"),
  );
  assert.deepEqual(shared, { company: "Larkfield" });
  assert.deepEqual(
    recipients.map(({ values }) => values),
    [{ recipient: "Ilse" }, { recipient: "Tomasz" }],
  );
  assert.equal(current, 1);
});

test("whoever is typed about is the one shown", () => {
  assert.equal(withValue(THREE, 1, "topic", "the rota").current, 1);
});

test("there are at most twelve recipients", () => {
  const full = after(EMPTY, ...Array.from({ length: 20 }, () => withRecipient));
  assert.equal(full.recipients.length, 12);
  assert.equal(full.current, 11);
});

test("somebody always stays", () => {
  const left = withoutRecipient(withValue(EMPTY, 0, "topic", "x"), 0);
  assert.deepEqual(left.recipients, [{ values: {}, letters: {} }]);
  assert.equal(left.current, 0);
});

test("taking one out keeps the shown letter where it can", () => {
  const last = withoutRecipient(THREE, 2);
  const before = withoutRecipient(THREE, 0);
  const itself = withoutRecipient(withCurrent(THREE, 1), 1);
  assert.deepEqual([last.current, before.current, itself.current], [1, 1, 1]);
});

test("a letter that is not there cannot be shown", () => {
  assert.equal(withCurrent(EMPTY, 5).current, 0);
});

test("what was done to a letter is kept by template and tone", () => {
  const { recipients } = after(
    WARM,
    (draft) => withLetter(draft, { sent: true }),
    (draft) => withTemplate(draft, "a", "formal"),
    (draft) => withLetter(draft, { chosen: { 1: 2 } }),
  );
  assert.deepEqual(recipients[0]?.letters, {
    "a warm": { ...UNTOUCHED, sent: true },
    "a formal": { ...UNTOUCHED, chosen: { 1: 2 } },
  });
});

test("erasing leaves the chosen letter and nothing typed", () => {
  const typed = after(withValue(WARM, null, "company", "Larkfield"), withRecipient, (draft) =>
    withLetter(draft, { sent: true }),
  );
  assert.deepEqual(erased(typed), WARM);
});

test("a passage is edited, added to and left out, and all of it taken back", () => {
  const done = after(
    WARM,
    (draft) => withEdit(draft, "1", "Mine.", { company: "Larkfield" }),
    (draft) => withEdit(draft, "1", "Mine!", { company: "Ashgrove" }),
    (draft) => withAdded(draft, "2", "One more."),
    (draft) => withOut(draft, "3", true),
  );
  assert.deepEqual(letterState(done), {
    ...UNTOUCHED,
    edited: { 1: "Mine!" },
    added: { 2: "One more." },
    out: ["3"],
    before: { company: "Larkfield" },
  });
  const undone = after(
    done,
    (draft) => withEdit(draft, "1", null),
    (draft) => withAdded(draft, "2", null),
    (draft) => withOut(draft, "3", false),
  );
  assert.deepEqual({ ...letterState(undone), before: {} }, UNTOUCHED);
});
