"""Guidance: reasons, moments, checks, and the sources they rest on."""

from typing import Literal

from pydantic import Field, RootModel

from macros.model.basics import FieldId, Id, Line, SectionId, Shape, Text, Url


class Advice(Shape):
    """One piece of advice or one finding, with what it rests on."""

    text: Text
    sources: list[Id] = Field(default=[], description="Ids of data/sources.yml.")
    ours: bool = Field(default=False, description="True where the advice is our own choice.")


class Reason(Shape):
    """One of the five reasons to follow up (data/reasons/<id>.yml)."""

    order: int = Field(ge=1, description="Place among the reasons, from 1.")
    title: Line
    summary: Line = Field(description="What to do about it, in a few words.")
    strength: Line = Field(description="How strong the evidence is, in two or three words.")
    claim: Text = Field(description="The reason, and what is and is not known.")
    when: list[Advice] = Field(min_length=1, description="When it applies.")
    not_when: list[Advice] = Field(min_length=1, description="When it does not.")
    do: list[Advice] = Field(min_length=1, description="What to do.")
    avoid: list[Advice] = Field(min_length=1, description="What not to do.")
    evidence: list[Advice] = Field(min_length=1, description="What studies and polls say.")

    @property
    def cited(self) -> set[str]:
        """The ids of all sources that it rests on."""
        parts = (self.when, self.not_when, self.do, self.avoid, self.evidence)
        return {source for part in parts for advice in part for source in advice.sources}


class Group(Shape):
    """A group of moments."""

    title: Line
    summary: Line


class Moment(Shape):
    """Where a candidate stands after an interview (data/moments.yml)."""

    group: Id
    title: Line = Field(description="What a candidate would click.")
    situation: Line = Field(description="What tells this moment from its neighbours.")
    advice: Text = Field(description="What to do now, with its limit.")
    phrases: list[Line] = Field(min_length=4, description="What people type into a search box.")
    reasons: list[Id] = Field(min_length=1)
    channels: list[Id] = Field(
        min_length=1, description="The channels that fit; each has a letter for this moment."
    )
    letters: list[Id] = Field(
        default=[],
        description="Templates in the order they are offered: first those of this moment, then "
        "those of others that serve here. Its own that are not named follow by channel.",
    )
    guide: SectionId = Field(
        description="The section of the guide that explains it: “page#anchor”."
    )
    sources: list[Id] = Field(default=[])
    ours: bool = False

    def rank(self, id: str, channel: str) -> tuple[int, int]:
        """The place of a letter among those of this moment: as named, then by channel."""
        return _place(self.letters, id), _place(self.channels, channel)


def _place(names: list[str], name: str) -> int:
    return names.index(name) if name in names else len(names)


class Moments(Shape):
    """All moments and their groups."""

    groups: dict[Id, Group]
    moments: dict[Id, Moment]


Strength = Literal[
    "strong-study",
    "study",
    "survey",
    "vendor-survey",
    "vendor-data",
    "guidance",
    "standard",
    "expert",
    "style",
    "anecdote",
    "folklore",
]


class Source(Shape):
    """Something the advice rests on, with its strength (data/sources.yml)."""

    title: Line
    publisher: Line
    date: Line
    url: Url
    read: Literal["page", "abstract", "secondary"] = Field(description="How we read it.")
    strength: Strength
    finding: Text = Field(description="What it found, in our own words.")
    sample: Text | None = None
    paid_by: Line | None = None
    caution: Text | None = None


class Check(Shape):
    """Something a letter is looked over for (data/checks.yml)."""

    level: Literal["fix", "consider", "template"] = Field(
        description="“fix” is surely wrong; “template” is a rule for our own templates alone."
    )
    says: Line = Field(description="What the candidate reads; {word} stands for a part found.")
    advice: Line = Field(description="What to do about it, in one sentence.")
    phrases: list[Line] = Field(default=[], description="Held against our templates as well.")
    words: dict[FieldId, list[Line]] = Field(
        default={}, description="Other words that the code of this check looks for, by their use."
    )
    samples: bool = Field(
        default=True,
        description="False where it makes no sense for our templates, filled with their examples.",
    )
    except_moments: list[Id] = Field(
        default=[], description="Moments whose letters may say it: there it belongs."
    )
    sources: list[Id] = Field(default=[], description="Ids of data/sources.yml.")
    ours: bool = False


class Accepted(Shape):
    """What the checker of spelling and grammar may say in vain (data/accepted.yml).

    Each entry has its reason; one that is needed no more is a problem.
    """

    titles: list[FieldId] = Field(
        description="Fields whose capitals are no names: elsewhere in an example they are."
    )
    words: dict[Line, Line] = Field(default={}, description="Words that it does not know.")
    phrases: dict[Line, Line] = Field(default={}, description="Right where it sees a mistake.")
    rules: dict[Line, Line] = Field(default={}, description="Rules of its that are not ours.")


class Sources(RootModel[dict[Id, Source]]):
    """All sources."""


class Checks(RootModel[dict[Id, Check]]):
    """All checks of a letter, by id."""
