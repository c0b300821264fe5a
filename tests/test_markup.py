"""Partials: links that lead to the right place, text escaped once."""

import re
from dataclasses import replace

import pytest

from macros import reading
from macros.markup import Renderer

PLAYBOOK = reading.read().playbook()
RENDERER = Renderer(PLAYBOOK)


@pytest.mark.parametrize("id", PLAYBOOK.templates)
def test_improve_link_opens_the_very_template(id: str) -> None:
    page = RENDERER.render("letter", f"letters/{id}/", id=id)
    found = re.findall(r'href="../../contribute/studio/#template=([^"]+)">([^<]+)</a>', page)
    assert found == [(id, PLAYBOOK.words["letter"]["improve"])]


def test_text_is_escaped_once() -> None:
    template = PLAYBOOK.templates["thank-late"]
    spoilt = template.model_copy(update={"title": "A <b> & “B”"})
    playbook = replace(PLAYBOOK, templates={**PLAYBOOK.templates, "thank-late": spoilt})
    page = Renderer(playbook).render("letter", "letters/x/", id="thank-late")
    assert "<h1>A &lt;b&gt; &amp; “B”</h1>" in page


def test_links_are_relative_to_the_page() -> None:
    deep = RENDERER.render("letters", "letters/tone/warm/", facet="tone", value="warm")
    assert 'href="../../../letters/thank-late/"' in deep
    assert 'href="/' not in deep
