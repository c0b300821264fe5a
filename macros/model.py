"""The shape of every data file: the one definition, from which the JSON Schemas come."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, RootModel, StringConstraints

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
FieldId = Annotated[str, StringConstraints(pattern=r"^[a-z]+(_[a-z]+)*$", max_length=40)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=160, pattern=r"^[^\n]+$")]
Text = Annotated[str, StringConstraints(min_length=1, max_length=800)]
Url = Annotated[str, StringConstraints(pattern=r"^https?://\S+$", max_length=400)]


def _wordings(value: object) -> object:
    """A passage with a single wording may be written as plain text."""
    return [value] if isinstance(value, str) else value


Passage = Annotated[
    list[Text],
    BeforeValidator(_wordings, json_schema_input_type=Text | list[Text]),
    Field(min_length=1, description="A paragraph: one wording, or a list of alternatives."),
]


class Shape(BaseModel):
    """Closed and exact: an unknown key or a wrong type is a problem, never a guess."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


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


class Tone(Shape):
    """How a letter sounds (data/tones.yml)."""

    title: Line
    summary: Line
    close: Line = Field(description="The complimentary close when the candidate gives none.")


class TonedLetter(Shape):
    """A template's text in one tone."""

    subject: list[Line] = Field(default=[], description="Alternative subject lines.")
    body: list[Passage] = Field(min_length=1, description="The passages, in order.")


class Template(Shape):
    """A message template (data/templates/<language>/<id>.yml)."""

    title: Line
    summary: Line = Field(description="What it is, in one sentence.")
    moment: Id = Field(description="Where the candidate stands; an id of data/moments.yml.")
    reasons: list[Id] = Field(min_length=1, description="Ids of data/reasons/.")
    channel: Id = Field(description="How it travels; an id of data/channels.yml.")
    recipient: Literal[
        "interviewer", "hiring-manager", "recruiter", "agency", "referrer", "contact"
    ]
    when: Text = Field(description="When to send it.")
    avoid: Text = Field(description="When not to send it.")
    request: Text = Field(description="The one thing it asks for.")
    tones: dict[Id, TonedLetter] = Field(min_length=1)
    example: dict[FieldId, Text] = Field(description="A value for every field the letter uses.")
    sources: list[Id] = Field(min_length=1, description="Ids of data/sources.yml.")


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
    also: list[Id] = Field(default=[], description="Templates of other moments that serve here.")
    sources: list[Id] = []
    ours: bool = False


class Moments(Shape):
    """All moments and their groups."""

    groups: dict[Id, Group]
    moments: dict[Id, Moment]


class FieldShape(Shape):
    """A blank of a letter (data/fields.yml)."""

    label: Line
    hint: Line = Field(description="The words its value lands among.")
    kind: Literal["line", "lines", "phone"] = Field(description="The control that takes it.")
    scope: Literal["candidate", "interview", "recipient", "letter"] = Field(
        description="To whom the value belongs, and so where it is remembered."
    )
    example: Text


class Range(Shape):
    """A limit on words: the span to aim at and the most that fits."""

    aim: list[int] = Field(min_length=2, max_length=2)
    most: int


class Limit(Shape):
    """A limit on characters: the number to aim at and the most that fits."""

    aim: int
    most: int


class Channel(Shape):
    """How a letter travels, and what fits (data/channels.yml)."""

    title: Line
    summary: Line
    advice: Text
    subject: Literal["required", "optional", "none"]
    words: Range | None = None
    characters: Limit | None = None
    subject_characters: Limit | None = None
    sources: list[Id] = []
    ours: bool = False


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


class Phrases(Shape):
    """Phrases that do not belong in a letter, and why (data/checks.yml)."""

    advice: Text
    phrases: list[Line] = Field(min_length=1)


class Reasons(RootModel[dict[Id, Reason]]):
    """The five reasons, by id."""


class Fields(RootModel[dict[FieldId, FieldShape]]):
    """The closed list of blanks."""


class Channels(RootModel[dict[Id, Channel]]):
    """All channels."""


class Tones(RootModel[dict[Id, Tone]]):
    """All tones."""


class Sources(RootModel[dict[Id, Source]]):
    """All sources."""


class Checks(RootModel[dict[Id, Phrases]]):
    """All lists of phrases."""


class Interface(RootModel[dict[FieldId, dict[FieldId, Text]]]):
    """Every word of the interface, in sections."""


@dataclass(frozen=True)
class Playbook:
    """All data, read and valid. Mappings keep the order of their files."""

    reasons: dict[str, Reason]
    templates: dict[str, Template]
    groups: dict[str, Group]
    moments: dict[str, Moment]
    fields: dict[str, FieldShape]
    channels: dict[str, Channel]
    tones: dict[str, Tone]
    sources: dict[str, Source]
    checks: dict[str, Phrases]
    words: dict[str, dict[str, str]]
