"""How chosen parts of a few pages look: python -m tests.site.looks updates the record.

What is kept is computed style and the boxes of blocks, which are the same on every machine.
Pictures are not: they change with the fonts of the system.
"""

import itertools
import json
import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from tests import chromium
from tests.site.conftest import ARGUMENTS
from tests.site.serving import build, served

FILE = Path(__file__).with_name("looks.json")
PAGES = {
    "home": ("", ("body", ".bar", "h1", ".lede", ".say", ".groups", ".sheet", ".own", ".card")),
    "letter": (
        "letters/thank-interviewer/",
        (".btn.main", ".meta", ".meta dt", ".tones", ".sheet", ".sheet header", ".own", ".badge"),
    ),
    "card": ("letters/thank-by-card/", (".sheet.card", ".sheet p")),
    "text": ("letters/thank-by-text/", (".sheet.text",)),
    "gallery": ("letters/", (".filter", "select", ".stands", ".stands h2", ".stands a")),
    "guide": ("guide/waiting/", ("article", "h2", ".toc", ".weeks", ".cite", ".notes")),
    "write": ("write/", (".writer-group", "legend", ".writer-sheet", ".writer-lead", "select")),
    "studio": ("contribute/studio/", ("textarea", ".writer-main", ".studio-blank")),
}
WIDTHS = (360, 1280)
SCHEMES = ("light", "dark")
Looks = dict[str, dict[str, Any]]
_LOOK = """(selectors) => Object.fromEntries(selectors.map((selector) => {
  const element = document.querySelector(selector);
  const style = getComputedStyle(element);
  const names = ["color", "background-color", "font-family", "font-size", "font-weight",
    "font-style", "line-height", "padding", "border", "border-radius", "display", "column-gap",
    "max-width"];
  const { x, width } = element.getBoundingClientRect();
  const isBlock = /^(block|grid|flex)$/.test(style.display);
  const box = isBlock ? [Math.round(x), Math.round(width)] : [];
  return [selector, [...names.map((name) => style.getPropertyValue(name)), ...box].join(" | ")];
}))"""


def look(page: Page, kind: str) -> dict[str, str]:
    """What each chosen part of a page looks like."""
    address, selectors = PAGES[kind]
    page.goto(address)
    found: dict[str, str] = page.evaluate(_LOOK, list(selectors))
    return found


def looks(browser: Browser, url: str) -> Looks:
    """Every page in each width and scheme."""
    found: Looks = {}
    for width, scheme in itertools.product(WIDTHS, SCHEMES):
        size = {"width": width, "height": 800}
        options: dict[str, Any] = {"viewport": size, "color_scheme": scheme}
        context = browser.new_context(base_url=url, **options)
        page = context.new_page()
        for kind in PAGES:
            found[f"{kind} {width} {scheme}"] = look(page, kind)
        context.close()
    return found


def main() -> None:
    """Write the looks of a fresh build."""
    with tempfile.TemporaryDirectory() as place, sync_playwright() as playwright:
        site = build(Path(place) / "site", "http://127.0.0.1:8000/")
        path = chromium.find()
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        with served(site) as url:
            found = looks(browser, url)
        browser.close()
    FILE.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
