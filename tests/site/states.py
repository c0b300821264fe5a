"""The states of the letter writer, each reached as a candidate would reach it."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.site.writing import action, control, fill_example, open_letter


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
    """A letter with all its blanks open."""
    open_letter(page)
    expect(page.locator("[data-finding]").first).to_be_attached()


def panel(page: Page) -> None:
    """Three people, a letter with something to mend."""
    open_letter(page, "thank-panel-member", "warm")
    fill_example(page, "thank-panel-member", "warm")
    for number, name in ((1, "Nguyễn Thị Ánh"), (2, "يوسف حداد")):
        action(page, "add-recipient").click()
        control(page, "recipient", number).fill(name)
        control(page, "topic", number).fill("the the night bus")
    expect(page.locator('[data-finding="doubled-word"]')).to_be_attached()


def by_hand(page: Page) -> None:
    """A letter edited by hand that the form would change."""
    open_letter(page)
    fill_example(page, "thank-interviewer", "warm")
    action(page, "edit-by-hand").click()
    expect(page.locator('[data-hand="body"]')).to_be_focused()
    page.keyboard.type("One more thing. ")
    control(page, "role").fill("Lead Conservator")
    expect(page.locator("[data-changes] li").first).to_be_visible()


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
    state.__name__: state for state in (empty, searching, opened, panel, by_hand, spoken, erasing)
}
