"""The states of the letter writer, each reached as a candidate would reach it."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.site.writing import (
    action,
    control,
    edit,
    fill_example,
    open_editor,
    open_letter,
)


def empty(page: Page) -> None:
    """Nothing chosen yet."""
    page.goto("write/")
    expect(page.locator(".writer-empty")).to_be_visible()


def searching(page: Page) -> None:
    """Moments found for the candidate's own words."""
    page.goto("write/")
    page.get_by_role("searchbox").press_sequentially("they said friday")
    expect(page.locator("moment-finder li").first).to_be_visible()


def opened(page: Page) -> None:
    """A letter with nothing typed yet."""
    open_letter(page)
    expect(page.locator("[data-findings]")).to_be_hidden()


def panel(page: Page) -> None:
    """Three people, a letter with something to fix."""
    open_letter(page, "thank-panel-member", "warm")
    fill_example(page, "thank-panel-member", "warm")
    for number, name in ((1, "Nguyễn Thị Ánh"), (2, "يوسف حداد")):
        action(page, "add-recipient").click()
        control(page, "recipient", number).fill(name)
        control(page, "topic", number).fill("the the night bus")
    expect(page.locator('[data-finding="doubled-word"]')).to_be_attached()


def changing(page: Page) -> None:
    """A paragraph with its editor open, one left out, one edited, one added."""
    open_letter(page)
    fill_example(page, "thank-interviewer", "warm")
    edit(page, 1, "Thank you for a good talk.")
    open_editor(page, 1)
    action(page, "add-paragraph").click()
    page.keyboard.type("One more thing.")
    action(page, "close-passage").click()
    open_editor(page, 2)
    action(page, "leave-out").click()
    open_editor(page, 3)


def filling(page: Page) -> None:
    """A gap being filled where it stands in the letter."""
    open_letter(page)
    page.locator('[data-letter="body"] .gap').first.click()
    expect(page.locator("[data-editor] input")).to_be_focused()


def spoken(page: Page) -> None:
    """A script for a call."""
    open_letter(page, "call-after-date", "formal")
    fill_example(page, "call-after-date", "formal")


def erasing(page: Page) -> None:
    """The question before everything is erased."""
    open_letter(page)
    action(page, "erase").first.click()
    expect(page.get_by_role("dialog")).to_be_visible()


STATES: dict[str, Callable[[Page], None]] = {
    state.__name__: state
    for state in (empty, searching, opened, filling, changing, panel, spoken, erasing)
}
