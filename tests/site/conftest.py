"""The built site, a server for it, and a watched browser."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from macros import reading
from macros.model import Playbook
from tests import chromium
from tests.site.serving import PREFIX, ROOT, build, served
from tests.site.watching import Watch, watch

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
HOME = "http://127.0.0.1:8000/"
NewContext = Callable[..., BrowserContext]


@pytest.fixture(scope="session")
def playbook() -> Playbook:
    """The data, for the words that tests expect."""
    return reading.read(ROOT / "data").playbook()


@pytest.fixture(scope="session")
def words(playbook: Playbook) -> dict[str, dict[str, str]]:
    """The interface's words."""
    return playbook.words


def _shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site: AFTERWORD_SITE, or a fresh build shared by all workers."""
    given = os.environ.get("AFTERWORD_SITE")
    if given:
        return Path(given).resolve()
    return build(_shared(tmp_path_factory) / "site", HOME)


@pytest.fixture
def fresh_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that these tests have built, also where another is given."""
    return build(_shared(tmp_path_factory) / "site", HOME)


@pytest.fixture(scope="session")
def site_url(site: Path) -> Iterator[str]:
    """The address of the site at the root of a host."""
    with served(site) as url:
        yield url


@pytest.fixture(scope="session")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small edition of tests/edition on top of this site, built for an address below a path."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("EDITION", str(ROOT / "tests/edition"))
        address = f"https://careers.norhaven.example{PREFIX}/"
        return build(_shared(tmp_path_factory) / "edition", address)


@pytest.fixture(scope="session")
def subpath_url(edition: Path) -> Iterator[str]:
    """The address of a site below a path."""
    with served(edition, PREFIX) as url:
        yield url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests of a worker."""
    with sync_playwright() as playwright:
        path = chromium.find()
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture
def watches() -> Iterator[list[Watch]]:
    """Every watch of a test; a fault that nobody foresaw fails it at the end."""
    found: list[Watch] = []
    yield found
    assert [fault for one in found for fault in one.unexpected()] == []


@pytest.fixture
def new_context(browser: Browser, site_url: str, watches: list[Watch]) -> Iterator[NewContext]:
    """Opens watched contexts with options of the test's own."""
    contexts: list[BrowserContext] = []

    def open_context(home: str = site_url, **options: Any) -> BrowserContext:
        # A worker would fetch its pack once for every test; tests/site/test_offline.py allows it.
        usual = {"viewport": {"width": 1280, "height": 900}, "service_workers": "block"}
        options = {"base_url": home, **usual, **options}
        context = browser.new_context(**options)
        context.set_default_timeout(10_000)
        watches.append(watch(context, home))
        contexts.append(context)
        return context

    yield open_context
    for context in contexts:
        context.close()


@pytest.fixture
def page(new_context: NewContext) -> Page:
    """A page of a fresh context that may use the clipboard."""
    return new_context(permissions=["clipboard-read", "clipboard-write"]).new_page()


@pytest.fixture
def watched(page: Page, watches: list[Watch]) -> Watch:
    """What `page` asked for so far."""
    return watches[0]
