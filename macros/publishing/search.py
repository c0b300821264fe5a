"""What the search finds: an entry for each answer the site has, and the words that lead to it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from macros.model import Playbook, Template
from macros.publishing.sections import Section

Entry = dict[str, Any]
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
# The page that says what the site has no letter for.
_ABSENT = "guide/not-here/"
# What to do next and when is an answer, as the guide's pages are.
_DESK = "desk/"
# So many characters are enough to see whether it is the answer.
_EXCERPT = 100
# A first sentence that is longer than that is shown whole, up to here.
_SENTENCE = 150


@dataclass(frozen=True)
class Page:
    """A page written by hand."""

    url: str
    title: str
    about: str
    sections: list[Section]


def data(playbook: Playbook, pages: Iterable[Page] = ()) -> dict[str, Any]:
    """What the browser needs to search: every entry, and what the search knows of words."""
    written = [entry for page in pages for entry in page_entries(playbook, page)]
    every = [*entries(playbook), *written]
    listed = [entry for entry in every if not playbook.edition.hides(entry["url"])]
    wording = playbook.wording.model_dump(mode="json")
    return {"entries": listed, "wording": wording}


def entries(playbook: Playbook) -> list[Entry]:
    """What the search finds among the data."""
    every = (_moments, _letters, _channels, _reasons, _countries, _trades)
    return [entry for each in every for entry in each(playbook)]


def page_entries(playbook: Playbook, page: Page) -> Iterator[Entry]:
    """What the search finds of a page written by hand: the page, and its sections in the guide."""
    of_guide = page.url.startswith(("guide/", _DESK))
    name = page.url.removeprefix("guide/").rstrip("/")
    asked = playbook.questions.sections
    said = " ".join(section.title for section in page.sections)
    kind = "guide" if of_guide else "about"
    part = "absent" if page.url == _ABSENT else "section"
    yield _entry(kind, page.url, page.title, page.about, asked.get(name, []), said)
    for section in page.sections if of_guide and name else []:
        place, text = f"#{section.anchor}", _excerpt(section.text)
        own = asked.get(name + place, [])
        yield _entry(part, page.url + place, section.title, text, own, section.text)


def address(guide: str) -> str:
    """Where a section of the guide stands, which a moment names as “page#anchor”."""
    page, _, anchor = guide.partition("#")
    return f"guide/{page}/#{anchor}" if anchor else f"guide/{page}/"


def _moments(playbook: Playbook) -> Iterator[Entry]:
    for id, moment in playbook.moments.items():
        asked = [*moment.phrases, *playbook.questions.moments.get(id, [])]
        entry = _entry(
            "moment", f"letters/moment/{id}/", moment.title, _excerpt(moment.advice), asked, ""
        )
        serving = [one for one in moment.letters if playbook.templates[one].moment != id]
        also = [f"letters/{letter}/" for letter in serving]
        yield entry | {"guide": address(moment.guide), "also": also}


def _letters(playbook: Playbook) -> Iterator[Entry]:
    """A letter belongs to its moment, whose questions are its own."""
    for id, template in playbook.templates.items():
        channel = playbook.channels[template.channel].title
        said = f"{channel} {template.when} {template.avoid} {_place(playbook, template)}"
        entry = _entry("letter", f"letters/{id}/", template.title, template.summary, [], said)
        yield entry | {"moment": f"letters/moment/{template.moment}/", "channel": channel}


def _place(playbook: Playbook, template: Template) -> str:
    """The trade of a letter's example, which somebody of that trade may look for."""
    meant = {field.means: id for id, field in playbook.fields.items()}
    return " ".join(template.example.get(meant.get(one, ""), "") for one in ("job", "company"))


def _channels(playbook: Playbook) -> Iterator[Entry]:
    for id, channel in playbook.channels.items():
        yield _entry(
            "channel", f"letters/channel/{id}/", channel.title, channel.summary, [], channel.advice
        )


def _reasons(playbook: Playbook) -> Iterator[Entry]:
    for id, reason in playbook.reasons.items():
        yield _entry("reason", f"reasons/{id}/", reason.title, reason.summary, [], reason.claim)


def _countries(playbook: Playbook) -> Iterator[Entry]:
    for id, country in playbook.countries.items():
        customs = " ".join(custom.text for custom in country.customs)
        url = f"guide/customs-by-country/#{id}"
        asked = _named(playbook, country.name)
        yield _entry("country", url, country.name, _excerpt(customs), asked, customs)


def _trades(playbook: Playbook) -> Iterator[Entry]:
    for id, trade in playbook.trades.items():
        customs = " ".join(custom.text for custom in trade.customs)
        url = f"guide/trades/#{id}"
        asked = [*trade.called, *_named(playbook, trade.name)]
        yield _entry("trade", url, trade.name, _excerpt(customs), asked, customs)


def _named(playbook: Playbook, name: str) -> list[str]:
    """What is asked of any country or trade: its name says more than all the rest."""
    return [question.replace("{name}", name) for question in playbook.questions.named]


def _entry(kind: str, url: str, title: str, text: str, asked: list[str], said: str) -> Entry:
    """`said` is what the page says besides: of it only the words are kept that are new."""
    entry = {"kind": kind, "url": url, "title": title, "text": text, "asked": asked}
    entry["words"] = _new_words(said, f"{title} {text}")
    return {key: value for key, value in entry.items() if value}


def _new_words(said: str, shown: str) -> str:
    known = set(_words(shown))
    return " ".join(word for word in dict.fromkeys(_words(said)) if word not in known)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _excerpt(text: str) -> str:
    """The first sentences of a text, as many as fit."""
    if len(text) <= _EXCERPT:
        return text
    cut = text[:_EXCERPT]
    end = max(cut.rfind(mark) for mark in (". ", "? ", ".” "))
    if end > 0:
        return cut[: end + 1].strip()
    first = text.partition(". ")[0]
    return f"{first}." if len(first) < _SENTENCE else cut[: cut.rfind(" ")] + " …"
