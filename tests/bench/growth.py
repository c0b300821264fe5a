"""How build and check grow with the number of templates."""

import os
import shutil
import subprocess
import sys
import time
from itertools import cycle, islice
from pathlib import Path

from tests.bench import stock
from tests.site.serving import ROOT

SIZES = (100, 1_000, 3_000, 10_000)
_HEAD = (
    "| templates | check s | build s | memory MB | ms a page | to plain MkDocs |",
    "|---|---|---|---|---|---|",
)


def table(site: Path, folder: Path) -> str:
    """Seconds and megabytes by number of templates, beside plain MkDocs over the same pages."""
    return "\n".join((*_HEAD, *(_row(number, folder / str(number)) for number in SIZES)))


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
        shutil.copy(template, templates / f"{template.stem}-copy-{count}.yml")
    return folder


def _row(number: int, folder: Path) -> str:
    made = project(folder / "ours", number)
    check, _ = _run(made, "-m", "macros", "check")
    seconds, memory = _run(made, "-m", "mkdocs", "build", "--quiet")
    pages = sorted(
        f"{path.parent.relative_to(made / 'site').as_posix()}/"
        for path in (made / "site").rglob("index.html")
        if path.parent != made / "site"
    )
    start = time.perf_counter()
    stock.build(made / "site", folder / "plain", pages, "mkdocs")
    plain = time.perf_counter() - start
    cells = (
        f"{number:,}",
        f"{check:.1f}",
        f"{seconds:.1f}",
        f"{memory:.0f}",
        f"{seconds * 1000 / len(pages):.1f}",
        f"{seconds / plain:.2f}",
    )
    return "| " + " | ".join(cells) + " |"


def _run(folder: Path, *arguments: str) -> tuple[float, float]:
    """Seconds of a Python program, and megabytes at its peak."""
    start = time.perf_counter()
    process = subprocess.Popen([sys.executable, *arguments], cwd=folder, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise RuntimeError(f"{' '.join(arguments)} failed over {folder}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024
