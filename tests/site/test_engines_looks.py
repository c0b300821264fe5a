"""What engines and systems showed wrongly: forced colors, and the dock on the narrowest phone."""

from playwright.sync_api import expect

from tests.site.conftest import NewContext
from tests.site.states import STATES
from tests.site.writing import fill_example, open_letter

_BORDERS = """(selector) => [...document.querySelectorAll(selector)].map((one) =>
  getComputedStyle(one).borderBottomColor)"""


def test_only_the_current_page_looks_current_in_forced_colors(new_context: NewContext) -> None:
    page = new_context(forced_colors="active").new_page()
    page.goto("guide/waiting/")
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert set(page.evaluate(_BORDERS, ".bar nav a:not([aria-current])")) == {paper}
    (current,) = page.evaluate(_BORDERS, ".bar nav [aria-current]")
    assert current != paper


def test_the_current_person_is_marked_in_forced_colors(new_context: NewContext) -> None:
    page = new_context(forced_colors="active").new_page()
    STATES["panel"](page)
    widths = page.evaluate(
        """[...document.querySelectorAll("[data-recipient]")].map((one) =>
          [one.hasAttribute("data-current"), getComputedStyle(one).borderInlineStartWidth])"""
    )
    assert {width for current, width in widths if current} == {"4px"}
    assert {width for current, width in widths if not current} == {"0px"}


def test_the_dock_has_room_for_the_findings_at_320_pixels(new_context: NewContext) -> None:
    page = new_context(viewport={"width": 320, "height": 640}).new_page()
    open_letter(page)
    fill_example(page, "thank-interviewer", "warm")
    for view in ("form", "letter"):
        page.evaluate("(view) => { document.querySelector('[data-view]').dataset.view = view; }", view)
        link = page.locator(".writer-fix")
        link.evaluate("(one) => { one.hidden = false; one.textContent = '12 to fix'; }")
        expect(link).to_be_visible()
        right = link.evaluate("(one) => one.getBoundingClientRect().right")
        left = page.locator(".writer-dock-row > :first-child").evaluate("(one) => one.getBoundingClientRect().left")
        assert right <= 320
        assert left >= 0
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
