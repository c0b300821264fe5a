"""A part of the page that does not load costs the candidate nothing, is said, and comes when asked again."""

import pytest
from playwright.sync_api import Page, Route, expect

from tests.site.watching import Watch
from tests.site.writing import Words, action, fill_example, open_letter, status


@pytest.mark.parametrize("missing", ["later/examining.js", "data/checks.js"])
def test_without_the_checks_the_letter_is_whole(page: Page, words: Words, watched: Watch, missing: str) -> None:
    watched.expected.append("Failed to load resource")
    page.route(f"**/{missing}", lambda route: route.fulfill(status=404))
    open_letter(page)
    fill_example(page, "thank-interviewer", "warm")
    expect(page.locator("[data-findings-title]")).to_have_text(words["spoken"]["checks_failed"])
    action(page, "copy-letter").click()
    expect(status(page)).to_contain_text(words["spoken"]["copied"])


def _fail_once(page: Page, part: str) -> list[str]:
    """Let the first request for a file fail; the addresses asked for, in order."""
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        route.abort() if len(asked) == 1 else route.continue_()

    page.route(f"**/{part}*", answer)
    return asked


@pytest.mark.parametrize("part", ["later/files.js", "later/search.js", "data/letters.js"])
def test_what_failed_is_asked_for_anew(page: Page, words: Words, watched: Watch, part: str) -> None:
    """Firefox keeps a failed import as it is, so a second try needs an address of its own."""
    watched.expected.append("Failed to load resource")
    asked = _fail_once(page, part)
    if part == "later/files.js":
        open_letter(page)
        action(page, "download-txt").click()
        expect(status(page)).to_have_text(words["spoken"]["file_failed"])
        with page.expect_download():
            action(page, "download-txt").click()
    elif part == "later/search.js":
        page.goto("")
        dialog = page.locator("dialog[data-search]")
        page.keyboard.press("/")
        expect(dialog.locator('[data-state="failed"]')).to_be_visible()
        page.keyboard.press("Escape")
        expect(dialog).to_be_hidden()
        action(page, "open-search").first.click()
        dialog.locator("input").fill("thank")
        expect(page.locator("[data-results] li").first).to_be_visible()
    else:
        page.goto("letters/#show=all")
        expect(page.locator("[data-gallery-count]")).to_have_text(words["gallery"]["failed"])
        page.goto("letters/#channel=email")
        expect(page.locator("[data-gallery-found] .cards > *").first).to_be_visible()
    first, second = asked
    assert second == f"{first}?again=1"


@pytest.mark.parametrize("where", ["dialog", "finder"])
def test_a_search_that_never_comes_is_said(page: Page, words: Words, where: str) -> None:
    page.clock.install()
    page.route("**/data/search.js*", lambda route: None)
    page.goto("" if where == "dialog" else "write/")
    if where == "dialog":
        page.keyboard.press("/")
        loading, failed = (page.locator(f'dialog [data-state="{one}"]') for one in ("loading", "failed"))
        expect(loading).to_be_visible()
        page.clock.fast_forward(30_000)
        expect(failed).to_be_visible()
        expect(loading).to_be_hidden()
    else:
        page.locator("moment-finder input").fill("they went quiet")
        expect(page.locator("moment-finder [data-said]")).to_have_text(words["start"]["loading"])
        page.clock.fast_forward(30_000)
        expect(page.locator("moment-finder [data-said]")).to_have_text(words["start"]["failed"])
    page.unroute_all(behavior="ignoreErrors")
