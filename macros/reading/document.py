"""A YAML file as plain data that remembers where each value stands."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from macros.reading.messages import Told, unknown
from macros.reading.problem import Problem

Place = tuple[str | int, ...]


@dataclass
class Document:
    """Plain data of one file. `starts` and `ends` are (line, column) from 1, by place."""

    file: str
    text: str = ""
    data: Any = None
    starts: dict[Place, tuple[int, int]] = field(default_factory=dict)
    ends: dict[Place, tuple[int, int]] = field(default_factory=dict)
    keys: dict[Place, tuple[int, int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @property
    def stem(self) -> str:
        """The file's name without its ending: an id, where the file is an entry."""
        return Path(self.file).stem

    def at(self, place: Place) -> Any:
        """The value at `place`."""
        value = self.data
        for step in place:
            value = value[step]
        return value

    def problem(self, place: Place, told: Told, near: str = "") -> Problem:
        """A problem at `place`, or at the first `near` inside it where that can be found."""
        return Problem.of(self.file, *self.find(place, near), told)

    def at_key(self, place: Place, told: Told) -> Problem:
        """A problem with a key rather than with its value."""
        return Problem.of(self.file, *(self.keys.get(place) or self.find(place)), told)

    def unknown(self, place: Place, check: str, known: Collection[str]) -> Iterator[Problem]:
        """A problem if the name at `place` is none of the `known` ones."""
        name = self.at(place)
        if name not in known:
            yield self.problem(place, unknown(check, name, known))

    def find(self, place: Place, near: str = "") -> tuple[int, int]:
        """(line, column) of the value at `place`, or of the nearest place that holds it."""
        while place and place not in self.starts:
            place = place[:-1]
        start = self.starts.get(place, (1, 1))
        return self._inside(start, self.ends[place], near) if near and self.starts else start

    def _inside(self, start: tuple[int, int], end: tuple[int, int], near: str) -> tuple[int, int]:
        lines = self.text.split("\n")
        for number in range(start[0], min(end[0], len(lines)) + 1):
            line, first = lines[number - 1], start[1] - 1 if number == start[0] else 0
            column = line.find(near, first, end[1] - 1 if number == end[0] else len(line))
            if column >= 0:
                return number, column + 1
        return start
