"""Browsers of some years ago: what ours has and theirs lacks is taken away, and the page still works."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.site.kinds import KINDS
from tests.site.watching import Watch
from tests.site.writing import control, fill_example, open_letter

LINKEDIN = "connect-interviewer"
_SEEN = """(selector) => {
  const { borderTopColor, backgroundColor, color } = getComputedStyle(document.querySelector(selector));
  return { borderTopColor, backgroundColor, color };
}"""
# As in Safari before 16.4.
_NO_LOOKBEHIND = """const Whole = RegExp;
window.RegExp = function (source, flags) {
  if (/\\(\\?<[=!]/.test(source)) throw new SyntaxError("invalid group specifier name");
  return new Whole(source, flags);
};"""
_CLEAR = "rgba(0, 0, 0, 0)"


def _without_two_schemes(page: Page) -> None:
    """Make `light-dark()` a function that the browser does not know, as before May 2024."""

    def answer(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, body=response.text().replace("light-dark(", "unknown("))

    page.route("**/*.css", answer)


@pytest.mark.parametrize("system", ["light", "dark"])
def test_every_color_has_a_plain_value(page: Page, system: str) -> None:
    page.emulate_media(color_scheme="dark" if system == "dark" else "light")
    _without_two_schemes(page)
    page.goto(KINDS["write"])
    field = page.evaluate(_SEEN, "#writer-moment, letter-writer select")
    assert field["backgroundColor"] == "rgb(255, 253, 248)"
    assert field["borderTopColor"] == "rgb(143, 134, 118)"
    page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineColor") != _CLEAR
    dialog = page.evaluate(_SEEN, "dialog[data-search]")
    assert (dialog["backgroundColor"], dialog["color"]) == ("rgb(255, 253, 248)", "rgb(35, 32, 27)")
    expect(page.locator('.bar [data-action="scheme"]')).to_be_hidden()


def test_letters_are_counted_without_a_segmenter(page: Page) -> None:
    page.add_init_script("delete Intl.Segmenter")
    open_letter(page, LINKEDIN, "warm")
    fill_example(page, LINKEDIN, "warm")
    control(page, "topic").fill("👩🏽‍🚀 the intake desk")
    expect(page.locator("[data-count]")).to_have_text(re.compile(r"\d+"))
    expect(page.locator("[data-findings]")).to_be_visible()


@pytest.mark.parametrize("kind", ["write", "studio", "desk"])
@pytest.mark.parametrize("gone", ["structuredClone", "HTMLDialogElement"])
def test_a_browser_of_before_2022_gets_the_page_for_no_scripts(
    page: Page, watched: Watch, kind: str, gone: str
) -> None:
    watched.expected.append(f"{gone} is not defined")
    page.add_init_script(f"delete window.{gone}")
    page.goto(KINDS.get(kind, f"{kind}/"))
    expect(page.locator(".no-js-only").first).to_be_visible()
    expect(page.locator("letter-writer, template-studio, interview-desk")).to_be_hidden()


def test_a_browser_without_lookbehind_gets_the_page_for_no_scripts(page: Page, watched: Watch) -> None:
    watched.expected.append("invalid group specifier name")
    page.add_init_script(_NO_LOOKBEHIND)
    page.goto("write/")
    expect(page.locator(".no-js-only").first).to_be_visible()
    expect(page.locator("letter-writer")).to_be_hidden()


@pytest.mark.parametrize("kind", ["write", "studio", "desk"])
def test_a_script_that_does_not_load_leaves_no_dead_form(page: Page, watched: Watch, kind: str) -> None:
    watched.expected.append("Failed to load resource")
    page.route(f"**/assets/*/{kind}.js", lambda route: route.abort())
    page.goto(KINDS.get(kind, f"{kind}/"))
    expect(page.locator(".no-js-only").first).to_be_visible()
    expect(page.locator("letter-writer, template-studio, interview-desk")).to_be_hidden()
