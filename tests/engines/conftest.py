"""Each test runs in Firefox and in WebKit, at an address of its own."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.engines import programs
from tests.engines.engine import Engine
from tests.engines.firefox import Firefox
from tests.engines.page import Page
from tests.engines.serving import watched
from tests.engines.webkit import WebKit
from tests.site.conftest import playbook, site, words

__all__ = ["playbook", "site", "words"]
ENGINES = ("Firefox", "WebKit")


def _start(name: str, folder: Path) -> Engine:
    if name == "Firefox" and (program := programs.firefox()):
        return Firefox(program, folder)
    if name == "WebKit" and (found := programs.webkit()):
        return WebKit(*found, folder)
    missing = f"{name} is not installed; on Debian: apt install {' '.join(programs.PACKAGES)}"
    if os.environ.get("CI"):
        pytest.fail(missing)
    pytest.skip(missing)


@pytest.fixture(scope="session", params=ENGINES)
def engine(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Engine]:
    """A browser that runs."""
    engine = _start(request.param, tmp_path_factory.mktemp(request.param))
    yield engine
    engine.close()


@pytest.fixture
def page(engine: Engine, site: Path) -> Iterator[Page]:
    """A window at a fresh address; a fault that no test foresaw fails it at the end."""
    engine.resize(1280, 900)
    with watched(site) as server:
        page = Page(engine, server)
        yield page
        faults = page.faults()
        assert [one for one in faults if not any(part in one for part in page.expected)] == []
