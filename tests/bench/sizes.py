"""How heavy each kind of page is: everything that a first visit loads."""

import gzip
from pathlib import Path

import brotli

from tests.site.kinds import KINDS
from tests.site.serving import loaded

# What a page loads at once, below assets/<hash>/; the favicon besides.
_ALL = ("favicon.svg", "site.css", "site.js")
_MORE = {
    "write": ("write.css", "write.js"),
    "gallery": ("letters.js",),
    "studio": ("studio.css", "studio.js", "data/studio.js"),
}
_LATER = (
    "later/examining.js",
    "later/template-checks.js",
    "later/search.js",
    "data/search.js",
    "later/document.js",
)


def table(site: Path, folder: Path) -> str:
    """Kilobytes by gzip -9 and by Brotli, and the number of requests."""
    rows = ["| page | requests | gzip kB | Brotli kB |", "|---|---|---|---|"]
    for kind, address in KINDS.items():
        page = site / address if address.endswith(".html") else site / address / "index.html"
        files = [page, *(loaded(site) / name for name in (*_ALL, *_MORE.get(kind, ())))]
        rows.append(_row(kind, files))
    rows += [_row(name, [loaded(site) / name]) for name in _LATER]
    return "\n".join(rows)


def _row(name: str, files: list[Path]) -> str:
    texts = [path.read_bytes() for path in files]
    sizes = (
        sum(len(gzip.compress(text, 9, mtime=0)) for text in texts) / 1000,
        sum(len(brotli.compress(text)) for text in texts) / 1000,
    )
    return f"| {name} | {len(files)} | {sizes[0]:.1f} | {sizes[1]:.1f} |"
