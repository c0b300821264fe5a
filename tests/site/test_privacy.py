"""Nothing typed leaves the page. That no other host is asked for anything is held by the watch of
every page that a test opens (tests/site/watching.py)."""

import pytest
from playwright.sync_api import Page, expect

from tests.site.kinds import KINDS
from tests.site.watching import Watch

CANARY = "canary8f3a"


# Controls that a text is typed into, those of templates too, which the browser might complete.
_KEPT = """() => [document, ...[...document.querySelectorAll("template")].map((one) => one.content)]
  .flatMap((root) => [...root.querySelectorAll("input, textarea")])
  .filter((one) => !one.readOnly && !["checkbox", "radio", "file"].includes(one.type))
  .filter((one) => (one.getAttribute("autocomplete") ?? one.form?.getAttribute("autocomplete")) !== "off")
  .map((one) => one.outerHTML)"""


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_typed_stays_on_the_page(page: Page, kind: str, watched: Watch) -> None:
    """Nothing connects, nothing completes it later, and a query is in no request and no storage."""
    page.goto(KINDS[kind])
    watched.expected += ["policy: connect-src", "Content Security Policy", "Fetch API cannot load"]
    asked = "fetch(location.href).then(() => 'let through', () => 'refused')"
    assert page.evaluate(asked) == "refused"
    assert any("connect-src" in fault for fault in watched.faults)
    assert page.evaluate(_KEPT) == []
    page.locator('.bar [data-action="open-search"]').click()
    page.keyboard.type(f"ghosted {CANARY}")
    first = page.locator("[data-result] a").first
    expect(first).to_be_visible()
    target = first.get_attribute("href") or ""
    page.keyboard.press("Enter")
    page.wait_for_url(target)
    assert [line for line in watched.sent() if CANARY in line] == []
    assert CANARY not in page.url
    kept = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])")
    assert CANARY not in kept


def test_no_cookie_is_set(page: Page) -> None:
    page.goto("letters/")
    assert page.context.cookies() == []
