"""How build and check grow with the number of templates."""

import os
import re
import shutil
import subprocess
import sys
import time
from itertools import cycle, islice
from pathlib import Path

from tests.bench import stock
from tests.site.serving import ROOT

SIZES = (100, 1_000, 3_000, 10_000)
# Over 10,000 plain MkDocs takes a third of an hour, for Markdown reads every page's markup.
MOST_PLAIN = 3_000
# The first word of a long wording: a copy that says the very same would be found in caches.
_WORD = re.compile(r'(?<=- ")[A-Z][a-z]+(?= [a-z].{60})')
_HEAD = (
    "| templates | check s | build s | memory MB | ms a page | to plain MkDocs |",
    "|---|---|---|---|---|---|",
)


def table(site: Path, folder: Path) -> str:
    """Seconds and megabytes by number of templates, beside plain MkDocs over the same pages."""
    rows = []
    for number in SIZES:
        rows.append(_row(number, folder / str(number)))
        print(rows[-1], file=sys.stderr, flush=True)
    return "\n".join((*_HEAD, *rows))


def project(folder: Path, number: int) -> Path:
    """This project with copies of its templates until there are `number`."""
    folder.mkdir(parents=True)
    for name in ("mkdocs.yml", "package.json"):
        shutil.copy(ROOT / name, folder)
    for name in ("docs", "macros", "data"):
        shutil.copytree(ROOT / name, folder / name)
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    templates = folder / "data/templates/en"
    own = sorted(templates.glob("*.yml"))
    for count, template in enumerate(islice(cycle(own), max(number - len(own), 0))):
        copy = _WORD.sub(rf"\g<0>{count}", template.read_text("utf-8"))
        (templates / f"{template.stem}-copy-{count}.yml").write_text(copy, "utf-8")
    return folder


def built(folder: Path, number: int) -> tuple[Path, float, float]:
    """The site of so many templates, the seconds that it took, and megabytes at the peak."""
    made = project(folder / "ours", number)
    seconds, memory = _run(made, "-m", "mkdocs", "build", "--quiet")
    return made / "site", seconds, memory


def _row(number: int, folder: Path) -> str:
    site, seconds, memory = built(folder, number)
    check, _ = _run(site.parent, "-m", "macros", "check")
    pages = sorted(
        f"{path.parent.relative_to(site).as_posix()}/"
        for path in site.rglob("index.html")
        if path.parent != site
    )
    plain = _plain(site, folder / "plain", pages) if number <= MOST_PLAIN else 0
    shutil.rmtree(folder)
    cells = (
        f"{number:,}",
        f"{check:.1f}",
        f"{seconds:.1f}",
        f"{memory:.0f}",
        f"{seconds * 1000 / len(pages):.1f}",
        f"{seconds / plain:.2f}" if plain else "",
    )
    return "| " + " | ".join(cells) + " |"


def _plain(site: Path, folder: Path, pages: list[str]) -> float:
    """Seconds that plain MkDocs takes over the same pages."""
    start = time.perf_counter()
    stock.build(site, folder, pages, "mkdocs")
    return time.perf_counter() - start


def _run(folder: Path, *arguments: str) -> tuple[float, float]:
    """Seconds of a Python program, and megabytes at its peak."""
    start = time.perf_counter()
    process = subprocess.Popen([sys.executable, *arguments], cwd=folder, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise RuntimeError(f"{' '.join(arguments)} failed over {folder}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024
