"""Prints a table of measurements as Markdown."""

import os
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests import chromium
from tests.bench import keystrokes
from tests.site.serving import build, served


def main() -> None:
    """Build the site (or take AFTERWORD_SITE), measure, print."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        given = os.environ.get("AFTERWORD_SITE")
        site = Path(given) if given else build(Path(folder) / "site", "http://127.0.0.1:8000/")
        path = chromium.find()
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        with served(site) as url:
            print(keystrokes.table(browser, url))
        browser.close()


if __name__ == "__main__":
    main()
