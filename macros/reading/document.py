"""A YAML file as plain data that remembers where each value stands."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from macros.reading.messages import Told, unknown
from macros.reading.problem import Problem

Place = tuple[str | int, ...]
Places = dict[Place, tuple[int, int]]


@dataclass
class Document:
    """Plain data of one file. `starts` and `ends` are (line, column) from 1, by place.

    Where an edition's file lies on top of ours, `over` is that file and `entries` are the places
    of its entries: problems there are reported in that file.
    """

    file: str
    text: str = ""
    data: Any = None
    starts: Places = field(default_factory=dict)
    ends: Places = field(default_factory=dict)
    keys: Places = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    over: "Document | None" = None
    entries: frozenset[Place] = frozenset()

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
        return Problem.of(self._holding(place).file, *self.find(place, near), told)

    def at_key(self, place: Place, told: Told) -> Problem:
        """A problem with a key rather than with its value."""
        at = self.keys.get(place) or self.find(place)
        return Problem.of(self._holding(place).file, *at, told)

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
        if not near or not self.starts:
            return start
        return self._holding(place)._inside(start, self.ends[place], near)

    def _inside(self, start: tuple[int, int], end: tuple[int, int], near: str) -> tuple[int, int]:
        lines = self.text.split("\n")
        for number in range(start[0], min(end[0], len(lines)) + 1):
            line, first = lines[number - 1], start[1] - 1 if number == start[0] else 0
            column = line.find(near, first, end[1] - 1 if number == end[0] else len(line))
            if column >= 0:
                return number, column + 1
        return start

    def _holding(self, place: Place) -> "Document":
        """The file in which `place` stands."""
        is_over = any(place[: len(entry)] == entry for entry in self.entries)
        return self.over if self.over and is_over else self

    def under(self, over: "Document", data: Any, depth: int) -> "Document":
        """This document with the entries of `over` on top, which stand `depth` steps down.

        `data` is both together. Entries of a list come before ours.
        """
        entries = frozenset(place for place in over.starts if len(place) == depth)
        ahead = len(over.data) if isinstance(over.data, list) else 0

        def both(ours: Places, theirs: Places) -> Places:
            moved = {_moved(place, ahead): at for place, at in ours.items()}
            kept = {place: at for place, at in moved.items() if place[:depth] not in entries}
            return kept | {place: at for place, at in theirs.items() if place[:depth] in entries}

        return replace(
            self,
            data=data,
            starts=both(self.starts, over.starts),
            ends=both(self.ends, over.ends),
            keys=both(self.keys, over.keys),
            over=over,
            entries=entries,
        )


def _moved(place: Place, ahead: int) -> Place:
    """A place in a list that has so many entries ahead of it."""
    first, *rest = place or (None,)
    return (first + ahead, *rest) if isinstance(first, int) else place
