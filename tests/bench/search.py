"""How heavy and how quick the search is with 3,000 templates."""

import gzip
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import sync_playwright

from tests import chromium
from tests.bench.growth import built
from tests.site.conftest import ARGUMENTS
from tests.site.serving import loaded, served

TEMPLATES = 3_000
QUERIES = ("they said friday", "ghosted", "thank the panel", "i forgot to say something")
# The whole handler with its layout, for each character; the first waits for what it needs.
OPEN = """async () => {
  const start = performance.now();
  document.querySelector('[data-action="open-search"]').click();
  const dialog = document.querySelector("dialog[data-search]");
  const ready = dialog.querySelector('[data-state="empty"]');
  while (ready.hidden) await new Promise(requestAnimationFrame);
  return performance.now() - start;
}"""
TYPE = """(text) => {
  const input = document.querySelector('dialog[data-search] input[type="search"]');
  input.value = "";
  return [...text].map((character) => {
    const start = performance.now();
    input.value += character;
    input.dispatchEvent(new InputEvent("input", { bubbles: true, data: character }));
    document.body.offsetHeight;
    return performance.now() - start;
  });
}"""


def table(site: Path, folder: Path) -> str:
    """Kilobytes by gzip -9 and milliseconds, over a site of 3,000 templates."""
    grown, _, _ = built(folder / "search", TEMPLATES)
    files = {name: loaded(grown) / name for name in ("later/search.js", "data/search.js")}
    sizes = {
        name: len(gzip.compress(file.read_bytes(), 9, mtime=0)) for name, file in files.items()
    }
    with sync_playwright() as playwright, served(grown) as url:
        path = chromium.find()
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        page = browser.new_page(base_url=url)
        page.goto("")
        opened: float = page.evaluate(OPEN)
        keys: list[list[float]] = [page.evaluate(TYPE, query) for query in QUERIES]
        browser.close()
    return "\n".join(_rows(sizes, opened, keys))


def _rows(sizes: dict[str, int], opened: float, keys: list[list[float]]) -> list[str]:
    every = [time for query in keys for time in query]
    figures: dict[str, Any] = {
        "library, gzip kB": f"{sizes['later/search.js'] / 1000:.1f}",
        "index, gzip kB": f"{sizes['data/search.js'] / 1000:.1f}",
        "from the press to the open search, ms": f"{opened:.0f}",
        "a key, median ms": f"{median(every):.1f}",
        "the slowest key, ms": f"{max(every):.1f}",
    }
    return [
        "| with 3,000 templates | |",
        "|---|---|",
        *(f"| {k} | {v} |" for k, v in figures.items()),
    ]
