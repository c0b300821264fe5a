"""The way back and forward through states."""

from typing import Any

import pytest

from tests.nodes import ask

A = {"run": "topic 0", "at": 0}
CASES: dict[str, tuple[list[Any], list[Any]]] = {
    "a state after another": ([0, ["push", 1]], [1, True, False, None]),
    "a step back answers with the state before": (
        [0, ["push", 1], ["undo"]],
        [0, False, True, 0],
    ),
    "and forward again": ([0, ["push", 1], ["undo"], ["redo"]], [1, True, False, 1]),
    "nothing to go back to": ([0, ["undo"]], [0, False, False, None]),
    "nothing to go forward to": ([0, ["push", 1], ["redo"]], [1, True, False, None]),
    "going on forgets what was undone": (
        [0, ["push", 1], ["undo"], ["push", 2], ["redo"]],
        [2, True, False, None],
    ),
    "one run is one step": (
        [0, ["push", 1, A], ["push", 2, {**A, "at": 1000}], ["undo"]],
        [0, False, True, 0],
    ),
    "a run goes on as long as no pause is long": (
        [0, *(["push", n, {**A, "at": 900 * n}] for n in range(1, 9)), ["undo"]],
        [0, False, True, 0],
    ),
    "a pause ends a run": (
        [0, ["push", 1, A], ["push", 2, {**A, "at": 1001}], ["undo"]],
        [1, True, True, 1],
    ),
    "another run is another step": (
        [0, ["push", 1, A], ["push", 2, {"run": "topic 1", "at": 1}], ["undo"]],
        [1, True, True, 1],
    ),
    "states without a run are steps of their own": (
        [0, ["push", 1], ["push", 2], ["undo"]],
        [1, True, True, 1],
    ),
    "going back ends a run": (
        [0, ["push", 1, A], ["undo"], ["push", 2, {**A, "at": 1}], ["undo"]],
        [0, False, True, 0],
    ),
    "going forward ends a run": (
        [0, ["push", 1, A], ["undo"], ["redo"], ["push", 2, {**A, "at": 1}], ["undo"]],
        [1, True, True, 1],
    ),
    "an amended state is no step": (
        [0, ["push", 1], ["amend", 2], ["undo"]],
        [0, False, True, 0],
    ),
    "and leaves the way forward": (
        [0, ["push", 1], ["undo"], ["amend", 5], ["redo"], ["undo"]],
        [5, False, True, 5],
    ),
    "two hundred steps are kept": (
        [0, *(["push", n] for n in range(1, 251)), *[["undo"]] * 200],
        [50, False, True, 50],
    ),
    "and no more": (
        [0, *(["push", n] for n in range(1, 251)), *[["undo"]] * 201],
        [50, False, True, None],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_history(name: str) -> None:
    steps, expected = CASES[name]
    last = ask("history", [steps])[0][-1]
    assert [last["present"], last["undo"], last["redo"], last.get("answer")] == expected
