"""The whole way: from "I had an interview" to a copied letter."""

import re
from itertools import pairwise

import pytest
from playwright.sync_api import Dialog, Page, expect

from macros.composing import compose, plain, texts, usage
from tests.site.conftest import NewContext
from tests.site.writing import (
    PLAYBOOK,
    Words,
    action,
    clipboard,
    control,
    fill,
    fill_example,
    now,
    open_letter,
    ready,
    status,
)

DESK = {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"}
# How far down the page is, in screens.
SCREENS = "scrollY / innerHeight"
PHONE = {"viewport": {"width": 360, "height": 740}, "color_scheme": "dark", "has_touch": True}


@pytest.mark.parametrize("device", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("moment", ["in-person-interview", "date-passed", "closing-the-loop"])
def test_home_to_a_copied_letter_in_six_interactions(
    new_context: NewContext, device: dict[str, object], words: Words, moment: str
) -> None:
    allowed = ["clipboard-read", "clipboard-write"]
    page = new_context(permissions=allowed, **device).new_page()
    page.goto("")
    page.get_by_role("link", name=PLAYBOOK.moments[moment].title).first.click()
    interactions = 1
    expect(page.locator("letter-writer")).to_have_attribute("data-ready", re.compile("."))
    template, tone = (page.locator("letter-writer").get_attribute("data-ready") or "").split()
    toned = PLAYBOOK.templates[template].tones[tone]
    needed = [name for name in usage(texts(toned)).required if name != "close"]
    example = PLAYBOOK.templates[template].example
    seen = [page.evaluate(SCREENS)]
    for name in needed:
        # Each blank is filled in the letter itself.
        page.locator(f'letter-writer .gap[data-field="{name}"]').first.click()
        fill(page, {name: example[name]})
        interactions += 1
        seen.append(page.evaluate(SCREENS))
    action(page, "copy-letter").click()
    interactions += 1
    expect(status(page)).to_have_text(words["spoken"]["copied"])
    assert interactions <= 6
    assert all(abs(after - before) <= 1 for before, after in pairwise(seen)), seen
    assert clipboard(page).endswith(f"\n{example['candidate']}")


def test_home_to_a_letter_without_scripts(new_context: NewContext) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto("")
    page.get_by_role("link", name=PLAYBOOK.moments["in-person-interview"].title).first.click()
    page.get_by_role("link", name="Thank your interviewer", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Thank your interviewer")


def test_a_letter_s_page_leads_to_the_letter_it_shows(page: Page, words: Words) -> None:
    page.clock.set_fixed_time(now("thank-interviewer"))
    page.goto("letters/thank-interviewer/")
    page.get_by_role("link", name=words["letter"]["write"]).click()
    ready(page, "thank-interviewer", "warm")
    values = fill_example(page, "thank-interviewer", "warm")
    action(page, "copy-letter").click()
    expect(status(page)).to_have_text(words["spoken"]["copied"])
    close = {"close": PLAYBOOK.tones["warm"].close}
    letter = compose(PLAYBOOK.templates["thank-interviewer"].tones["warm"], close | values)
    assert clipboard(page) == f"{plain(letter.subject or ())}\n\n{letter.body}"


def test_leaving_asks_while_something_typed_would_be_lost(page: Page) -> None:
    """A browser that keeps nothing in its tab loses it with the first link."""
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    page.add_init_script("Storage.prototype.setItem = () => { throw new Error(); };")
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
