"""The style sheet: what was left out of it makes no difference to any page."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from macros import hooks
from macros.building import bundling
from tests.site.kinds import KINDS


@pytest.fixture(scope="module")
def whole() -> str:
    """Our style sheet behind all of Material's."""
    return hooks.material_sheet() + bundling.bundle()["site.css"].decode()


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_looks_the_same_without_the_rules_left_out(
    page: Page, kind: str, whole: str, site: Path
) -> None:
    purged = next(site.glob("assets/*/site.css")).read_text()
    assert len(purged) < len(whole) / 2
    page.goto(KINDS[kind], wait_until="networkidle")
    without = _settled(page)
    page.route("**/site.css", lambda route: route.fulfill(body=whole, content_type="text/css"))
    page.reload(wait_until="networkidle")
    assert _settled(page) == without


def _settled(page: Page) -> bytes:
    """The page as a picture, once two in a row are the same."""
    shots = [b""]
    while len(shots) < 10:
        shots.append(page.screenshot(full_page=True, animations="disabled"))
        if shots[-1] == shots[-2]:
            break
    return shots[-1]
