"""The start of the writer: a moment found by somebody's own words."""

import re

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.site.conftest import NewContext
from tests.site.test_accessibility import violations
from tests.site.watching import Watch
from tests.site.writing import PLAYBOOK, Words, ready

QUERY = "they said Friday and nothing came"
MOMENT = PLAYBOOK.moments["date-passed"]


def _input(page: Page, words: Words) -> Locator:
    return page.get_by_label(words["start"]["label"])


def _found(page: Page) -> Locator:
    return page.locator("moment-finder li button")


def _said(page: Page) -> Locator:
    return page.locator("moment-finder [aria-live]")


def _type(page: Page, words: Words, query: str = QUERY) -> None:
    page.goto("write/")
    _input(page, words).fill(query)


def _many(words: Words, number: int) -> str:
    return words["start"]["many"].replace("{number}", str(number))


def _is_chosen(page: Page, words: Words) -> None:
    said = words["start"]["chosen"].replace("{title}", MOMENT.title)
    expect(_said(page)).to_have_text(said)
    expect(_found(page)).to_have_count(0)
    moment = page.get_by_label(words["writer"]["moment"])
    expect(moment).to_have_value("date-passed")
    expect(moment).to_be_focused()
    ready(page, "after-promised-date", "warm")


def test_own_words_lead_to_a_letter(page: Page, words: Words) -> None:
    _type(page, words)
    expect(_found(page)).to_have_count(4)
    expect(_said(page)).to_have_text(_many(words, 4))
    first = _found(page).first
    expect(first).to_contain_text(MOMENT.title)
    expect(first).to_contain_text(MOMENT.advice.split(". ")[0])
    expect(first).to_contain_text(PLAYBOOK.channels["voicemail"].title)
    first.click()
    _is_chosen(page, words)


def test_enter_takes_the_first(page: Page, words: Words) -> None:
    _type(page, words)
    expect(_found(page)).to_have_count(4)
    page.keyboard.press("Enter")
    _is_chosen(page, words)


def test_arrow_keys_move_through_what_is_found(page: Page, words: Words) -> None:
    _type(page, words, "they went quiet")
    expect(_found(page)).to_have_count(4)
    found = _found(page)
    for key, focused in (
        *(("ArrowDown", found.nth(at)) for at in (0, 1, 2, 3, 3)),
        *(("ArrowUp", found.nth(at)) for at in (2, 1, 0)),
        *(("ArrowUp", _input(page, words)), ("Tab", found.first)),
    ):
        page.keyboard.press(key)
        expect(focused).to_be_focused()
    title = found.nth(0).locator("[data-title]").inner_text()
    page.keyboard.press("Enter")
    expect(page.get_by_label(words["writer"]["moment"])).not_to_have_value("")
    expect(_said(page)).to_contain_text(title)


def test_words_that_fit_nothing(page: Page, words: Words) -> None:
    _type(page, words, "xyzzy")
    expect(_said(page)).to_have_text(words["start"]["none"])
    page.keyboard.press("Enter")
    expect(_input(page, words)).to_be_focused()
    _input(page, words).fill("")
    expect(_said(page)).to_be_empty()


def test_too_few_letters_to_say_that_nothing_fits(page: Page, words: Words) -> None:
    _type(page, words, "xyzzy")
    expect(_said(page)).to_have_text(words["start"]["none"])
    _input(page, words).fill("xy")
    expect(_said(page)).to_be_empty()


def test_words_typed_before_the_search_has_come(page: Page, words: Words) -> None:
    held: list[Route] = []
    page.route("**/data/search.js", lambda route: held.append(route))
    with page.expect_request("**/data/search.js"):
        _type(page, words)
    expect(_said(page)).to_have_text(words["start"]["loading"])
    held[0].continue_()
    expect(_found(page)).to_have_count(4)


def test_a_search_that_does_not_come(page: Page, words: Words, watched: Watch) -> None:
    watched.expected.append("net::ERR_FAILED")
    page.route("**/data/search.js", lambda route: route.abort())
    _type(page, words)
    expect(_said(page)).to_have_text(words["start"]["failed"])
    page.get_by_label(words["writer"]["moment"]).select_option("date-passed")
    ready(page, "after-promised-date", "warm")


def test_nothing_typed_is_asked_for(page: Page, words: Words, watched: Watch) -> None:
    _type(page, words, "CANARY5417 said Friday and nothing came")
    expect(_found(page)).not_to_have_count(0)
    page.keyboard.press("Enter")
    expect(page.locator("letter-writer[data-ready]")).to_be_visible()
    assert "CANARY5417" not in " ".join([page.url, *watched.sent()])


def test_the_search_comes_with_the_first_use(page: Page, words: Words) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("write/", wait_until="networkidle")
    assert [url for url in asked if url.endswith("/search.js")] == []
    with page.expect_response(re.compile("/search.js$")):
        _input(page, words).focus()


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_it_is_the_first_thing_to_do(new_context: NewContext, words: Words, width: int) -> None:
    page = new_context(viewport={"width": width, "height": 740}).new_page()
    page.goto("write/")
    expect(_input(page, words)).to_be_in_viewport(ratio=1)
    controls = page.locator("letter-writer :is(input, select, textarea, button):visible")
    expect(controls.first).to_have_attribute("id", "own-words")
    _input(page, words).fill(QUERY)
    expect(_found(page)).to_have_count(4)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    heights = [box["height"] for one in _found(page).all() if (box := one.bounding_box())]
    assert min(heights) >= 44


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_in_each_state(new_context: NewContext, words: Words, scheme: str) -> None:
    size = {"width": 360, "height": 800}
    options = {"bypass_csp": True, "reduced_motion": "reduce", "color_scheme": scheme}
    page = new_context(viewport=size, **options).new_page()
    for query, said in (
        ("xyzzy", words["start"]["none"]),
        (QUERY, _many(words, 4)),
    ):
        _type(page, words, query)
        expect(_said(page)).to_have_text(said)
        assert violations(page) == []
    page.keyboard.press("Enter")
    _is_chosen(page, words)
    assert violations(page) == []
