"""Back to a page that was put aside: what was typed stands there, even where controls were emptied."""

import pytest
from playwright.sync_api import Page, expect

from tests.site.test_studio import file, open_studio, text
from tests.site.writing import control, fill_example, open_letter, part

# As WebKit does it: each input loses its value in a task of its own, after the page is shown.
_BACK = """() => {
  dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
  const empty = (one) => { if (["radio", "checkbox"].includes(one.type)) one.checked = false; else one.value = ""; };
  setTimeout(() => document.querySelectorAll("input, textarea, select").forEach(empty));
  dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  return new Promise((resolve) => setTimeout(() => setTimeout(resolve)));
}"""


def test_the_letter_writer(page: Page) -> None:
    open_letter(page)
    values = fill_example(page, "thank-interviewer", "warm")
    body = part(page, "body").text_content() or ""
    page.evaluate(_BACK)
    for field in ("recipient", "topic", "candidate"):
        expect(control(page, field)).to_have_value(values[field])
    expect(page.locator('[data-choice="variant"]')).not_to_have_value("")
    expect(page.locator('[data-choice="moment"]')).not_to_have_value("")
    expect(page.locator('input[name="tone"]:checked')).to_have_value("warm")
    expect(page.locator('input[name="template"]:checked')).to_have_value("thank-interviewer")
    expect(part(page, "body")).to_have_text(body)


def test_the_studio_loses_nothing(page: Page) -> None:
    open_studio(page)
    text(page, "body").fill("Hi {{recipient}},\n\nThank you.")
    page.locator('[name="id"]').fill("thank-again")
    before = file(page)
    page.evaluate(_BACK)
    expect(text(page, "body")).to_have_value("Hi {{recipient}},\n\nThank you.")
    assert file(page) == before
    assert "thank-again" in page.evaluate("sessionStorage.getItem('afterword.studio')")


@pytest.mark.parametrize("field", ["company", "role"])
def test_the_desk(page: Page, field: str) -> None:
    page.goto("desk/")
    form = page.locator("interview-desk form[data-form]")
    page.locator('interview-desk [data-action="add"]').click()
    form.locator(f'[name="{field}"]').fill("Larkfield Clinics")
    page.evaluate(_BACK)
    expect(form.locator(f'[name="{field}"]')).to_have_value("Larkfield Clinics")
