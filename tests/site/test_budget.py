"""What a page weighs: compressed bytes, requests and layout shift; never time."""

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Response

from tests.site.conftest import NewContext
from tests.site.kinds import KINDS
from tests.site.serving import loaded

MOST_REQUESTS = 7
# The list of sources shows all there are.
MOST_BYTES = dict.fromkeys(KINDS, 20_000) | {
    "write": 40_000,
    "studio": 40_000,
    "desk": 45_000,
    "sources": 40_000,
}
_SHIFT = """() => new Promise((resolve) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) sum += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
})"""


def _loaded(page: Page, address: str) -> list[Response]:
    responses: list[Response] = []
    page.on("response", lambda response: responses.append(response))
    page.goto(address, wait_until="networkidle")
    return [response for response in responses if not response.url.startswith("data:")]


@pytest.mark.parametrize("kind", KINDS)
def test_weight(page: Page, kind: str, record_property: Callable[[str, object], None]) -> None:
    responses = _loaded(page, KINDS[kind])
    sizes = {r.url: len(gzip.compress(r.body(), 9, mtime=0)) for r in responses}
    record_property("compressed", sum(sizes.values()))
    assert len(responses) <= MOST_REQUESTS
    assert sum(sizes.values()) <= MOST_BYTES[kind], sizes


def test_the_search_is_light(site: Path) -> None:
    files = [loaded(site) / name for name in ("later/search.js", "data/search.js")]
    assert sum(len(gzip.compress(file.read_bytes(), 9, mtime=0)) for file in files) <= 60_000


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_moves(new_context: NewContext, kind: str, width: int) -> None:
    page = new_context(viewport={"width": width, "height": 800}).new_page()
    page.goto(KINDS[kind], wait_until="networkidle")
    assert page.evaluate(_SHIFT) == 0
