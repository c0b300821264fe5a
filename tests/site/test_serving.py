"""make serve: an edited template shows at once, a spoilt one is named, and the server goes on."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros import reading
from macros.building.serving import edits
from tests.bench.growth import project
from tests.bench.reaction import _free_port, _wait

FOLDER = Path("data/templates/en").resolve()
ONE, OTHER = FOLDER / "thank-late.yml", FOLDER / "thank-interviewer.yml"
MOMENTS = FOLDER.parents[1] / "moments.yml"
TITLE = reading.read().playbook().templates["thank-late"].title


@pytest.mark.parametrize(
    ("before", "now", "found"),
    [
        ({ONE: 1, OTHER: 1}, {ONE: 2, OTHER: 1}, [ONE]),
        ({ONE: 1, OTHER: 1}, {ONE: 2, OTHER: 2}, [OTHER, ONE]),
        ({ONE: 1}, {ONE: 1}, []),
        ({ONE: 1}, {ONE: 1, OTHER: 1}, []),
        ({ONE: 1, OTHER: 1}, {ONE: 1}, []),
        ({ONE: 1, MOMENTS: 1}, {ONE: 2, MOMENTS: 2}, []),
    ],
)
def test_a_template_is_shown_alone_where_nothing_else_has_changed(
    before: dict[Path, int], now: dict[Path, int], found: list[Path]
) -> None:
    assert edits(before, now) == found


@pytest.fixture
def serving(tmp_path: Path) -> Iterator[tuple[Path, str, subprocess.Popen[bytes]]]:
    """The project served, where it stands, and the server."""
    made, port = project(tmp_path / "project", 0), _free_port()
    log = (tmp_path / "log").open("wb")
    command = [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}"]
    with log, subprocess.Popen(command, cwd=made, stdout=log, stderr=log) as server:
        try:
            address = f"http://127.0.0.1:{port}/"
            _wait(f"{address}letters/thank-late/", TITLE)
            yield made, address, server
        finally:
            server.terminate()


def test_an_edited_template_shows_and_a_spoilt_one_is_named(
    serving: tuple[Path, str, subprocess.Popen[bytes]], tmp_path: Path
) -> None:
    made, address, server = serving
    file = made / "data/templates/en/thank-late.yml"
    good = file.read_text("utf-8")
    file.write_text(good.replace(TITLE, "Say thanks late"), "utf-8")
    _wait(f"{address}letters/thank-late/", "<h1>Say thanks late</h1>")
    _wait(f"{address}letters/moment/late-thank-you/", "Say thanks late")
    _wait(f"{address}assets/data/templates/thank-late.js", "Say thanks late")
    file.write_text(good.replace("title: Send", "titel: Send"), "utf-8")
    log = tmp_path / "log"
    said = "unknown-key: unknown key “titel”; did you mean “title”?"
    end = time.monotonic() + 60
    while said not in log.read_text("utf-8"):
        assert server.poll() is None
        assert time.monotonic() < end
        time.sleep(0.05)
    file.write_text(good.replace(TITLE, "Better late"), "utf-8")
    _wait(f"{address}letters/thank-late/", "<h1>Better late</h1>")
    assert "Traceback" not in log.read_text("utf-8")
    moments = made / "data/moments.yml"
    moments.write_text(moments.read_text("utf-8").replace("My thank-you is late", "Late"), "utf-8")
    _wait(f"{address}letters/moment/late-thank-you/", "<h1>Late</h1>")
