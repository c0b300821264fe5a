"""Screenshots of every kind of page and every state: python -m tests.screens [FOLDER]

In 360, 768 and 1280 pixels, light and dark, with scripts and without, into build/screens/.
"""

import itertools
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests import chromium
from tests.site.conftest import ARGUMENTS
from tests.site.kinds import KINDS
from tests.site.serving import ROOT, build, served
from tests.site.states import STATES

WIDTHS = (360, 768, 1280)
SCHEMES = ("light", "dark")
FOLDER = ROOT / "build/screens"


def main(folder: Path) -> None:
    """Take every picture; the names say what each shows."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place, sync_playwright() as playwright:
        site = build(Path(place) / "site", "http://127.0.0.1:8000/")
        path = chromium.find()
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        with served(site) as url:
            for width, scheme in itertools.product(WIDTHS, SCHEMES):
                _pages(browser, url, folder, width, scheme)
        browser.close()
    print(f"{len(list(folder.glob('*.png')))} pictures in {folder}")


def _pages(browser: Browser, url: str, folder: Path, width: int, scheme: str) -> None:
    shown = {kind: _at(address) for kind, address in KINDS.items()}
    for name, reach in (shown | STATES | _MORE).items():
        _take(browser, url, folder / f"{name}.{width}.{scheme}.png", width, scheme, reach)
    for kind in KINDS:
        file = folder / f"{kind}.no-scripts.{width}.{scheme}.png"
        _take(browser, url, file, width, scheme, shown[kind], java_script_enabled=False)


def _take(
    browser: Browser,
    url: str,
    file: Path,
    width: int,
    scheme: str,
    reach: Callable[[Page], object],
    **options: Any,
) -> None:
    shown: dict[str, Any] = {"viewport": {"width": width, "height": 800}, "color_scheme": scheme}
    context = browser.new_context(base_url=url, reduced_motion="reduce", **shown, **options)
    page = context.new_page()
    reach(page)
    page.wait_for_load_state("networkidle")
    page.screenshot(path=file, full_page=True)
    context.close()


def _at(address: str) -> Callable[[Page], object]:
    return lambda page: page.goto(address)


def _menu(page: Page) -> None:
    page.goto("letters/")
    if page.locator('[data-action="menu"]').is_visible():
        page.locator('[data-action="menu"]').click()


def _search(query: str, state: str) -> Callable[[Page], None]:
    def reach(page: Page) -> None:
        page.goto("")
        page.keyboard.press("/")
        expect(page.locator('[data-state="empty"]')).to_be_visible()
        page.keyboard.type(query)
        expect(page.locator(f'[data-state="{state}"]')).to_be_visible()

    return reach


def _search_offline(page: Page) -> None:
    page.goto("")
    page.route("**/later/search.js", lambda route: route.abort())
    page.keyboard.press("/")
    expect(page.locator('[data-state="failed"]')).to_be_visible()


def _gallery_chosen(page: Page) -> None:
    page.goto("letters/#channel=phone")
    expect(page.locator(".cards > .card").first).to_be_visible()


def _gallery_empty(page: Page) -> None:
    page.goto("letters/#channel=text&reason=grow-network&moment=offer")
    expect(page.locator("[data-gallery-empty]")).to_be_visible()


def _studio_open(page: Page) -> None:
    page.goto("contribute/studio/#template=thank-interviewer")
    expect(page.locator("template-studio[data-ready]")).to_be_attached()


def _studio_pasted(page: Page) -> None:
    page.goto("contribute/studio/")
    expect(page.locator("template-studio[data-loaded]")).to_be_attached()
    page.locator('[data-text="body"]').first.fill("Dear Ms Adeyemi,\n\nThank you for Tuesday!")
    expect(page.locator("[data-personal] li").first).to_be_visible()


def _print(address: str) -> Callable[[Page], None]:
    def reach(page: Page) -> None:
        page.emulate_media(media="print")
        page.goto(address)

    return reach


_MORE: dict[str, Callable[[Page], object]] = {
    "menu": _menu,
    "search": _search("", "empty"),
    "search-results": _search("they said friday", "results"),
    "search-none": _search("zzzqqqxxx", "none"),
    "search-offline": _search_offline,
    "gallery-chosen": _gallery_chosen,
    "gallery-empty": _gallery_empty,
    "studio-open": _studio_open,
    "studio-pasted": _studio_pasted,
    "print-letter": _print("letters/thank-interviewer/"),
    "print-guide": _print("guide/waiting/"),
    "channel-text": _at("letters/thank-by-text/"),
    "channel-card": _at("letters/thank-by-card/"),
    "channel-phone": _at("letters/call-after-date/"),
    "channel-letter": _at("letters/thank-interviewer-by-letter/"),
    "channel-linkedin": _at("letters/connect-recruiter/"),
}


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
