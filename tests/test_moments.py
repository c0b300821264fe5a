"""The start of the writer: which moments are found by somebody's own words."""

from functools import cache
from typing import Any

import pytest
import yaml

from macros import reading
from macros.gallery import letters_of
from macros.publishing import search
from macros.publishing.sections import Section
from tests.nodes import ask
from tests.playbooks import TESTS

PLAYBOOK = reading.read().playbook()
DATA = search.data(PLAYBOOK)
QUERIES: dict[str, str] = yaml.safe_load((TESTS / "search_queries.yml").read_text("utf-8"))


def _moments(url: str) -> set[str]:
    """The moments of a page of letters."""
    kind, *names = url.strip("/").split("/")
    if kind != "letters" or names[0] == "channel":
        return set()
    if names[0] == "moment":
        return {names[1]}
    borrowing = {id for id, moment in PLAYBOOK.moments.items() if names[0] in moment.letters}
    return {PLAYBOOK.templates[names[0]].moment} | borrowing


# These name a channel. Letters of many moments go by it, and no four are the right ones.
CHANNEL = ("voicemail", "voice mail", "voicmail")
EXPECTED = {query: url for query, url in QUERIES.items() if query not in CHANNEL and _moments(url)}


def test_queries_are_enough() -> None:
    assert len(QUERIES) >= 60


@cache
def _found() -> dict[str, list[dict[str, Any]]]:
    titles = [moment.title for moment in PLAYBOOK.moments.values()]
    queries = [*EXPECTED, *CHANNEL, *titles, "", "xyzzy"]
    return dict(zip(queries, ask("moments", [DATA, queries]), strict=True))


def test_finds() -> None:
    """A letter may serve several moments, and each of them leads to it."""
    found = {query: [moment["id"] for moment in _found()[query]] for query in EXPECTED}
    assert {
        query for query, url in EXPECTED.items() if not _moments(url) & {*found[query]}
    } == set()
    assert max(map(len, found.values())) <= 4


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
    own = letters_of(PLAYBOOK, "moment", id).values()
    titles = {PLAYBOOK.channels[template.channel].title for template in own}
    assert set(first["channels"]) == titles
    assert len(first["channels"]) == len(titles)


def test_the_first_letter_is_the_one_named_else_of_the_main_channel() -> None:
    for id, moment in PLAYBOOK.moments.items():
        letters = letters_of(PLAYBOOK, "moment", id)
        own = [name for name, template in letters.items() if template.moment == id]
        named = [name for name in moment.letters if name in own]
        assert list(letters)[: len(own)] == own, id
        assert own[: len(named)] == named, id
        assert named or letters[own[0]].channel == moment.channels[0], id


@pytest.mark.parametrize("query", ["", "xyzzy"])
def test_finds_nothing(query: str) -> None:
    assert _found()[query] == []


def test_none_where_the_site_has_no_letter() -> None:
    section = Section("moving", "Moving", ["We have nothing on visas."])
    page = search.Page("guide/not-here/", "Not here", "", [section])
    data = search.data(PLAYBOOK, [page])
    assert ask("moments", [data, ["do they sponsor a work visa"]]) == [[]]


def test_titles_tell_moments_apart() -> None:
    titles = [moment.title for moment in PLAYBOOK.moments.values()]
    assert len(set(titles)) == len(titles)
