"""The recipes of docs/about/publishing.md, each tried as the page shows it."""

import gzip
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import brotli
import pytest

from macros.building import compressing, hardening, offline
from tests.site.hosts import Answer, ask, caddy, changed, free_port, nginx, recipe
from tests.site.serving import loaded

LETTER = "letters/thank-interviewer"
NOT_KEPT = hardening.ASKED_FOR_EACH_TIME
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "(text|application)/javascript; charset=utf-8",
    ".json": "application/json(; charset=utf-8)?",
}
UNPACK = {"gzip": gzip.decompress, "br": brotli.decompress, "identity": bytes}


@dataclass(frozen=True)
class Recipe:
    """How a recipe begins, what runs it, where it names its address, and what the page says to
    change in it."""

    beginning: str
    run: Callable[[str, int, Path], AbstractContextManager[None]]
    address: tuple[str, str]
    below: dict[str, str]
    brotli: dict[str, str]


RECIPES = {
    "nginx": Recipe(
        beginning="map $uri $afterword_cache ",
        run=nginx,
        address=("listen 80;", "listen 127.0.0.1:{port};"),
        below={
            "root /srv/afterword;": "root /srv;",
            "error_page 404 /404.html;": "error_page 404 /afterword/404.html;",
        },
        brotli={"gzip_static on;": "gzip_static on;\nbrotli_static on;"},
    ),
    "caddy": Recipe(
        beginning="afterword.example {",
        run=caddy,
        address=("afterword.example {", "http://127.0.0.1:{port} {{"),
        below={
            "root * /srv/afterword": "root * /srv",
            "rewrite * /404.html": "rewrite * /afterword/404.html",
        },
        brotli={},
    ),
}


@pytest.fixture(scope="module")
def hosted(edition: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A finished site of a few files, with their copies."""
    folder = tmp_path_factory.mktemp("srv") / "afterword"
    script, style = (loaded(edition) / name for name in ("site.js", "site.css"))
    names = ["index.html", "404.html", "api/v1/moments.json"]
    names += [f"{LETTER}/{name}" for name in ("index.html", "letter.txt", "letter.md")]
    (pack,) = (edition / offline.FOLDER).iterdir()
    names += [path.relative_to(edition).as_posix() for path in (script, style, pack)]
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(edition / name, folder / name)
    compressing.compress(folder)
    return folder


@pytest.mark.parametrize("name", RECIPES)
def test_the_recipe_sends_the_site_as_it_should_be(
    name: str, site: Path, hosted: Path, tmp_path: Path
) -> None:
    page = (site / "about/publishing/index.html").read_text("utf-8")
    for path in ("", "/afterword"):
        with _hosting(RECIPES[name], page, hosted, path, tmp_path) as port:
            _sends_each_file(port, path, hosted)
            _lets_the_pack_be_kept(port, path, hosted)
            _answers_what_is_missing(port, path, hosted)
            _leads_to_the_folder(port, path)


def test_the_page_says_what_to_change(site: Path) -> None:
    page = (site / "about/publishing/index.html").read_text("utf-8")
    for one in RECIPES.values():
        said = [line for new in (one.below | one.brotli).values() for line in new.splitlines()]
        assert [line for line in said if f"<code>{line}</code>" not in page] == []


@contextmanager
def _hosting(one: Recipe, page: str, hosted: Path, path: str, folder: Path) -> Iterator[int]:
    """The port of a server for the site, at the root of its host or below a path."""
    port = free_port()
    text = changed(recipe(page, one.beginning), one.below if path else {})
    here, there = one.address
    own = {here: there.format(port=port), "/srv": str(hosted.parent)}
    with one.run(changed(text, own | one.brotli), port, folder):
        yield port


def _sends_each_file(port: int, path: str, hosted: Path) -> None:
    for file in (one for one in hosted.rglob("*.*") if one.suffix in TYPES):
        address = f"{path}/{file.relative_to(hosted).as_posix()}".removesuffix("index.html")
        for encoding, unpack in UNPACK.items():
            answer = ask(port, address, **{"Accept-Encoding": encoding})
            assert answer.status == 200, address
            assert unpack(answer.content) == file.read_bytes(), address
            assert answer.headers.get("Content-Encoding", "identity") == encoding, address
            assert answer.headers["Vary"] == "Accept-Encoding", address
            assert re.fullmatch(TYPES[file.suffix], answer.headers["Content-Type"]), address
            kept = hardening.KEPT_FOR_GOOD if "/assets/" in address else NOT_KEPT
            assert _set(answer) == hardening.HEADERS | {"Cache-Control": kept}, address


def _lets_the_pack_be_kept(port: int, path: str, hosted: Path) -> None:
    (pack,) = (hosted / offline.FOLDER).iterdir()
    answer = ask(port, f"{path}/{offline.FOLDER}/{pack.name}")
    assert answer.content == pack.read_bytes()
    assert answer.headers["Cache-Control"] == hardening.KEPT_FOR_GOOD


def _answers_what_is_missing(port: int, path: str, hosted: Path) -> None:
    """An old script that is missing during an update must not be missing for a year."""
    for address in (f"{path}/nowhere/", f"{path}/assets/0123456789/site.js"):
        answer = ask(port, address)
        assert (answer.status, answer.content) == (404, (hosted / "404.html").read_bytes())
        assert _set(answer) == hardening.HEADERS | {"Cache-Control": NOT_KEPT}, address


def _leads_to_the_folder(port: int, path: str) -> None:
    """This works behind any proxy, since the server need not know its own address."""
    answer = ask(port, f"{path}/{LETTER}")
    assert answer.status in (301, 308)
    assert answer.headers["Location"] == f"{path}/{LETTER}/"


def _set(answer: Answer) -> dict[str, str | None]:
    return {name: answer.headers.get(name) for name in (*hardening.HEADERS, "Cache-Control")}
