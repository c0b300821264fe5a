"""A problem in the data: where it is, what is wrong, what to do."""

from dataclasses import dataclass

from macros.model.problems import Level
from macros.reading.messages import Told


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to fix. `line` and `column` count from 1; `check` is the id of the check.

    `suggestion` is the text to put in its place; "" where there is none.
    """

    file: str
    line: int
    column: int
    check: str
    message: str
    level: Level = "error"
    suggestion: str = ""

    def __str__(self) -> str:
        kind = "advice: " if self.level == "advice" else ""
        return f"{self.file}:{self.line}:{self.column}: {self.check}: {kind}{self.message}"

    @classmethod
    def of(cls, file: str, line: int, column: int, told: Told) -> "Problem":
        """What a check told, at its place."""
        return cls(file, line, column, told.check, told.message, told.level, told.suggestion)
