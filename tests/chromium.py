"""Finds a Chromium for the tests in a browser; as a command it installs one where none is."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests import debian

# The same engine without a window of its own opens a page in half the time.
SHELL = "chromium-headless-shell"
NAMES = (SHELL, "chromium", "chromium-browser", "google-chrome")


def find() -> str:
    """The path of a Chromium: one on the path, else Playwright's own.

    Raises SystemExit where there is neither.
    """
    path = next(_installed(), None)
    if not path:
        raise SystemExit("No Chromium was found; put one on the path.")
    return path


def _installed() -> Iterator[str]:
    yield from filter(None, map(shutil.which, NAMES))
    if (path := _of_playwright()).exists():
        yield str(path)


def install() -> None:
    """Debian's package where that is possible, else Playwright's own where there is none."""
    if not shutil.which(SHELL) and debian.can_install():
        print("Installing Debian's package of Chromium without a window.")
        debian.install(SHELL)
    if not next(_installed(), None):
        print("Chromium is not on the path; downloading Playwright's own.")
        debian.run(sys.executable, "-m", "playwright", "install", "chromium")


def _of_playwright() -> Path:
    # Asked in a process of its own: Playwright's event loop must not outlive the question.
    code = (
        "from playwright.sync_api import sync_playwright as s\n"
        "with s() as p: print(p.chromium.executable_path)"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    return Path(answer.stdout.strip() or "missing")


if __name__ == "__main__":
    install()
    print(f"Chromium: {find()}")
