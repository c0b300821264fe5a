"""Finds a Chromium for the tests in a browser; as a command it installs one where none is."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

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
    if not shutil.which(SHELL) and os.geteuid() == 0 and shutil.which("apt-get"):
        print("Installing Debian's package of Chromium without a window.")
        _run("apt-get", "update", "--quiet=2")
        _run("apt-get", "install", "--yes", "--quiet=2", "--no-install-recommends", SHELL)
    if not next(_installed(), None):
        print("Chromium is not on the path; downloading Playwright's own.")
        _run(sys.executable, "-m", "playwright", "install", "chromium")


def _of_playwright() -> Path:
    # Asked in a process of its own: Playwright's event loop must not outlive the question.
    code = (
        "from playwright.sync_api import sync_playwright as s\n"
        "with s() as p: print(p.chromium.executable_path)"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    return Path(answer.stdout.strip() or "missing")


def _run(*command: str) -> None:
    env = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    result = subprocess.run(command, env=env, capture_output=True, text=True)
    if result.returncode:
        print(f"{' '.join(command[:3])} failed: {result.stderr.strip()[-300:]}")


if __name__ == "__main__":
    install()
    print(f"Chromium: {find()}")
