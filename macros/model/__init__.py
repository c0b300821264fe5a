"""The shape of every data file: the one definition, from which the JSON Schemas come."""

from dataclasses import dataclass
from typing import Literal

from macros.model.basics import LANGUAGE, Shape
from macros.model.cadence import Cadence, Countries, Country, Touchpoint, Trade, Trades
from macros.model.edition import Color, Colors, Edition
from macros.model.guidance import (
    Accepted,
    Advice,
    Check,
    Checks,
    Group,
    Moment,
    Moments,
    Reason,
    Source,
    Sources,
)
from macros.model.interface import Interface
from macros.model.letters import (
    Channel,
    Channels,
    Fields,
    FieldShape,
    Kind,
    Passage,
    Template,
    Tone,
    TonedLetter,
    Tones,
    Variant,
    Variants,
)
from macros.model.problems import Level, Problems, ProblemWords
from macros.model.questions import Questions, Wording, joined
from macros.model.records import News, NewsList, Removed, RemovedList

__all__ = [
    "LANGUAGE",
    "Accepted",
    "Advice",
    "Cadence",
    "Channel",
    "Channels",
    "Check",
    "Checks",
    "Color",
    "Colors",
    "Countries",
    "Country",
    "Edition",
    "FieldShape",
    "Fields",
    "Interface",
    "Kind",
    "Level",
    "Moment",
    "Moments",
    "News",
    "NewsList",
    "Passage",
    "Playbook",
    "ProblemWords",
    "Problems",
    "Questions",
    "Reason",
    "Removed",
    "RemovedList",
    "Shape",
    "Source",
    "Sources",
    "Template",
    "Tone",
    "TonedLetter",
    "Tones",
    "Touchpoint",
    "Trade",
    "Trades",
    "Variant",
    "Variants",
    "Wording",
    "joined",
]


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
    cadence: dict[str, Touchpoint]
    countries: dict[str, Country]
    trades: dict[str, Trade]
    checks: dict[str, Check]
    variants: dict[Literal["british"], Variant]
    problems: dict[str, ProblemWords]
    news: list[News]
    removed: dict[str, Removed]
    questions: Questions
    wording: Wording
    words: dict[str, dict[str, str]]
    edition: Edition
    own: frozenset[str]
    """The ids of the templates that an edition brings; empty where there is none."""
