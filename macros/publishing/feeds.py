"""The feeds of new and changed letters: Atom (RFC 4287) and JSON Feed 1.1.

Their dates come from data/news.yml, so the same data make the same bytes.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

from macros.model import Playbook

MOST = 60
_ATOM = "http://www.w3.org/2005/Atom"


@dataclass(frozen=True)
class Entry:
    """One piece of news: `id` never changes, `day` is an ISO date."""

    id: str
    url: str
    title: str
    summary: str
    day: str

    @property
    def time(self) -> str:
        """The day as RFC 3339 wants it."""
        return f"{self.day}T00:00:00Z"


@dataclass(frozen=True)
class Feed:
    """A feed: its file in the site, its title, and the page that tells the same to people."""

    name: str
    title: str
    page: str


def entries(playbook: Playbook, site: str) -> Iterator[Entry]:
    """The news, the newest first; of templates that there still are. `site` ends with a slash."""
    for news in playbook.news:
        for kind in ("added", "changed"):
            for template in getattr(news, kind):
                if template in playbook.templates:
                    yield _entry(playbook, site, template, kind, news.day)


def _entry(playbook: Playbook, site: str, template: str, kind: str, day: str) -> Entry:
    one, url = playbook.templates[template], f"{site}letters/{template}/"
    title = playbook.words["feed"][kind].replace("{title}", one.title)
    return Entry(f"{url}#{kind}-{day}", url, title, one.summary, day)


def files(playbook: Playbook, site: str) -> Iterator[tuple[str, str]]:
    """Both feeds."""
    latest = [*entries(playbook, site)][:MOST]
    letters = Feed("feed.xml", playbook.words["feed"]["title"], "letters/")
    yield letters.name, atom(playbook, site, latest, letters)
    yield "feed.json", json_feed(playbook, site, latest)


def atom(playbook: Playbook, site: str, latest: list[Entry], about: Feed) -> str:
    """An Atom feed; it was updated on the day of its latest entry."""
    ElementTree.register_namespace("", _ATOM)
    feed = ElementTree.Element(f"{{{_ATOM}}}feed")
    _add(feed, "id", f"{site}{about.name}")
    _add(feed, "title", about.title)
    _add(feed, "updated", latest[0].time if latest else "1970-01-01T00:00:00Z")
    _add(feed, "link", rel="self", type="application/atom+xml", href=f"{site}{about.name}")
    _add(feed, "link", rel="alternate", type="text/html", href=f"{site}{about.page}")
    _add(_add(feed, "author"), "name", playbook.words["site"]["name"])
    for entry in latest:
        _atom_entry(feed, entry)
    ElementTree.indent(feed)
    text = ElementTree.tostring(feed, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'


def _atom_entry(feed: ElementTree.Element, entry: Entry) -> None:
    element = _add(feed, "entry")
    _add(element, "id", entry.id)
    _add(element, "title", entry.title)
    _add(element, "updated", entry.time)
    _add(element, "link", rel="alternate", type="text/html", href=entry.url)
    _add(element, "summary", entry.summary)


def _add(
    parent: ElementTree.Element, name: str, text: str = "", **attributes: str
) -> ElementTree.Element:
    element = ElementTree.SubElement(parent, f"{{{_ATOM}}}{name}", attributes)
    element.text = text or None
    return element


def json_feed(playbook: Playbook, site: str, latest: list[Entry]) -> str:
    """A JSON Feed (version 1.1)."""
    words = playbook.words
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": words["feed"]["title"],
        "home_page_url": f"{site}letters/",
        "feed_url": f"{site}feed.json",
        "language": "en-GB",
        "authors": [{"name": words["site"]["name"], "url": site}],
        "items": [
            {
                "id": entry.id,
                "url": entry.url,
                "title": entry.title,
                "content_text": entry.summary,
                "date_published": entry.time,
            }
            for entry in latest
        ],
    }
    return json.dumps(feed, ensure_ascii=False, indent=2) + "\n"
