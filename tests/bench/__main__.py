"""Measures the built site and prints tables as Markdown.

python -m tests.bench [PART ...]   sizes, lighthouse, keystrokes, findings,
                                    search, desk, reaction, growth; all by default
"""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests import chromium
from tests.bench import (
    desk,
    findings,
    growth,
    keystrokes,
    lighthouse,
    reaction,
    report,
    search,
    sizes,
)
from tests.site.conftest import ARGUMENTS
from tests.site.serving import build, served

Part = Callable[[Path, Path], str]


def _in_browser(measure: Callable[[Browser, str], str]) -> Part:
    def part(site: Path, folder: Path) -> str:
        with sync_playwright() as playwright, served(site) as url:
            path = chromium.find()
            browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
            return measure(browser, url)

    return part


PARTS: dict[str, Part] = {
    "sizes": sizes.table,
    "lighthouse": lighthouse.table,
    "keystrokes": _in_browser(keystrokes.table),
    "findings": findings.table,
    "search": search.table,
    "desk": _in_browser(desk.table),
    "reaction": reaction.table,
    "growth": growth.table,
}


def main(names: list[str]) -> None:
    """Build the site (or take AFTERWORD_SITE), measure the parts named, print and report."""
    unknown = [name for name in names if name not in PARTS]
    if unknown:
        sys.exit(f"no such part: {', '.join(unknown)}; the parts are {', '.join(PARTS)}")
    with tempfile.TemporaryDirectory() as folder:
        given = os.environ.get("AFTERWORD_SITE")
        site = Path(given) if given else build(Path(folder) / "site", "http://127.0.0.1:8000/")
        for name in names or PARTS:
            table = PARTS[name](site, Path(folder))
            print(f"## {name}\n\n{table}\n", flush=True)
            report.keep(name, table)
    report.write(list(PARTS))


if __name__ == "__main__":
    main(sys.argv[1:])
