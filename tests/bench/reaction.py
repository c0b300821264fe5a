"""How soon `make serve` shows an edited template, with few and with many."""

import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from statistics import median

from tests.bench.growth import project

SIZES = (100, 3_000)
TEMPLATE = "thank-late"
EDITS = 5


def table(site: Path, folder: Path) -> str:
    """Seconds from the writing of the file until its page says so, the median of some edits."""
    rows = [f"| {number:,} | {_reaction(folder / str(number), number):.2f} |" for number in SIZES]
    return "\n".join(("| templates | seconds until an edit shows |", "|---|---|", *rows))


def _reaction(folder: Path, number: int) -> float:
    made = project(folder / "serving", number)
    port = _free_port()
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "-a", f"127.0.0.1:{port}"]
    with subprocess.Popen(command, cwd=made, stderr=subprocess.DEVNULL) as server:
        try:
            address = f"http://127.0.0.1:{port}/letters/{TEMPLATE}/"
            _wait(address, "")
            return median(_edit(made, address, edit) for edit in range(EDITS))
        finally:
            server.terminate()


def _edit(made: Path, address: str, number: int) -> float:
    file = made / f"data/templates/en/{TEMPLATE}.yml"
    title, _, rest = file.read_text("utf-8").partition("\n")
    new = f"Say thanks late, edit {number}"
    assert title.startswith("title: ")
    # Whoever edits does so now and then, and not in step with the server's looking.
    time.sleep(1 + number * 0.13)
    file.write_text(f"title: {new}\n{rest}", "utf-8")
    start = time.perf_counter()
    _wait(address, new)
    return time.perf_counter() - start


def _wait(address: str, words: str) -> None:
    """Until the page can be had and holds the words; a minute at most."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address, timeout=30) as answer:
                if words in answer.read().decode():
                    return
        except OSError:
            pass
        time.sleep(0.02)
    raise RuntimeError(f"{address} never said {words!r}")


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port
