"""The sets of the data: where each lies, what it is called in public, and its shape."""

import re
from dataclasses import dataclass
from functools import cached_property

from pydantic import BaseModel

from macros.model.basics import LANGUAGE
from macros.model.cadence import Cadence, Countries, Country, Touchpoint, Trade, Trades
from macros.model.edition import Edition
from macros.model.guidance import Accepted, Checks, Moment, Moments, Reason, Source, Sources
from macros.model.interface import Interface
from macros.model.letters import (
    Channel,
    Channels,
    Fields,
    FieldShape,
    Template,
    Tone,
    Tones,
    Variants,
)
from macros.model.problems import Problems
from macros.model.questions import Questions, Wording
from macros.model.records import News, NewsList, Removed, RemovedList

_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"


@dataclass(frozen=True)
class DataSet:
    """A set of the data. Its file is `path` below the data folder; where that ends in a slash, it
    is a folder with a file for each entry. The API publishes the sets that have an `entry`."""

    name: str
    path: str
    shape: type[BaseModel]
    entry: type[BaseModel] | None = None
    schema: str = ""

    @property
    def is_folder(self) -> bool:
        """Whether each entry has a file of its own."""
        return self.path.endswith("/")

    @property
    def schema_name(self) -> str:
        """What the schema of its files is called."""
        return self.schema or self.name

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(re.escape(self.path) + (rf"{_ID}\.yml" if self.is_folder else ""))

    def holds(self, file: str) -> bool:
        """Whether a file below the data folder is one of its files."""
        return bool(self._pattern.fullmatch(file))


SETS = (
    DataSet("reasons", "reasons/", Reason, Reason, schema="reason"),
    DataSet("templates", f"templates/{LANGUAGE}/", Template, Template, schema="template"),
    DataSet("moments", "moments.yml", Moments, Moment),
    DataSet("fields", "fields.yml", Fields, FieldShape),
    DataSet("channels", "channels.yml", Channels, Channel),
    DataSet("tones", "tones.yml", Tones, Tone),
    DataSet("sources", "sources.yml", Sources, Source),
    DataSet("accepted", "accepted.yml", Accepted),
    DataSet("questions", "questions/", Questions),
    DataSet("search", "search.yml", Wording),
    DataSet("cadence", "cadence.yml", Cadence, Touchpoint),
    DataSet("countries", "countries.yml", Countries, Country),
    DataSet("trades", "trades.yml", Trades, Trade),
    DataSet("checks", "checks.yml", Checks),
    DataSet("variants", "variants.yml", Variants),
    DataSet("problems", "problems.yml", Problems),
    DataSet("news", "news.yml", NewsList, News),
    DataSet("removed", "removed.yml", RemovedList, Removed),
    DataSet("interface", f"interface/{LANGUAGE}.yml", Interface),
)
SCHEMAS: dict[str, type[BaseModel]] = {
    **{one.schema_name: one.shape for one in SETS},
    "edition": Edition,
}
