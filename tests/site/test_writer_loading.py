"""A part of the page that does not load costs the candidate nothing, and is said."""

import pytest
from playwright.sync_api import Page, expect

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
