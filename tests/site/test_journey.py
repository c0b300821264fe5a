"""The whole way: from "I had an interview" to a copied letter."""

import pytest
from playwright.sync_api import expect

from macros.composing import compose, plain
from tests.site.conftest import NewContext
from tests.site.writing import PLAYBOOK, action, clipboard, fill_example, ready

DESK = {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"}
PHONE = {"viewport": {"width": 360, "height": 740}, "color_scheme": "dark", "has_touch": True}


@pytest.mark.parametrize("device", [DESK, PHONE], ids=["desk", "phone"])
def test_home_to_a_copied_thank_you_letter(
    new_context: NewContext, device: dict[str, object], words: dict[str, dict[str, str]]
) -> None:
    allowed = ["clipboard-read", "clipboard-write"]
    page = new_context(permissions=allowed, **device).new_page()
    page.goto("")
    page.get_by_role("link", name=PLAYBOOK.moments["in-person-interview"].title).first.click()
    page.get_by_role("link", name="Thank your interviewer").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Thank your interviewer")
    page.get_by_role("link", name=words["letter"]["write"]).click()
    ready(page, "thank-interviewer", "warm")
    values = fill_example(page, "thank-interviewer", "warm")
    action(page, "copy-letter").first.click()
    expect(page.get_by_role("status").filter(has_text=words["writer"]["copied"])).to_be_visible()
    close = {"close": PLAYBOOK.tones["warm"].close}
    letter = compose(PLAYBOOK.templates["thank-interviewer"].tones["warm"], close | values)
    assert clipboard(page) == f"{plain(letter.subject or ())}\n\n{letter.body}"
