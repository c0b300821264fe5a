"""A problem in the data: where it is, what is wrong, what to do."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to mend. `line` and `column` count from 1; `check` is the id of the check."""

    file: str
    line: int
    column: int
    check: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.check}: {self.message}"


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that `name` most likely means, if any."""
    near = get_close_matches(name, sorted(known), n=1)
    return near[0] if near else None


def suggestion(name: str, known: Iterable[str], otherwise: str) -> str:
    """What to do about an unknown `name`: the nearest known one, else the words of `otherwise`."""
    near = nearest(name, known)
    return f"did you mean “{near}”?" if near else otherwise
