"""The start of the writer: which moments are found by somebody's own words."""

from functools import cache
from typing import Any

import pytest
import yaml

from macros import reading
from macros.publishing import searching
from tests.nodes import ask
from tests.playbooks import TESTS

PLAYBOOK = reading.read().playbook()
ENTRIES = searching.documents(PLAYBOOK)
QUERIES: dict[str, str] = yaml.safe_load((TESTS / "search_queries.yml").read_text("utf-8"))


def _moment(url: str) -> str:
    """The moment of a page of letters, or ""."""
    kind, *names = url.strip("/").split("/")
    if kind != "letters" or names[0] == "channel":
        return ""
    return names[1] if names[0] == "moment" else PLAYBOOK.templates[names[0]].moment


# These name a channel. Letters of many moments go by it, and no four are the right ones.
CHANNEL = ("voicemail", "voice mail", "voicmail")
EXPECTED = {
    query: moment
    for query, url in QUERIES.items()
    if query not in CHANNEL and (moment := _moment(url))
}


def test_queries_are_enough() -> None:
    assert len(QUERIES) >= 60


@cache
def _found() -> dict[str, list[dict[str, Any]]]:
    titles = [moment.title for moment in PLAYBOOK.moments.values()]
    queries = [*EXPECTED, *CHANNEL, *titles, "", "xyzzy"]
    return dict(zip(queries, ask("moments", [ENTRIES, queries]), strict=True))


@pytest.mark.parametrize("query", EXPECTED)
def test_finds(query: str) -> None:
    found = [moment["id"] for moment in _found()[query]]
    assert EXPECTED[query] in found
    assert len(found) <= 4


@pytest.mark.parametrize("query", CHANNEL)
def test_finds_moments_with_letters_of_a_channel(query: str) -> None:
    voicemail = PLAYBOOK.channels["voicemail"].title
    assert any(voicemail in moment["channels"] for moment in _found()[query])


@pytest.mark.parametrize("id", PLAYBOOK.moments)
def test_a_title_finds_its_moment_first(id: str) -> None:
    moment = PLAYBOOK.moments[id]
    first = _found()[moment.title][0]
    assert first["id"] == id
    assert first["title"] == moment.title
    assert moment.advice.startswith(first["advice"])
    assert first["advice"].endswith((".", "?"))


@pytest.mark.parametrize("id", PLAYBOOK.moments)
def test_the_channels_are_those_of_its_letters(id: str) -> None:
    first = _found()[PLAYBOOK.moments[id].title][0]
    own = [one for one in PLAYBOOK.templates.values() if one.moment == id]
    titles = {PLAYBOOK.channels[template.channel].title for template in own}
    assert set(first["channels"]) == titles
    assert len(first["channels"]) == len(titles)


@pytest.mark.parametrize("query", ["", "xyzzy"])
def test_finds_nothing(query: str) -> None:
    assert _found()[query] == []


def test_a_page_that_is_no_letter_is_not_found() -> None:
    page = searching.guide_document("guide/x/", "Zebra", "Zebra crossings", [])
    assert ask("moments", [[*ENTRIES, page], ["zebra"]]) == [[]]


def test_titles_tell_moments_apart() -> None:
    """A letter's moment is known by its title alone."""
    titles = [moment.title for moment in PLAYBOOK.moments.values()]
    assert len(set(titles)) == len(titles)
    assert [title for title in titles if "; " in title] == []
