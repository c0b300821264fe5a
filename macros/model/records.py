"""What happened to templates: when they came and changed, and why some are gone."""

from pydantic import Field, RootModel

from macros.model.basics import Day, Id, Shape, Text


class News(Shape):
    """What came and what changed on a day (data/news.yml); the feeds tell it."""

    day: Day = Field(description="The day it was published, as “2026-11-23” in double quotes.")
    added: list[Id] = Field(default=[], description="Ids of new templates.")
    changed: list[Id] = Field(default=[], description="Ids of templates that say something new.")


class Removed(Shape):
    """A template that is gone (data/removed.yml): its page says why, and leads on."""

    title: Text = Field(description="What it was called.")
    reason: Text = Field(description="Why it is gone, in a sentence.")
    instead: Id = Field(description="The template to use in its place.")


class NewsList(RootModel[list[News]]):
    """All news, the newest day first."""


class RemovedList(RootModel[dict[Id, Removed]]):
    """All removed templates, by the id they had."""
