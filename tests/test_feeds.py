"""Feeds, texts and the Espanso package: each in its documented form, of every letter."""

import io
import json
import re
import zipfile
from datetime import datetime
from functools import cache
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest
import yaml

from macros import publishing, reading
from macros.composing import plain
from macros.publishing import changes, espanso, feeds
from macros.publishing.texts import escaped
from macros.specimens import blanks

SITE = "https://host.example/base/"
PLAYBOOK = reading.read().playbook()
FILES = dict(publishing.files(PLAYBOOK, SITE))
ATOM = "{http://www.w3.org/2005/Atom}"
EMAILS = [id for id, one in PLAYBOOK.templates.items() if one.channel == "email"]


def test_the_atom_feed_has_what_rfc_4287_asks_for() -> None:
    feed = ElementTree.fromstring(FILES["feed.xml"])
    assert feed.tag == f"{ATOM}feed"
    # Sections 4.1.1 and 4.1.2: what a feed and an entry must have.
    for element in (feed, *feed.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(element.findall(f"{ATOM}{name}")) == 1
            assert element.findtext(f"{ATOM}{name}")
        assert datetime.fromisoformat(element.findtext(f"{ATOM}updated", ""))
        assert element.find(f"{ATOM}link[@rel='alternate']") is not None
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == "Afterword"
    own = feed.find(f"{ATOM}link[@rel='self']")
    assert own is not None
    assert own.get("href") == f"{SITE}feed.xml"
    ids = [entry.findtext(f"{ATOM}id") for entry in feed.findall(f"{ATOM}entry")]
    assert len(set(ids)) == len(ids) == feeds.MOST


def test_the_json_feed_has_what_its_version_asks_for() -> None:
    feed = json.loads(FILES["feed.json"])
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == f"{SITE}feed.json"
    for item in feed["items"]:
        assert set(item) == {"id", "url", "title", "content_text", "date_published"}
        assert all(isinstance(value, str) and value for value in item.values())


def test_both_feeds_tell_the_same_newest_first() -> None:
    entries = ElementTree.fromstring(FILES["feed.xml"]).findall(f"{ATOM}entry")
    atom = [(e.findtext(f"{ATOM}id"), e.findtext(f"{ATOM}updated")) for e in entries]
    items = json.loads(FILES["feed.json"])["items"]
    assert atom == [(item["id"], item["date_published"]) for item in items]
    days = [day for _, day in atom]
    assert days == sorted(days, key=str, reverse=True)
    newest = PLAYBOOK.news[0]
    assert items[0]["url"] == f"{SITE}letters/{newest.added[0]}/"
    title = PLAYBOOK.templates[newest.added[0]].title
    assert items[0]["title"] == f"New: {title}"


@pytest.mark.parametrize("id", PLAYBOOK.templates)
def test_the_texts_of_a_letter_say_what_its_page_says(id: str) -> None:
    text, markdown = FILES[f"letters/{id}/letter.txt"], FILES[f"letters/{id}/letter.md"]
    unescaped = re.sub(r"\\([^\n])", r"\1", markdown.replace("\\\n", "\n"))
    for tone in PLAYBOOK.templates[id].tones:
        letter = blanks(PLAYBOOK, id, tone)
        assert letter.body in text
        assert letter.body in unescaped
        if letter.subject is not None:
            assert f"Subject: {plain(letter.subject)}\n" in text


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("a * b_c_ `d`", r"a \* b\_c\_ \`d\`"),
        ("1. one\n- two\n+ three", "1\\. one\n\\- two\n\\+ three"),
        ("# no [link](x) <b> | ~", r"\# no \[link\](x) \<b\> \| \~"),
        ("mid-word - dash 1.5", "mid-word - dash 1.5"),
    ],
)
def test_markdown_is_escaped(words: str, expected: str) -> None:
    assert escaped(words) == expected


