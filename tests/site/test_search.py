"""The search: what it finds, and the dialog by keyboard alone."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page, expect

from tests.site.conftest import NewContext
from tests.site.serving import ROOT, loaded
from tests.site.watching import Watch

QUERIES: dict[str, str] = yaml.safe_load((ROOT / "tests/search_queries.yml").read_text())
Words = dict[str, dict[str, str]]


@pytest.fixture(scope="module")
def answers(site: Path) -> dict[str, list[dict[str, Any]]]:
    node = shutil.which("node") or str(ROOT / ".venv/bin/node")
    data = str(loaded(site) / "data/search.js")
    command = [node, "tests/search.mjs", data, json.dumps(list(QUERIES))]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return dict(zip(QUERIES, json.loads(result.stdout), strict=True))


@pytest.mark.parametrize("query", QUERIES)
def test_finds(query: str, answers: dict[str, list[dict[str, Any]]]) -> None:
    assert QUERIES[query] in [answer["url"] for answer in answers[query][:3]]


def test_every_expected_page_exists(site: Path) -> None:
    assert [url for url in QUERIES.values() if not (site / url / "index.html").exists()] == []


def test_shows_why_a_page_was_found(answers: dict[str, list[dict[str, Any]]]) -> None:
    for query in ("ghosted", "panel", "voicemail", "forgot to say"):
        assert query.split()[0] in [word.lower() for word in answers[query][0]["marked"]]


def _open(page: Page, words: Words, address: str = "") -> None:
    page.goto(address)
    page.keyboard.press("/")
    expect(_input(page, words)).to_be_focused()
    expect(page.locator('[data-state="empty"]')).to_be_visible()


def _input(page: Page, words: Words) -> Any:
    return page.get_by_label(words["search"]["label"])


def test_from_question_to_letter_by_keyboard(page: Page, words: Words, site_url: str) -> None:
    _open(page, words)
    page.keyboard.type("thank you")
    letters = page.locator('[data-group="letters"] a')
    expect(letters.first).to_be_visible()
    count = page.locator("dialog[data-search] [data-group] a").count()
    expected = words["search"]["many"].replace("{}", str(count))
    expect(page.locator("[data-search-count]")).to_have_text(expected)
    page.keyboard.press("ArrowDown")
    expect(letters.first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(letters.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(_input(page, words)).to_be_focused()
    target = letters.first.get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url(target or "")
    expect(page.locator("h1")).to_be_visible()
    assert page.url.startswith(f"{site_url}letters/")


def test_groups_letters_and_guide_with_the_short_answer(
    page: Page, words: Words, playbook: Any
) -> None:
    _open(page, words, "letters/")
    page.keyboard.type("panel")
    headings = page.locator("[data-group]:not([hidden]) h2")
    expect(headings).to_have_text([words["search"]["letters"], words["search"]["guide"]])
    moment = page.locator('[data-group="guide"] a', has_text="Thank each person on a panel")
    expect(moment.locator("[data-text]")).to_have_text(playbook.moments["panel-interview"].advice)
    expect(page.locator("dialog mark", has_text="panel").first).to_be_visible()


@pytest.mark.parametrize("key", ["/", "Control+k"])
def test_escape_closes_and_the_focus_returns(page: Page, words: Words, key: str) -> None:
    page.goto("letters/")
    opener = page.locator('.bar [data-action="open-search"]')
    opener.focus()
    page.keyboard.press(key)
    expect(_input(page, words)).to_be_focused()
    page.keyboard.type("ghosted")
    page.keyboard.press("Escape")
    expect(page.locator("dialog[data-search]")).to_be_hidden()
    expect(opener).to_be_focused()


def test_the_header_opens_it(page: Page, words: Words) -> None:
    page.goto("reasons/")
    page.locator('.bar [data-action="open-search"]').click()
    expect(_input(page, words)).to_be_focused()
    assert page.url.endswith("reasons/")


def test_keys_are_left_alone_while_one_types(page: Page) -> None:
    page.goto("letters/")
    page.locator('select[name="channel"]').focus()
    page.keyboard.press("/")
    page.keyboard.press("Control+k")
    expect(page.locator("dialog[data-search]")).to_be_hidden()


def test_a_suggestion_is_one_key_away(page: Page, words: Words) -> None:
    _open(page, words)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(_input(page, words)).to_have_value(words["search"]["suggestion_silence"])
    expect(page.locator('[data-state="results"]')).to_be_visible()


def test_nothing_found_leads_on(page: Page, words: Words) -> None:
    _open(page, words)
    page.keyboard.type("zzzqqqxxx")
    expect(page.locator("[data-search-count]")).to_have_text(words["search"]["none"])
    expect(page.locator('[data-state="none"]')).to_contain_text(words["search"]["none_text"])
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("link", name=words["search"]["all_letters"])).to_be_focused()


def test_a_search_that_fails_to_load_says_so(page: Page, words: Words, watched: Watch) -> None:
    watched.expected += ["Failed to load resource"]
    page.route("**/data/search.js", lambda route: route.abort())
    page.goto("")
    page.keyboard.press("/")
    failed = page.locator('[data-state="failed"]')
    expect(failed).to_contain_text(words["search"]["failed"])


def test_markup_in_a_query_stays_text(page: Page, words: Words) -> None:
    _open(page, words)
    _input(page, words).fill("<img src=x onerror=alert(1)> {{recipient}} $& panel")
    expect(page.locator('[data-group="letters"] a').first).to_be_visible()
    expect(page.locator("dialog img")).to_have_count(0)


def test_without_scripts_the_header_leads_to_the_letters(
    new_context: NewContext, words: Words
) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto("")
    page.locator('.bar [data-action="open-search"]').click()
    expect(page.locator("h1")).to_have_text(words["letters"]["title"])
