"""Each kind of page: whole, quiet, at home, and narrow enough for the smallest phone."""

from tests.engines.page import Page
from tests.site.kinds import KINDS

_WHOLE = "document.readyState === 'complete' && !document.querySelector('.js-only:not(:defined)')"
_ELSEWHERE = """performance.getEntriesByType("resource").map((one) => one.name)
  .filter((name) => !name.startsWith(location.origin) && !name.startsWith("data:"))"""


def test_every_kind_of_page(page: Page) -> None:
    for kind, address in KINDS.items():
        page.open(address)
        page.until(_WHOLE)
        assert page.evaluate("document.querySelectorAll('h1').length") == 1, kind
        assert page.evaluate(_ELSEWHERE) == [], kind
        assert page.faults() == [], kind


def test_no_page_is_wider_than_the_smallest_phone(page: Page) -> None:
    page.engine.resize(320, 640)
    for kind, address in KINDS.items():
        page.open(address)
        page.until(_WHOLE)
        assert page.evaluate("innerWidth") == 320
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, kind
