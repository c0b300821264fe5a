"""axe finds nothing on any kind of page, light and dark, narrow and wide."""

from itertools import product
from typing import Any, Literal

import pytest
from playwright.sync_api import Page, expect

from tests.site.conftest import NewContext
from tests.site.kinds import KINDS
from tests.site.serving import ROOT

AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text()
_RUN = """async () => (await axe.run({ resultTypes: ["violations"] })).violations.flatMap(
  ({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))"""

SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def violations(page: Page) -> list[str]:
    """What axe objects to; the page's context has to bypass the policy."""
    page.evaluate(AXE)
    found: list[str] = page.evaluate(_RUN)
    return found


def _page(new_context: NewContext, scheme: str, width: int) -> Page:
    size = {"width": width, "height": 800}
    options: dict[str, Any] = {"viewport": size, "color_scheme": scheme}
    return new_context(bypass_csp=True, reduced_motion="reduce", **options).new_page()


@pytest.mark.parametrize("kind", KINDS)
def test_axe(new_context: NewContext, kind: str) -> None:
    page = _page(new_context, "light", 360)
    page.goto(KINDS[kind])
    for width, scheme in product((360, 1280), SCHEMES):
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)
        assert violations(page) == [], (width, scheme)
        overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert page.evaluate(overflow) <= 0


@pytest.mark.parametrize("query", ["", "panel", "zzzqqqxxx"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_in_the_search(new_context: NewContext, scheme: str, query: str) -> None:
    page = _page(new_context, scheme, 360)
    page.goto("")
    page.keyboard.press("/")
    expect(page.locator('[data-state="empty"]')).to_be_visible()
    page.keyboard.type(query)
    state = {"": "empty", "panel": "results"}.get(query, "none")
    expect(page.locator(f'[data-state="{state}"]')).to_be_visible()
    assert violations(page) == []


def test_axe_in_the_open_menu(new_context: NewContext) -> None:
    page = _page(new_context, "light", 360)
    page.goto("letters/")
    page.locator('[data-action="menu"]').click()
    assert violations(page) == []
