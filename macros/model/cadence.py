"""Cadence: what to send when, and how customs differ by country."""

from typing import Annotated, Literal

from pydantic import Field, RootModel

from macros.model.basics import CountryId, Day, Id, Line, Shape, Text
from macros.model.guidance import Advice

Clock = Literal[
    "interview",
    "promised-date",
    "missed-call",
    "application",
    "acceptance",
    "trip",
    "invitation",
    "news",
    "refusal",
    "reason",
    "offer",
    "decision",
]


class Glance(Shape):
    """A touchpoint on the line of weeks."""

    title: Line
    when: Line
    mark: Literal["write", "wait", "stop"] = Field(description="What to do then.")


class Touchpoint(Shape):
    """A point at which one may write, or should not (data/cadence.yml)."""

    title: Line
    clock: Clock = Field(description="What starts the clock.")
    otherwise: Clock | None = Field(default=None, description="The clock where that never comes.")
    earliest: int = Field(ge=0, description="Business days from then; 0 is the same day.")
    latest: int | None = Field(default=None, ge=0, description="Without it, there is no last day.")
    channel: Id | None = Field(default=None, description="An id of data/channels.yml.")
    templates: list[Id] = Field(description="Ids of data/templates/, the usual one first.")
    purpose: Text
    stop: Text = Field(description="The stop rule.")
    glance: Glance | None = None
    sources: list[Id] = Field(default=[])
    ours: bool = False


class Days(Shape):
    """Business days that replace those of a touchpoint."""

    earliest: int = Field(ge=0)
    latest: int = Field(ge=0)


class Country(Shape):
    """Customs of a country, where they differ from the usual (data/countries.yml)."""

    name: Line
    customs: list[Advice] = Field(min_length=1)
    days: dict[Id, Days] = Field(default={}, description="By touchpoint of data/cadence.yml.")
    leave_out: list[Id] = Field(default=[], description="Touchpoints that are not usual there.")
    optional: list[Id] = Field(default=[], description="Touchpoints that one may well leave out.")
    calls: bool = Field(default=True, description="False where a call is unwelcome.")
    tone: Id | None = Field(
        default=None, description="The tone in which letters are written there."
    )
    quiet: list[Annotated[int, Field(ge=1, le=12)]] = Field(
        default=[], description="Months in which nothing moves, and nobody should ask."
    )


class Trade(Country):
    """Customs of a trade, where they differ from the usual (data/trades.yml)."""

    called: list[Line] = Field(default=[], description="Other words that people search for.")
    reviewed: Day = Field(description="When somebody last read its sources, as “2026-11-26”.")


class Cadence(RootModel[dict[Id, Touchpoint]]):
    """All touchpoints, in the order of the weeks."""


class Countries(RootModel[dict[CountryId, Country]]):
    """All countries, by ISO 3166 code in small letters."""


class Trades(RootModel[dict[Id, Trade]]):
    """All trades, by id."""
