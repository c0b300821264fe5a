"""The changes of the API: the sections of its page, docs/about/api-changes.md, as a feed."""

import re
from collections.abc import Iterator
from pathlib import Path

from macros.model import Playbook
from macros.publishing import feeds

PAGE = Path("docs/about/api-changes.md")
FEED = "api/feed.xml"
_DAY = re.compile(r"^## (\d{4}-\d{2}-\d{2})$", re.MULTILINE)


def files(playbook: Playbook, site: str) -> Iterator[tuple[str, str]]:
    """The feed, as (path in the site, text)."""
    words = playbook.words["feed"]
    feed = feeds.Feed(FEED, words["api"], "about/api-changes/")
    page = f"{site}{feed.page}"
    latest = [
        feeds.Entry(f"{page}#{day}", page, words["api_day"].replace("{day}", day), said, day)
        for day, said in days(PAGE.read_text("utf-8"))
    ]
    yield FEED, feeds.atom(playbook, site, latest, feed)


def days(markdown: str) -> list[tuple[str, str]]:
    """Each day with what changed on it, in the order of the page, as plain text."""
    _, *parts = _DAY.split(markdown)
    return [(day, _plain(text)) for day, text in zip(parts[::2], parts[1::2], strict=True)]


def _plain(text: str) -> str:
    items = [line.removeprefix("- ") for line in text.strip().splitlines() if line]
    return re.sub(r"\[([^\]]+)\]\([^)]+\)", r"\1", " ".join(items)).replace("`", "")
