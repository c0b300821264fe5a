"""What Lighthouse says of our pages, beside stock Material's of the same text."""

import json
import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from typing import Any

from tests import chromium
from tests.bench import stock
from tests.bench.sending import sent
from tests.site.conftest import ARGUMENTS

PAGES = {
    "home": "",
    "letter": "letters/thank-interviewer/",
    "guide": "guide/first-day/",
    "write": "write/",
}
RUNS = 5
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
_PROGRAM = "tests/bench/node_modules/lighthouse/cli/index.js"
_HEAD = (
    "| page | build | kB | first paint s | largest s | blocked ms | shift | scores |",
    "|---|---|---|---|---|---|---|---|",
)


def table(site: Path, folder: Path) -> str:
    """Medians of interleaved runs, simulated mobile, as Markdown, with the ratio of largest paints.

    Scores: performance, accessibility, best practices, search engines.
    """
    rows = list(_HEAD)
    browser = str(chromium.find())
    other = stock.build(site, folder / "stock", list(PAGES.values()))
    with sent(site) as ours, sent(other) as theirs:
        for name, page in PAGES.items():
            found: dict[str, list[dict[str, Any]]] = {"ours": [], "stock": []}
            for _ in range(RUNS):
                found["ours"].append(_report(ours + page, browser))
                found["stock"].append(_report(theirs + page, browser))
            rows += [_row(name, build, reports) for build, reports in found.items()]
            largest = [_median(reports, "largest-contentful-paint") for reports in found.values()]
            rows.append(f"| {name} | ratio | | | {largest[0] / largest[1]:.2f} | | | |")
    return "\n".join(rows)


def _report(address: str, browser: str) -> dict[str, Any]:
    node = str(Path(sys.executable).parent / "node")
    flags = " ".join(("--headless=new", *ARGUMENTS))
    options = ("--quiet", "--output=json", "--output-path=stdout", f"--chrome-flags={flags}")
    command = [node, _PROGRAM, address, *options, f"--only-categories={','.join(CATEGORIES)}"]
    environment = os.environ | {"CHROME_PATH": browser}
    done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def _median(reports: list[dict[str, Any]], audit: str) -> float:
    return median(float(report["audits"][audit]["numericValue"]) for report in reports)


def _row(name: str, build: str, reports: list[dict[str, Any]]) -> str:
    paints = [_median(reports, f"{one}-contentful-paint") / 1000 for one in ("first", "largest")]
    scores = [
        round(median(report["categories"][one]["score"] * 100 for report in reports))
        for one in CATEGORIES
    ]
    cells = (
        name,
        build,
        f"{_median(reports, 'total-byte-weight') / 1000:.1f}",
        *(f"{paint:.2f}" for paint in paints),
        f"{_median(reports, 'total-blocking-time'):.0f}",
        f"{_median(reports, 'cumulative-layout-shift'):.3f}",
        " ".join(map(str, scores)),
    )
    return "| " + " | ".join(cells) + " |"
