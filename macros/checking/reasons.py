"""Checks of reasons."""

from collections.abc import Iterator

from macros.model import Playbook
from macros.reading import Reading
from macros.reading.messages import tell
from macros.reading.problem import Problem


def reason_order(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """The reasons are numbered from 1 without a gap, each number once."""
    for expected, (id, reason) in enumerate(playbook.reasons.items(), 1):
        if reason.order != expected:
            told = tell("reason-order", "number", number=expected, suggestion=str(expected))
            yield reading.documents[f"reasons/{id}.yml"].problem(("order",), told)


CHECKS = (reason_order,)
