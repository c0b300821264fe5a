"""The gallery of letters, with scripts and without."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from macros import reading
from macros.gallery import FACETS, facets, letters_of
from tests.site.conftest import NewContext
from tests.site.serving import ROOT
from tests.site.watching import Watch

PLAYBOOK = reading.read(ROOT / "data").playbook()
SETS = facets(PLAYBOOK)
VALUES = [(facet, value) for facet, values in SETS.items() for value in values]


def _titles(facet: str, value: str) -> list[str]:
    return sorted(t.title for t in letters_of(PLAYBOOK, facet, value).values())


def _shown(page: Page) -> list[str]:
    return sorted(page.locator(".cards > .card:visible > a").all_text_contents())


def _count(number: int) -> str:
    words = PLAYBOOK.words["gallery"]
    return words["one"] if number == 1 else words["many"].replace("{}", str(number))


def _all_shown(page: Page) -> list[str]:
    """What is shown once there is no more of it."""
    more = page.locator('[data-action="more-letters"]')
    while more.is_visible():
        more.click()
    return _shown(page)


def test_moments_come_first_and_every_letter_on_a_press(page: Page) -> None:
    page.goto("letters/")
    expect(page.locator("[data-gallery-count]")).to_have_text(_count(len(PLAYBOOK.templates)))
    moments = page.locator("[data-gallery-start] a").all_text_contents()
    assert sorted(moments) == sorted(one.title for one in PLAYBOOK.moments.values())
    assert _shown(page) == []
    page.locator('[data-action="all-letters"]').click()
    expect(page.locator(".cards > .card")).to_have_count(24)
    page.locator('[data-action="more-letters"]').press("Enter")
    expect(page.locator(".cards > .card:nth-child(25) > a")).to_be_focused()
    assert _all_shown(page) == sorted(one.title for one in PLAYBOOK.templates.values())
    page.go_back()
    expect(page.locator("[data-gallery-start]")).to_be_visible()


@pytest.mark.parametrize("facet", FACETS)
def test_each_value_shows_what_its_page_shows(page: Page, facet: str) -> None:
    page.goto("letters/")
    for value in SETS[facet]:
        page.locator(f'select[name="{facet}"]').select_option(value)
        expect(page.locator("[data-gallery-start]")).to_be_hidden()
        expect(page.locator("[data-gallery-count]")).to_have_text(
            _count(len(_titles(facet, value)))
        )
        assert _all_shown(page) == _titles(facet, value), value
        assert page.url.endswith(f"letters/#{facet}={value}")


def test_filters_combine_and_back_undoes_them(page: Page) -> None:
    page.goto("letters/")
    count = page.locator("[data-gallery-count]")
    emails = _titles("channel", "email")
    page.locator('select[name="channel"]').select_option("email")
    expect(count).to_have_text(_count(len(emails)))
    page.locator('select[name="tone"]').select_option("brief")
    both = sorted(set(emails) & set(_titles("tone", "brief")))
    expect(count).to_have_text(_count(len(both)))
    assert _all_shown(page) == both
    assert page.url.endswith("#channel=email&tone=brief")
    page.go_back()
    expect(page.locator('select[name="tone"]')).to_have_value("")
    expect(count).to_have_text(_count(len(emails)))
    page.reload()
    expect(page.locator('select[name="channel"]')).to_have_value("email")
    expect(count).to_have_text(_count(len(emails)))
    assert _all_shown(page) == emails


def test_nothing_fits_and_the_filters_are_cleared(page: Page) -> None:
    page.goto("letters/#channel=text&reason=grow-network&moment=offer")
    expect(page.locator("[data-gallery-empty]")).to_contain_text(PLAYBOOK.words["letters"]["none"])
    expect(page.locator("[data-gallery-count]")).to_have_text(_count(0))
    page.locator('[data-action="clear-filters"]').press("Enter")
    expect(page.locator("[data-gallery-empty]")).to_be_hidden()
    expect(page.locator("[data-gallery-start]")).to_be_visible()
    expect(page.locator('select[name="moment"]')).to_be_focused()
    assert page.url.endswith("letters/")


def test_an_unknown_choice_in_the_address_means_any(page: Page) -> None:
    page.goto("letters/#channel=pigeon&colour=red")
    expect(page.locator("[data-gallery-count]")).to_have_text(_count(len(PLAYBOOK.templates)))
    expect(page.locator("[data-gallery-start]")).to_be_visible()
    expect(page.locator('select[name="channel"]')).to_have_value("")


def test_letters_that_do_not_load_are_said(page: Page, watched: Watch) -> None:
    watched.expected.append("Failed to load resource")
    page.route("**/data/letters.js", lambda route: route.fulfill(status=404))
    page.goto("letters/")
    page.locator('select[name="channel"]').select_option("email")
    failed = PLAYBOOK.words["gallery"]["failed"]
    expect(page.locator("[data-gallery-count]")).to_have_text(failed)
    expect(page.locator("[data-gallery-start]")).to_be_visible()


@pytest.mark.parametrize("facet", FACETS)
def test_without_scripts_each_facet_is_a_link(new_context: NewContext, facet: str) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto("letters/")
    expect(page.locator("[data-gallery-filter]")).to_be_hidden()
    link = page.locator(f'main [data-facet="{facet}"]').first
    value = link.get_attribute("data-value") or ""
    link.click()
    # The list is read at once, so the whole page has to be there.
    page.wait_for_url(f"**/letters/{facet}/{value}/")
    assert _shown(page) == _titles(facet, value)


def test_by_keyboard_to_a_copied_template(page: Page) -> None:
    page.goto("letters/thank-interviewer/")
    words = PLAYBOOK.words["letter"]
    first = page.locator(".copyable").first
    first.locator("summary").press("Enter")
    first.locator("[data-copy]").press("Enter")
    expect(page.locator(".notice")).to_have_text(words["copied"])
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == first.locator("[data-copy-text]").text_content()
    assert "[" in copied


def test_a_refused_copy_selects_the_text(new_context: NewContext) -> None:
    page = new_context().new_page()
    page.add_init_script(
        "navigator.clipboard.writeText = () => Promise.reject(new DOMException('no'))"
    )
    page.goto("letters/thank-interviewer/")
    first = page.locator(".copyable").first
    first.locator("summary").click()
    first.locator("[data-copy]").click()
    expect(page.locator(".notice")).to_have_text(PLAYBOOK.words["letter"]["refused"])
    text = first.locator("[data-copy-text]").text_content()
    assert page.evaluate("getSelection().toString().trim()") == (text or "").strip()
