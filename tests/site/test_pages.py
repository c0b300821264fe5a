"""Every built page: its head, its links, its policy."""

import base64
import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit
from xml.etree import ElementTree

import pytest

from macros import colors
from tests.site.conftest import HOME
from tests.site.serving import loaded

_POLICY = (
    "default-src 'none'; script-src 'self'{hashes}; style-src 'self'; img-src 'self' data:; "
    "connect-src 'none'; form-action 'none'; base-uri 'none'; object-src 'none'; "
    "frame-src 'none'; manifest-src 'self'; "
)
_NO_WORKER = "worker-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
_WORKER = "worker-src 'self'; require-trusted-types-for 'script'; trusted-types offline"
# Where letters are typed, and what is known of interviews.
_TYPED = {"write/index.html", "desk/index.html", "contribute/studio/index.html"}


class Parsed(HTMLParser):
    """What a page says of itself, and where it points."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.metas: dict[str, str] = {}
        self.rels: dict[str, str] = {}
        self.language = self.title = self._open = ""
        self.headings = 0
        self.handlers: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        at = {name: value or "" for name, value in attrs}
        self._open = tag
        self.ids += [at["id"]] if "id" in at else []
        self.links += [at[name] for name in ("href", "src") if name in at]
        self.handlers += [name for name in at if name.startswith("on") or name == "style"]
        if tag == "meta":
            name = at.get("name") or at.get("property") or at.get("http-equiv") or "charset"
            self.metas[name] = at.get("content", "")
        elif tag == "link":
            self.rels[at.get("rel", "")] = at.get("href", "")
        elif tag == "html":
            self.language = at.get("lang", "")
        self.headings += tag == "h1"

    def handle_endtag(self, tag: str) -> None:
        self._open = ""

    def handle_data(self, data: str) -> None:
        self.title += data if self._open == "title" else ""


@cache
def _parsed(path: Path) -> Parsed:
    parsed = Parsed()
    parsed.feed(path.read_text())
    return parsed


def _pages(site: Path) -> Iterator[Path]:
    yield from sorted(site.rglob("*.html"))


@pytest.fixture(params=["root", "path"])
def standing(request: pytest.FixtureRequest) -> tuple[Path, str]:
    """A site and the place it was built for: the root of a host, or a path."""
    if request.param == "root":
        return request.getfixturevalue("site"), HOME
    edition = request.getfixturevalue("edition")
    return edition, _parsed(edition / "index.html").rels["canonical"]


def _file(site: Path, home: str, address: str) -> Path:
    """The file at an address of the site; one outside of its path has none."""
    if not address.startswith(home):
        return site / "outside"
    path = site / unquote(urlsplit(address.removeprefix(home)).path)
    return path / "index.html" if address.endswith("/") else path


def _url(site: Path, home: str, page: Path) -> str:
    return urljoin(home, page.relative_to(site).as_posix().removesuffix("index.html"))


def _broken(site: Path, home: str, page: Path) -> Iterator[str]:
    for link in _parsed(page).links:
        address, fragment = urldefrag(urljoin(_url(site, home, page), link))
        if urlsplit(link).scheme and not address.startswith(home):
            continue  # of another site, or of another part of the host
        target = _file(site, home, address)
        anchor = fragment and "=" not in fragment and target.suffix == ".html"
        if not target.is_file() or (anchor and fragment not in _parsed(target).ids):
            yield f"{page.relative_to(site)}: {link}"


def test_every_link_and_fragment_resolves(standing: tuple[Path, str]) -> None:
    site, home = standing
    assert [broken for page in _pages(site) for broken in _broken(site, home, page)] == []


def test_what_lists_pages_lists_pages_that_there_are(standing: tuple[Path, str]) -> None:
    """The map names every page at its own address but those that only lead on or are hidden."""
    site, home = standing
    mapped = _texts(site / "sitemap.xml", "loc")
    pages = {_parsed(page).rels.get("canonical"): page for page in _pages(site)}
    settled = {one for one, page in pages.items() if one and not _parsed(page).metas.get("robots")}
    leading = {one for one, page in pages.items() if one and _parsed(page).metas.get("refresh")}
    assert not leading & settled
    assert sorted(mapped) == sorted(settled)
    assert [one for one, page in pages.items() if one and _file(site, home, one) != page] == []
    feeds = [address for name in ("feed.xml", "api/feed.xml") for address in _linked(site / name)]
    assert feeds
    assert [one for one in feeds if not _file(site, home, urldefrag(one)[0]).is_file()] == []
    assert f"Sitemap: {home}sitemap.xml" in (site / "robots.txt").read_text().splitlines()


def _texts(path: Path, name: str) -> list[str]:
    return [one.text or "" for one in ElementTree.parse(path).iter() if one.tag.endswith(name)]


def _linked(path: Path) -> list[str]:
    return [one.get("href", "") for one in ElementTree.parse(path).iter() if "href" in one.attrib]


def _lacks(site: Path, page: Path) -> Iterator[str]:
    parsed = _parsed(page)
    missing = page.name == "404.html"
    metas = ["description", "og:title", "og:description", "og:type", "og:site_name", "viewport"]
    yield from (name for name in metas if not parsed.metas.get(name))
    if not missing and parsed.rels.get("canonical") != parsed.metas.get("og:url", "-"):
        yield "canonical"
    if not parsed.title.strip():
        yield "title"
    if parsed.headings != 1:
        yield f"{parsed.headings} h1"
    if parsed.language != "en-GB":
        yield "lang"
    yield from (f"id twice: {id}" for id, count in Counter(parsed.ids).items() if count > 1)
    yield from parsed.handlers


def test_every_page_has_what_a_page_needs(standing: tuple[Path, str]) -> None:
    site, _ = standing
    lacks = {str(p.relative_to(site)): list(_lacks(site, p)) for p in _pages(site)}
    assert {page: what for page, what in lacks.items() if what} == {}


def test_the_browser_s_own_bar_has_the_color_of_the_paper(site: Path) -> None:
    home = (site / "index.html").read_text("utf-8")
    named = re.findall(r'name="theme-color" media="[^"]*" content="([^"]+)"', home)
    paper = colors.tokens()["paper"]
    assert named == [paper.light, paper.dark]


def test_titles_tell_pages_apart(site: Path) -> None:
    titles = [_parsed(page).title for page in _pages(site)]
    assert sorted({title for title in titles if titles.count(title) > 1}) == []


def _policy(text: str) -> str:
    scripts = re.findall(r"<script>(.*?)</script>", text, re.S)
    digests = [base64.b64encode(hashlib.sha256(s.encode()).digest()).decode() for s in scripts]
    return _POLICY.format(hashes="".join(f" 'sha256-{digest}'" for digest in digests))


def test_every_page_has_the_policy_before_anything_else(site: Path) -> None:
    for page in _pages(site):
        text = page.read_text()
        worker = _NO_WORKER if page.relative_to(site).as_posix() in _TYPED else _WORKER
        assert _parsed(page).metas["Content-Security-Policy"] == _policy(text) + worker, page
        place = text.index("Content-Security-Policy")
        assert not re.search(r"<(script|link|style|img)", text[:place]), page


def test_nothing_is_loaded_from_elsewhere(site: Path) -> None:
    loaded = re.compile(
        r'<(?:script|img|iframe|link rel="?(?:style|icon|pre)[^>]*?)[^>]*?="?https?:'
    )
    assert [page for page in _pages(site) if loaded.search(page.read_text())] == []


def test_modules_never_open_a_connection(site: Path) -> None:
    banned = re.compile(
        r"(?<![.\w])fetch\((?![^()]*\)\s*\{)|\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|"
        r"innerHTML|outerHTML|insertAdjacentHTML|eval)\b|window\.open"
    )
    scripts = [*loaded(site).glob("*.js"), *loaded(site).glob("later/*.js")]
    found = {script.name: banned.findall(script.read_text()) for script in scripts}
    assert {name: names for name, names in found.items() if names} == {}
