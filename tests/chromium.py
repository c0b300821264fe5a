"""Finds a Chromium for the tests in a browser, and says what it does."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome")


def find() -> str:
    """The path of a Chromium: one on the path, else Debian's package, else Playwright's own."""
    for way in (_on_path, _of_debian, _of_playwright):
        path = next(way(), None)
        if path:
            print(f"Chromium: {path}")
            return path
    raise SystemExit("No Chromium was found and none could be installed; put one on the path.")


def _on_path() -> Iterator[str]:
    yield from filter(None, map(shutil.which, NAMES))


def _of_debian() -> Iterator[str]:
    if os.geteuid() == 0 and shutil.which("apt-get"):
        print("Chromium is not on the path; installing Debian's package.")
        _run("apt-get", "update", "--quiet=2")
        _run("apt-get", "install", "--yes", "--quiet=2", "--no-install-recommends", "chromium")
        yield from _on_path()


def _of_playwright() -> Iterator[str]:
    path = _playwright_path()
    if not path.exists():
        print("Chromium is not on the path; downloading Playwright's own.")
        _run(sys.executable, "-m", "playwright", "install", "chromium")
    if path.exists():
        yield str(path)


def _playwright_path() -> Path:
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
    find()
