"""The page docs/about/performance.md: the last table of each part, and how to repeat it."""

from tests.site.serving import ROOT

PAGE = ROOT / "docs/about/performance.md"
_KEPT = ROOT / "build/bench"
_ABOUT = {
    "sizes": (
        "Weight",
        "Everything that a first visit loads, compressed. The last rows come on first use.",
    ),
    "lighthouse": (
        "Painting",
        "Medians of five interleaved runs of Lighthouse, a simulated phone. Beside our pages stand "
        "those of stock Material for MkDocs with the same text. The scores are for performance, "
        "accessibility, best practices and search engines. Ours for search engines cannot be full: "
        "Lighthouse fetches robots.txt from inside the page, and the page’s policy forbids that.",
    ),
    "keystrokes": (
        "Typing",
        "Milliseconds that a keystroke takes to update the letter, and its findings a frame later. "
        "The processor is slowed down by the factor shown.",
    ),
    "findings": (
        "Looking a letter over",
        "How long all findings of a letter take in Node, and those of the longest texts that "
        "somebody may paste.",
    ),
    "search": (
        "Searching",
        "The search with 3,000 templates: what it loads on first use, and how long a key takes "
        "until its answers stand on the page.",
    ),
    "desk": (
        "Your interviews",
        "From the start of the desk’s script until its list is shown, and from a key in the "
        "filter until the list has changed.",
    ),
    "reaction": (
        "Serving",
        "Seconds until `make serve` shows an edited template, the median of five edits.",
    ),
    "growth": (
        "Growth",
        "Check and build over copies of the templates. The last column divides the time of the "
        "build by that of plain MkDocs over the same pages, up to 3,000.",
    ),
}
_HEAD = """---
title: Performance
description: What the site weighs and how fast it is, measured and repeatable.
---

# Performance

`make bench` made this page. `make bench PART=sizes` measures one part alone.
Milliseconds are those of one machine with two processors. Their ratios say more than they do.
"""


def keep(part: str, table: str) -> None:
    """Keep a part's table until the page is written."""
    _KEPT.mkdir(parents=True, exist_ok=True)
    (_KEPT / f"{part}.md").write_text(f"{table}\n", encoding="utf-8")


def write(parts: list[str]) -> None:
    """Write the page, once every part has been measured."""
    tables = [_KEPT / f"{part}.md" for part in parts]
    if not all(table.is_file() for table in tables):
        return
    sections = [
        "## {}\n\n{}\n\n".format(*_ABOUT[part]) + table.read_text(encoding="utf-8")
        for part, table in zip(parts, tables, strict=True)
    ]
    PAGE.write_text("\n".join((_HEAD, *sections)), encoding="utf-8")
