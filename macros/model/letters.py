"""Letters: templates, their blanks, tones and channels."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, RootModel, StringConstraints

from macros.model.basics import FieldId, Id, Line, Shape, Text

# Without a colon, which ends it in the plain text that the studio reads (macros/notation.py).
OPTION = r"^[^\n:]+$"
OptionName = Annotated[str, StringConstraints(min_length=1, max_length=60, pattern=OPTION)]


class Passage(Shape):
    """A paragraph: a text, variants that mean the same, or named options that do not."""

    texts: list[Text] = Field(min_length=1)
    names: list[OptionName] = Field(
        default=[], description="What the candidate reads beside each text where they are options."
    )


def _written(value: object) -> object:
    """A passage as a file writes it: a text, a list of variants, or options by name."""
    if isinstance(value, str):
        return {"texts": [value]}
    if isinstance(value, list):
        return {"texts": value}
    if isinstance(value, dict) and not isinstance(value.get("texts"), list):
        return {"texts": [*value.values()], "names": [*value]}
    return value


_OneOrMore = Annotated[list[Text], Field(min_length=1)]
_ByName = Annotated[dict[OptionName, Text], Field(min_length=1)]
WrittenPassage = Annotated[
    Passage,
    BeforeValidator(_written, json_schema_input_type=Text | _OneOrMore | _ByName),
    Field(description="A paragraph: a text, a list of variants, or a mapping of options by name."),
]


class Tone(Shape):
    """How a letter sounds (data/tones.yml)."""

    title: Line
    summary: Line
    close: Line = Field(description="The complimentary close when the candidate gives none.")


class TonedLetter(Shape):
    """A template's text in one tone."""

    subject: list[Line] = Field(default=[], description="Alternative subject lines.")
    body: list[WrittenPassage] = Field(min_length=1, description="The passages, in order.")


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
        default=[], description="What it rests on, if you know; ids of data/sources.yml."
    )
    contributors: list[Line] = Field(
        default=[], max_length=12, description="Who wrote it, as they want to be named; or nobody."
    )


Kind = Literal["line", "lines", "phone", "day", "when", "time", "date"]
Form = Literal["name", "phrase", "sentence", "date", "time"]
Meaning = Literal[
    "reader", "company", "job", "conversation", "answer", "interviewer", "times", "address"
]
Medium = Literal["email", "paper", "voice", "message"]


class FieldShape(Shape):
    """A blank of a letter (data/fields.yml)."""

    label: Line
    hint: Line = Field(
        description="What to write, in one short sentence; the writer itself shows the words "
        "its value lands among."
    )
    form: Form = Field(
        description="What the candidate types, and so where the blank may stand. A name may stand "
        "wherever a name does; a phrase only after one of its frames; a sentence by itself; "
        "a date or time is picked from a calendar."
    )
    frames: list[Line] = Field(default=[], description="The words that a phrase may come after.")
    kind: Kind = Field(
        description="The control that takes it. Dates are picked, and come out in words: "
        "day “Friday, October 16”; when “yesterday” or “on Tuesday, October 6”; "
        "time “today at 2:10 p.m.”; date “October 8, 2026”."
    )
    scope: Literal["candidate", "interview", "recipient", "letter"] = Field(
        description="To whom the value belongs, and so where it is remembered."
    )
    carries: bool = Field(
        default=False,
        description="True where a recipient’s value stands for everyone on a panel until it is "
        "changed for one of them.",
    )
    names: Literal["person", "company", "place", "role"] | None = Field(
        default=None, description="What it names, and so why it is spelled as it is."
    )
    means: Meaning | None = Field(
        default=None,
        description="What it is to the parts of the site that need one blank among all: who reads "
        "the letter; the company, job, last conversation, promised answer or interviewer of an "
        "interview; times offered; an address on the web. One blank has each.",
    )
    lies: Literal["ahead", "behind"] | None = Field(
        default=None, description="Where its day lies on the day that the letter is sent."
    )
    turns_in: Id | None = Field(
        default=None,
        description="A moment in which its day lies the other way; an id of data/moments.yml.",
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
    service: Line | None = Field(
        default=None,
        description="Who refuses more than the most, and from a free account more than the aim.",
    )


class Segments(Shape):
    """A limit on the parts that a phone network sends a message in."""

    most: int
    most_unicode: int = Field(
        description="For a script outside the GSM alphabet, which needs twice the parts."
    )


class Channel(Shape):
    """How a letter travels, and what fits (data/channels.yml)."""

    title: Line
    summary: Line
    advice: Text
    medium: Medium = Field(
        description="What carries it. Paper is read days later, a voice is heard and not read, and "
        "a message has no pages."
    )
    live: bool = Field(
        default=False, description="True where the other side answers in between, as in a call."
    )
    subject: Literal["required", "optional", "none"]
    words: Range | None = None
    characters: Limit | None = None
    subject_characters: Limit | None = None
    segments: Segments | None = None
    required_fields: int = Field(
        default=4,
        description="How many blanks a tone may require, besides those about the candidate.",
    )
    sources: list[Id] = Field(default=[])
    ours: bool = False


class Fields(RootModel[dict[FieldId, FieldShape]]):
    """The closed list of blanks."""


class Channels(RootModel[dict[Id, Channel]]):
    """All channels."""


class Tones(RootModel[dict[Id, Tone]]):
    """All tones."""


class Variant(Shape):
    """What a variant of English says otherwise than our American templates."""

    words: dict[Line, Line] = Field(description="Words and phrases, ours first, in small letters.")
    closes: dict[Line, Line] = Field(default={}, description="Whole closes, ours first.")
    close_comma: bool = Field(default=True, description="Whether a comma follows the close.")


class Variants(RootModel[dict[Literal["british"], Variant]]):
    """Variants of English (data/variants.yml); American is what the templates say."""
