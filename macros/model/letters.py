"""Letters: templates, their blanks, tones and channels."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, RootModel

from macros.model.basics import FieldId, Id, Line, Shape, Text


def _wordings(value: object) -> object:
    """A passage with a single wording may be written as plain text."""
    return [value] if isinstance(value, str) else value


Passage = Annotated[
    list[Text],
    BeforeValidator(_wordings, json_schema_input_type=Text | list[Text]),
    Field(min_length=1, description="A paragraph: one wording, or a list of alternatives."),
]


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

    title: Line = Field(description="What the letter does, as a heading.")
    summary: Line = Field(description="What it is, in one sentence.")
    moment: Id = Field(description="Where the candidate stands; an id of data/moments.yml.")
    reasons: list[Id] = Field(min_length=1, description="What it helps with; ids of data/reasons/.")
    channel: Id = Field(description="How it travels; an id of data/channels.yml.")
    recipient: Literal[
        "interviewer", "hiring-manager", "recruiter", "agency", "referrer", "contact"
    ] = Field(title="Reader", description="Who reads it.")
    when: Text = Field(description="When to send it.")
    avoid: Text = Field(title="Not when", description="When not to send it.")
    request: Text = Field(description="The one thing it asks for.")
    tones: dict[Id, TonedLetter] = Field(min_length=1)
    example: dict[FieldId, Text] = Field(description="A value for every field the letter uses.")
    sources: list[Id] = Field(
        min_length=1, description="What it rests on; ids of data/sources.yml."
    )
    contributors: list[Line] = Field(
        default=[], max_length=12, description="Who wrote it, as they want to be named; or nobody."
    )


Kind = Literal["line", "lines", "phone", "day", "when", "time", "date"]


class FieldShape(Shape):
    """A blank of a letter (data/fields.yml)."""

    label: Line
    hint: Line = Field(
        description="What to write, in one short sentence; the writer itself shows the words "
        "its value lands among."
    )
    kind: Kind = Field(
        description="The control that takes it. Dates are picked, and come out in words: "
        "day “Friday, 16 October”; when “yesterday” or “on Tuesday, 6 October”; "
        "time “today at 14.10” or “on Tuesday, 6 October at 14.10”; date “8 October 2026”."
    )
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
    sources: list[Id] = Field(default=[])
    ours: bool = False


class Fields(RootModel[dict[FieldId, FieldShape]]):
    """The closed list of blanks."""


class Channels(RootModel[dict[Id, Channel]]):
    """All channels."""


class Tones(RootModel[dict[Id, Tone]]):
    """All tones."""