def test_the_changes_of_the_api_are_a_feed() -> None:
    """Each day of the page is an entry, the newest first, and links to the page."""
    days = re.findall(r"^## (.*)$", changes.PAGE.read_text("utf-8"), re.MULTILINE)
    assert days == sorted(days, reverse=True)
    feed = ElementTree.fromstring(FILES[changes.FEED])
    found = feed.findall(f"{ATOM}entry")
    assert [one.findtext(f"{ATOM}updated") for one in found] == [f"{day}T00:00:00Z" for day in days]
    page = f"{SITE}about/api-changes/"
    links = [one for one in feed.iter(f"{ATOM}link") if one.get("rel") == "alternate"]
    assert {one.get("href") for one in links} == {page}
    summaries = [one.findtext(f"{ATOM}summary") or "" for one in found]
    assert all(summaries)
    assert not [one for one in summaries if "`" in one or "- " in one or "](" in one]


FOLDER = f"afterword-letters/{espanso.VERSION}"
# The documented form of a match with a form: https://espanso.org/docs/matches/forms/, and of a
# manifest: https://espanso.org/docs/packages/package-specification/.
FORM: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["name", "type", "params"],
    "properties": {
        "name": {"const": "form1"},
        "type": {"const": "form"},
        "params": {
            "type": "object",
            "additionalProperties": False,
            "required": ["layout", "fields"],
            "properties": {
                "layout": {"type": "string"},
                "fields": {
                    "type": "object",
                    "additionalProperties": {
                        "type": "object",
                        "additionalProperties": False,
                        "properties": {
                            "multiline": {"type": "boolean"},
                            "default": {"type": "string"},
                        },
                    },
                },
            },
        },
    },
}
MATCH: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["trigger", "label", "replace"],
    "properties": {
        "trigger": {"type": "string", "pattern": "^:[a-z0-9-]+;$"},
        "label": {"type": "string"},
        "replace": {"type": "string"},
        "vars": {"type": "array", "minItems": 1, "maxItems": 1, "items": FORM},
    },
}


@cache
def _package() -> list[dict[str, Any]]:
    found = yaml.safe_load(FILES[f"espanso/{FOLDER}/package.yml"])
    assert list(found) == ["matches"]
    matches: list[dict[str, Any]] = found["matches"]
    return matches


def test_every_match_has_the_documented_form() -> None:
    documented = jsonschema.Draft202012Validator(MATCH)
    for match in _package():
        documented.validate(match)
        assert "[[" not in match["replace"]


def test_every_form_asks_for_a_blank_once_however_often_the_letter_has_it() -> None:
    """A blank twice in a form is two boxes, of which only the last counts (espanso issue 1019)."""
    several = 0
    for match in _package():
        used = re.findall(r"\{\{(.*?)\}\}", match["replace"])
        forms = [var["params"] for var in match.get("vars", [])]
        asked = [name for form in forms for name in re.findall(r"\[\[(.*?)\]\]", form["layout"])]
        assert sorted(f"form1.{name}" for name in asked) == sorted(set(used)), match["trigger"]
        assert asked == [name for form in forms for name in form["fields"]]
        assert set(asked) <= set(PLAYBOOK.fields)
        several += len(used) > len(asked)
    assert several > 0


def test_no_trigger_begins_like_another() -> None:
    triggers = [match["trigger"] for match in _package()]
    assert len(set(triggers)) == len(triggers)
    assert [
        (one, other)
        for one in triggers
        for other in triggers
        if one != other and other.startswith(one)
    ] == []


def test_every_email_is_in_the_package_in_each_tone() -> None:
    triggers = {match["trigger"] for match in _package()}
    tones = {f":{id}-{tone};" for id in EMAILS for tone in PLAYBOOK.templates[id].tones}
    assert tones - triggers == set()


def test_the_manifest_has_what_a_package_must_say() -> None:
    manifest = yaml.safe_load(FILES[f"espanso/{FOLDER}/_manifest.yml"])
    assert {"name", "title", "description", "version", "author"} <= set(manifest)
    assert re.fullmatch(r"[a-z0-9-]+", manifest["name"])
    assert re.fullmatch(r"\d+\.\d+\.\d+", manifest["version"])
    assert f"{manifest['name']}/{manifest['version']}" == FOLDER


def test_the_archive_is_the_package_and_always_the_same() -> None:
    package = espanso.files(PLAYBOOK, SITE)
    made = espanso.archive(package)
    assert made == espanso.archive(package)
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        packed = {name: archive.read(name).decode() for name in archive.namelist()}
    assert packed == package
