"""Structured data: every page says truly what it is."""

import json
import re
from pathlib import Path

from macros.model import Playbook

_BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.S)


def kind(page: str, playbook: Playbook) -> str:
    """The type that the page at this path below the site should give."""
    if page in ("index.html", "404.html", "write/index.html", "desk/index.html", "contribute/studio/index.html"):
        return "WebSite" if page == "index.html" else "WebPage"
    folder, _, rest = page.partition("/")
    name = rest.removesuffix("/index.html")
    if folder == "letters":
        return "HowTo" if name in playbook.templates else "CollectionPage"
    return "CollectionPage" if page == "reasons/index.html" else "Article"


def test_every_page_says_what_it_is(site: Path, playbook: Playbook) -> None:
    paths = sorted(site.rglob("*.html"))
    blocks = {p.relative_to(site).as_posix(): _BLOCK.findall(p.read_text()) for p in paths}
    assert [page for page, found in blocks.items() if len(found) != 1] == []
    given = {page: json.loads(found[0])["@type"] for page, found in blocks.items()}
    assert given == {page: kind(page, playbook) for page in blocks}


def test_steps_of_a_letter_begin_with_when_to_send_it(site: Path, playbook: Playbook) -> None:
    for id, template in playbook.templates.items():
        page = (site / f"letters/{id}/index.html").read_text()
        data = json.loads(_BLOCK.findall(page)[0])
        assert data["name"] == template.title
        assert data["step"][0] == {"@type": "HowToStep", "text": template.when}
