"""What a page weighs: compressed bytes, requests and layout shift; never time."""

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Response

from macros.building import offline
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


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_light_and_nothing_moves(
    page: Page, kind: str, record_property: Callable[[str, object], None]
) -> None:
    responses: list[Response] = []
    page.on("response", lambda response: responses.append(response))
    page.goto(KINDS[kind], wait_until="networkidle")
    assert page.evaluate(_SHIFT) == 0
    asked = [response for response in responses if not response.url.startswith("data:")]
    sizes = {r.url: len(gzip.compress(r.body(), 9, mtime=0)) for r in asked}
    record_property("compressed", sum(sizes.values()))
    assert len(asked) <= MOST_REQUESTS
    assert sum(sizes.values()) <= MOST_BYTES[kind], sizes


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_moves_on_a_phone(new_context: NewContext, kind: str) -> None:
    page = new_context(viewport={"width": 360, "height": 800}).new_page()
    page.goto(KINDS[kind], wait_until="networkidle")
    assert page.evaluate(_SHIFT) == 0


def test_what_is_kept_for_use_without_a_network_is_light(site: Path) -> None:
    """The privacy page says so."""
    (pack,) = (site / offline.FOLDER).iterdir()
    assert pack.stat().st_size <= 1_200_000


def test_the_search_is_light(site: Path) -> None:
    files = [loaded(site) / name for name in ("later/search.js", "data/search.js")]
    assert sum(len(gzip.compress(file.read_bytes(), 9, mtime=0)) for file in files) <= 60_000
