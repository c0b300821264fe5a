// The way back and forward through states.
import assert from "node:assert/strict";
import test from "node:test";
import { UndoHistory } from "../../docs/assets/letter/undo-history.ts";

type Step = (history: UndoHistory<number>) => unknown;
interface Expected {
  present: number;
  canUndo: boolean;
  canRedo: boolean;
  answer?: number | null;
}

const undo: Step = (history) => history.undo();
const redo: Step = (history) => history.redo();
const push = (state: number, run = "", at = 0): Step => {
  return (history) => history.push(state, { run, at });
};
const amend = (state: number): Step => {
  return (history) => history.amend(state);
};
const times = (count: number, step: (number: number) => Step) =>
  Array.from({ length: count }, (_, index) => step(index + 1));

const CASES: Record<string, [Step[], Expected]> = {
  "a state after another": [[push(1)], { present: 1, canUndo: true, canRedo: false }],
  "a step back answers with the state before": [
    [push(1), undo],
    { present: 0, canUndo: false, canRedo: true, answer: 0 },
  ],
  "and forward again": [
    [push(1), undo, redo],
    { present: 1, canUndo: true, canRedo: false, answer: 1 },
  ],
  "nothing to go back to": [[undo], { present: 0, canUndo: false, canRedo: false, answer: null }],
  "nothing to go forward to": [
    [push(1), redo],
    { present: 1, canUndo: true, canRedo: false, answer: null },
  ],
  "going on forgets what was undone": [
    [push(1), undo, push(2), redo],
    { present: 2, canUndo: true, canRedo: false, answer: null },
  ],
  "one run is one step": [
    [push(1, "topic 0"), push(2, "topic 0", 1000), undo],
    { present: 0, canUndo: false, canRedo: true, answer: 0 },
  ],
  "a run goes on as long as no pause is long": [
    [...times(8, (number) => push(number, "topic 0", 900 * number)), undo],
    { present: 0, canUndo: false, canRedo: true, answer: 0 },
  ],
  "a pause ends a run": [
    [push(1, "topic 0"), push(2, "topic 0", 1001), undo],
    { present: 1, canUndo: true, canRedo: true, answer: 1 },
  ],
  "another run is another step": [
    [push(1, "topic 0"), push(2, "topic 1", 1), undo],
    { present: 1, canUndo: true, canRedo: true, answer: 1 },
  ],
  "states without a run are steps of their own": [
    [push(1), push(2), undo],
    { present: 1, canUndo: true, canRedo: true, answer: 1 },
  ],
  "going back ends a run": [
    [push(1, "topic 0"), undo, push(2, "topic 0", 1), undo],
    { present: 0, canUndo: false, canRedo: true, answer: 0 },
  ],
  "going forward ends a run": [
    [push(1, "topic 0"), undo, redo, push(2, "topic 0", 1), undo],
    { present: 1, canUndo: true, canRedo: true, answer: 1 },
  ],
  "an amended state is no step": [
    [push(1), amend(2), undo],
    { present: 0, canUndo: false, canRedo: true, answer: 0 },
  ],
  "and leaves the way forward": [
    [push(1), undo, amend(5), redo, undo],
    { present: 5, canUndo: false, canRedo: true, answer: 5 },
  ],
  "two hundred steps are kept": [
    [...times(250, (number) => push(number)), ...times(200, () => undo)],
    { present: 50, canUndo: false, canRedo: true, answer: 50 },
  ],
  "and no more": [
    [...times(250, (number) => push(number)), ...times(201, () => undo)],
    { present: 50, canUndo: false, canRedo: true, answer: null },
  ],
};

for (const [name, [steps, { answer, ...expected }]] of Object.entries(CASES)) {
  test(name, () => {
    const history = new UndoHistory(0);
    const answers = steps.map((step) => step(history));
    const { present, canUndo, canRedo } = history;
    assert.deepEqual({ present, canUndo, canRedo }, expected);
    assert.equal(answers.at(-1), answer);
  });
}
