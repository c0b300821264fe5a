"""The whole way: from "I had an interview" to a copied letter."""

import pytest
from playwright.sync_api import Dialog, Page, expect

from macros.composing import compose, plain
from tests.site.conftest import NewContext
from tests.site.writing import (
    PLAYBOOK,
    action,
    clipboard,
    control,
    fill_example,
    now,
    open_letter,
    ready,
)

DESK = {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"}
PHONE = {"viewport": {"width": 360, "height": 740}, "color_scheme": "dark", "has_touch": True}


@pytest.mark.parametrize("device", [DESK, PHONE], ids=["desk", "phone"])
def test_home_to_a_copied_thank_you_letter(
    new_context: NewContext, device: dict[str, object], words: dict[str, dict[str, str]]
) -> None:
    allowed = ["clipboard-read", "clipboard-write"]
    page = new_context(permissions=allowed, **device).new_page()
    page.clock.set_fixed_time(now("thank-interviewer"))
    page.goto("")
    page.get_by_role("link", name=PLAYBOOK.moments["in-person-interview"].title).first.click()
    page.get_by_role("link", name="Thank your interviewer", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Thank your interviewer")
    page.get_by_role("link", name=words["letter"]["write"]).click()
    ready(page, "thank-interviewer", "warm")
    values = fill_example(page, "thank-interviewer", "warm")
    action(page, "copy-letter").first.click()
    expect(page.get_by_role("status").filter(has_text=words["spoken"]["copied"])).to_be_visible()
    close = {"close": PLAYBOOK.tones["warm"].close}
    letter = compose(PLAYBOOK.templates["thank-interviewer"].tones["warm"], close | values)
    assert clipboard(page) == f"{plain(letter.subject or ())}\n\n{letter.body}"


def test_leaving_asks_while_something_typed_would_be_lost(page: Page) -> None:
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    open_letter(page)
    control(page, "topic").press_sequentially("the night desk")
    with page.expect_event("dialog"):
        page.get_by_role("link", name="Letters", exact=True).first.click(no_wait_after=True)
    expect(control(page, "topic")).to_have_value("the night desk")
    assert asked == ["beforeunload"]


def test_leaving_does_not_ask_once_the_letter_is_copied(page: Page) -> None:
    asked: list[str] = []

    def leave(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", leave)
    open_letter(page)
    control(page, "topic").press_sequentially("the night desk")
    action(page, "copy-letter").first.click()
    expect(page.get_by_role("status").filter(has_text="Copied.")).to_be_visible()
    page.get_by_role("link", name="Letters", exact=True).first.click()
    page.wait_for_url("**/letters/")
    assert asked == []
