"""What a browser keeps on a device, as the file it hands over: interviews and letters.

The browser holds a file to the schema of KeptFile before it takes anything of it up.
"""

from typing import Annotated, Literal, TypeAlias, TypeVar

from pydantic import Field, StringConstraints
from pydantic.json_schema import SkipJsonSchema

from macros.model.basics import Day, FieldId, Shape

Kind = TypeVar("Kind")
# A key that is missing means “not said”; the browser never writes null.
Maybe: TypeAlias = Kind | SkipJsonSchema[None]
KeptId = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")]
Instant = Annotated[
    str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$")
]
Meeting = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$")]
Name = Annotated[str, StringConstraints(max_length=1000)]
Typed = Annotated[str, StringConstraints(max_length=100_000)]
# An id of ours, or nothing; a part of a letter is “subject” or the number of a passage.
Choice = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9-]{0,60}$")]
Part = Annotated[str, StringConstraints(pattern=r"^(subject|\d{1,3})$")]
Values = dict[FieldId, Typed]


class NoAnswer(Shape):
    """They said nothing about when they will answer."""

    kind: Literal["nothing"]


class AnswerDay(Shape):
    """They named the day of their answer, or a last day."""

    kind: Literal["day", "by"]
    day: Day


class AnswerLength(Shape):
    """They said how long it would take, from the last conversation."""

    kind: Literal["length"]
    amount: Annotated[int, Field(ge=0, le=1000)]
    unit: Literal["days", "weeks"]


class SentLetter(Shape):
    """A letter of a step of the cadence was sent."""

    kind: Literal["sent"]
    touchpoint: Choice
    template: Maybe[Choice] = None
    day: Day


class Happening(Shape):
    """What they did, or did not; `until` is the new date, or the deadline of an offer."""

    kind: Literal["nothing", "moved", "other-offer", "reply"]
    day: Day
    said: Maybe[
        Literal["deciding", "new-date", "next-round", "no", "yes-by-phone", "offer", "else"]
    ] = None
    until: Maybe[Day] = None


class Person(Shape):
    """Somebody the candidate met."""

    name: Name
    job: Maybe[Name] = None


class Overruled(Shape):
    """What the candidate decided otherwise about a step."""

    day: Maybe[Day] = None
    skip: Maybe[Literal[True]] = None


class KeptInterview(Shape):
    """An interview, as the desk keeps it."""

    id: KeptId
    changed: Instant
    company: Maybe[Name] = None
    role: Maybe[Name] = None
    country: Maybe[Choice] = None
    region: Maybe[Choice] = None
    trade: Maybe[Choice] = None
    agency: Maybe[bool] = None
    people: Maybe[list[Person]] = None
    conversations: Maybe[list[Meeting]] = None
    answer: Maybe[NoAnswer | AnswerDay | AnswerLength] = None
    events: Maybe[list[SentLetter | Happening]] = None
    overruled: Maybe[dict[Choice, Overruled]] = None
    values: Maybe[Values] = None


class LetterState(Shape):
    """What a candidate changed in a letter, by its parts."""

    chosen: dict[Part, Annotated[int, Field(ge=0, le=1000)]]
    edited: dict[Part, Typed]
    added: dict[Part, Typed]
    out: list[Part]
    before: Values
    dismissed: list[Typed]
    sent: bool


class Reader(Shape):
    """Somebody a letter goes to: values of their own, and their letters by template and tone."""

    values: Values
    letters: dict[Annotated[str, StringConstraints(pattern=r"^[a-z0-9 -]{1,130}$")], LetterState]


class Draft(Shape):
    """A letter in the making."""

    template: Choice
    tone: Choice
    shared: Values
    recipients: Annotated[list[Reader], Field(min_length=1, max_length=12)]
    current: Annotated[int, Field(ge=0, le=11)]


class KeptLetter(Shape):
    """A letter that the candidate chose to keep."""

    id: KeptId
    template: Choice
    tone: Choice
    title: Name
    draft: Draft
    interview: Maybe[KeptId] = None
    revision: Annotated[int, Field(ge=0)]
    by: Choice
    changed: Instant


class KeptFile(Shape):
    """Everything that one device keeps, to be read by another."""

    format: Literal["afterword"]
    version: Literal[1]
    saved: Instant
    interviews: Annotated[list[KeptInterview], Field(max_length=10_000)]
    letters: Annotated[list[KeptLetter], Field(max_length=10_000)]
