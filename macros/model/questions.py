"""What the search knows: what people ask, and what their words mean."""

from collections.abc import Iterable
from typing import Annotated

from pydantic import Field

from macros.model.basics import Id, Line, SectionId, Shape

Asked = Annotated[list[Line], Field(min_length=1)]


class Questions(Shape):
    """What people ask, by what answers it (data/questions/<part>.yml)."""

    moments: dict[Id, Asked] = Field(default={}, description="By the moment that answers.")
    sections: dict[SectionId, Asked] = Field(
        default={}, description="By the page of the guide, or its section, that answers."
    )
    named: list[Line] = Field(
        default=[], description="Of any country or trade, whose name stands for {name}."
    )


def joined(parts: Iterable[Questions]) -> Questions:
    """The questions of several files as one; one id stands in one file."""
    moments: dict[str, list[str]] = {}
    sections: dict[str, list[str]] = {}
    named: list[str] = []
    for part in parts:
        moments |= part.moments
        sections |= part.sections
        named += part.named
    return Questions(moments=moments, sections=sections, named=named)


class Time(Shape):
    """Lengths of time and named days, turned into a few steps. Every number is one of days."""

    numbers: dict[Line, int] = Field(description="Numbers in words.")
    hours: list[Line] = Field(description="Units shorter than a day.")
    units: dict[Line, int] = Field(description="What follows a number.")
    words: dict[Line, int] = Field(description="What stands without a number.")
    steps: dict[Id, int] = Field(description="Each holds whatever is shorter, from the least up.")
    named: list[Line] = Field(description="Days and months that have a name.")


class Wording(Shape):
    """What words mean to the search (data/search.yml)."""

    small: list[Line] = Field(description="Words that never decide.")
    same: dict[Line, Asked] = Field(description="Words and expressions that mean the key.")
    time: Time
