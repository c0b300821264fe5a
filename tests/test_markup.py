"""Partials: links that lead to the right place, text escaped once."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from macros import reading
from macros.markup import Renderer

PLAYBOOK = reading.read().playbook()
RENDERER = Renderer(PLAYBOOK)
FORGE = "https://forge.example/afterword"


@pytest.mark.parametrize("id", PLAYBOOK.templates)
def test_improve_link_leads_to_the_very_file(id: str) -> None:
    page = RENDERER.render("letter", f"letters/{id}/", id=id, repo_url=FORGE)
    found = re.search(rf'href="{FORGE}/edit/main/([^"]+)">([^<]+)</a>', page)
    assert found
    assert Path(found[1]).read_text() == Path(f"data/templates/en/{id}.yml").read_text()
    assert found[2] == PLAYBOOK.words["letter"]["improve"]


def test_without_a_repository_the_file_is_named() -> None:
    page = RENDERER.render("letter", "letters/thank-late/", id="thank-late", repo_url="")
    assert "<code>data/templates/en/thank-late.yml</code>" in page
    assert "/edit/main/" not in page


def test_text_is_escaped_once() -> None:
    template = PLAYBOOK.templates["thank-late"]
    spoilt = template.model_copy(update={"title": "A <b> & “B”"})
    playbook = replace(PLAYBOOK, templates={**PLAYBOOK.templates, "thank-late": spoilt})
    page = Renderer(playbook).render("letter", "letters/x/", id="thank-late", repo_url="")
    assert "<h1>A &lt;b&gt; &amp; “B”</h1>" in page


def test_links_are_relative_to_the_page() -> None:
    deep = RENDERER.render("letters", "letters/tone/warm/", facet="tone", value="warm")
    assert 'href="../../../letters/thank-late/"' in deep
    assert 'href="/' not in deep
