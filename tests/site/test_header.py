"""Getting about: the menu, the colour scheme, and the whole site below a path."""

import pytest
from playwright.sync_api import Page, expect

from tests.site.conftest import NewContext
from tests.site.watching import Watch


@pytest.mark.parametrize("width", [360, 1280])
def test_works_below_a_path(
    new_context: NewContext, subpath_url: str, words: dict[str, dict[str, str]], width: int
) -> None:
    page = new_context(subpath_url, viewport={"width": width, "height": 800}).new_page()
    page.goto("letters/")
    page.keyboard.press("/")
    page.keyboard.type("panel")
    page.locator("[data-result] a").first.click()
    expect(page.locator("h1")).to_be_visible()
    assert page.url.startswith(f"{subpath_url}letters/")
    page.locator(".brand").click()
    page.wait_for_url(subpath_url)


def test_a_wrong_address_below_a_path_leads_back(
    new_context: NewContext,
    watches: list[Watch],
    subpath_url: str,
    words: dict[str, dict[str, str]],
) -> None:
    page = new_context(subpath_url).new_page()
    watches[0].expected += ["status of 404"]
    missing: list[str] = []
    page.on("response", lambda r: missing.append(r.url) if r.status == 404 else None)
    page.goto("letters/no/such/page/")
    expect(page.locator("h1")).to_have_text(words["site"]["missing_title"])
    page.keyboard.press("/")
    page.keyboard.type("ghosted")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_be_visible()
    assert page.url.startswith(f"{subpath_url}letters/")
    assert missing == [f"{subpath_url}letters/no/such/page/"]


def test_the_menu_of_a_narrow_screen(new_context: NewContext) -> None:
    page = new_context(viewport={"width": 360, "height": 740}).new_page()
    page.goto("letters/thank-interviewer/")
    button, menu = page.locator('[data-action="menu"]'), page.locator("#menu")
    expect(menu).to_be_hidden()
    button.press("Enter")
    expect(menu).to_be_visible()
    expect(button).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(button).to_be_focused()
    button.click()
    page.locator("h1").click()
    expect(button).to_have_attribute("aria-expanded", "false")


def test_the_colour_scheme_goes_round_and_is_remembered(
    page: Page, words: dict[str, dict[str, str]]
) -> None:
    page.goto("")
    button, root = page.locator('[data-action="scheme"]'), page.locator("html")
    for scheme in ("light", "dark"):
        button.press("Enter")
        expect(root).to_have_attribute("data-scheme", scheme)
        expect(button).to_have_attribute("aria-label", words["site"][f"scheme_{scheme}"])
    page.goto("letters/")
    expect(root).to_have_attribute("data-scheme", "dark")
    expect(button).to_have_attribute("aria-label", words["site"]["scheme_dark"])
    button.press("Enter")
    assert page.evaluate("'scheme' in document.documentElement.dataset") is False
    assert page.evaluate("localStorage.getItem('afterword.scheme')") is None


def test_a_chosen_scheme_is_there_before_any_script_loads(new_context: NewContext) -> None:
    page = new_context(color_scheme="light").new_page()
    page.goto("")
    page.evaluate("localStorage.setItem('afterword.scheme', 'dark')")
    page.route(
        "**/assets/**/*.js", lambda route: route.fulfill(body="", content_type="text/javascript")
    )
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-scheme", "dark")
