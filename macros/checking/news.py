"""Checks of what is recorded of templates: their news, and those that are gone."""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise

from macros.checking.tags import templates
from macros.model import Playbook
from macros.reading import Reading
from macros.reading.messages import tell
from macros.reading.problem import Problem

NEWS = "news.yml"
REMOVED = "removed.yml"


def news_day(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """Each day of data/news.yml is one of the calendar, stands once, the newest first."""
    document = reading.documents[NEWS]
    for i, news in enumerate(playbook.news):
        if not _is_day(news.day):
            yield document.problem((i, "day"), tell("news-day", "none", day=news.day))
    for i, (newer, older) in enumerate(pairwise(playbook.news), 1):
        if newer.day <= older.day:
            yield document.problem((i, "day"), tell("news-day", "order", day=older.day))


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def news_template(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """The news names templates that there are or were, each as new once."""
    known = {*playbook.templates, *playbook.removed}
    added: set[str] = set()
    # From the oldest, for a template is new only the first time.
    for i, news in reversed([*enumerate(playbook.news)]):
        for key in ("added", "changed"):
            for j in range(len(getattr(news, key))):
                yield from reading.documents[NEWS].unknown((i, key, j), "unknown-template", known)
        for j, id in enumerate(news.added):
            if id in added:
                told = tell("news-template", "twice", template=id)
                yield reading.documents[NEWS].problem((i, "added", j), told)
            added.add(id)


def unlisted_template(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """A template is named in data/news.yml once it is taken, so that the feeds tell of it.

    Whoever sends a template need not do this; a maintainer does.
    """
    added = {id for news in playbook.news for id in news.added}
    for document, _ in templates(reading, playbook):
        if document.stem not in added:
            told = tell("unlisted-template", "unlisted", template=document.stem)
            yield document.problem((), told)


def removed_template(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """An id that is gone is not used again, and its page leads to a template that there is."""
    document = reading.documents[REMOVED]
    for id in playbook.removed:
        if id in playbook.templates:
            yield document.at_key((id,), tell("removed-template", "used", template=id))
        yield from document.unknown((id, "instead"), "unknown-template", playbook.templates)


CHECKS: tuple[Callable[[Reading, Playbook], Iterator[Problem]], ...] = (
    news_day,
    news_template,
    unlisted_template,
    removed_template,
)
