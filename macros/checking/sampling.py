"""Samples: a template's wordings filled with its example, in every combination."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from typing import NamedTuple

from macros.checking.tagging import placed
from macros.composing import Piece, fill, plain, tags, texts, usage
from macros.model import Playbook, Template
from macros.reading.document import Document, Place
from macros.reading.messages import Told
from macros.reading.problem import Problem

VALUE = "\ue000"


class Rendering(NamedTuple):
    """A wording filled with some of its own optional fields left empty.

    `bare` is the template's own words, each value one private-use character.
    """

    empty: tuple[str, ...]
    pieces: tuple[Piece, ...]
    text: str
    bare: str

    def values(self) -> list[str]:
        return [piece.field for piece in self.pieces if piece.kind != "text"]


@dataclass(frozen=True)
class Wording:
    """A subject line or wording at its place, with every combination of its optional fields."""

    document: Document
    place: Place
    source: str
    values: dict[str, str]
    required: tuple[str, ...]

    @cached_property
    def renderings(self) -> list[Rendering]:
        """All combinations: the first with every field filled, the last with none."""
        opened = (tag.name for tag in tags(self.source) if tag.kind in ("#", "^"))
        own = [name for name in dict.fromkeys(opened) if name not in self.required]
        return [
            self._render(tuple(name for name, out in zip(own, left_out, strict=True) if out))
            for left_out in product((False, True), repeat=len(own))
        ]

    def _render(self, empty: tuple[str, ...]) -> Rendering:
        values = dict(self.values)
        for name in empty:
            values.pop(name, None)
        pieces = fill(self.source, values, self.required)
        bare = "".join(piece.text if piece.kind == "text" else VALUE for piece in pieces)
        return Rendering(empty, pieces, plain(pieces), bare)

    @property
    def ends(self) -> list[Rendering]:
        """The fullest and the sparsest rendering; one where no field is optional."""
        return (
            self.renderings
            if len(self.renderings) == 1
            else self.renderings[:: len(self.renderings) - 1]
        )

    @property
    def in_body(self) -> bool:
        return self.place[2] == "body"

    def problem(self, told: Told, near: str = "") -> Problem:
        return self.document.problem(self.place, told, near)


@dataclass(frozen=True)
class Sample:
    """A template in one tone with its wordings."""

    document: Document
    template: Template
    tone: str
    wordings: tuple[Wording, ...]

    @cached_property
    def own_words(self) -> list[tuple[Place, str]]:
        """What the template says itself, fullest and sparsest, and the example's values."""
        said = [(one.place, end.bare) for one in self.wordings for end in one.ends]
        return said + [(("example", name), value) for name, value in self.template.example.items()]


def samples(document: Document, template: Template, playbook: Playbook) -> Iterator[Sample]:
    """The template in each of its tones, filled with its example."""
    for tone, letter in template.tones.items():
        required = usage(texts(letter)).required
        values = {"close": playbook.tones[tone].close, **template.example}
        wordings = (Wording(document, *it, values, required) for it in placed(tone, letter))
        yield Sample(document, template, tone, tuple(wordings))
