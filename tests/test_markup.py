"""Partials: links that lead to the right place, text escaped once."""

import re
from dataclasses import replace

from macros import reading
from macros.markup import Renderer
from macros.model import TonedLetter
from macros.publishing import texts

PLAYBOOK = reading.read().playbook()
RENDERER = Renderer(PLAYBOOK)


def test_improve_link_opens_the_very_template() -> None:
    for id in PLAYBOOK.templates:
        page = RENDERER.render("letter", f"letters/{id}/", id=id)
        found = re.findall(r'href="../../contribute/studio/#template=([^"]+)">([^<]+)</a>', page)
        assert found == [(id, PLAYBOOK.words["letter"]["improve"])]


def test_the_options_that_a_sample_leaves_out_stand_below_it() -> None:
    template = PLAYBOOK.templates["thank-late"]
    body = {
        "body": [{"very interested": "I'm keen.", "first choice": "It's <first>, {{candidate}}."}]
    }
    letter = TonedLetter.model_validate(body)
    one = template.model_copy(update={"tones": {"warm": letter}})
    playbook = replace(PLAYBOOK, templates={**PLAYBOOK.templates, "thank-late": one})
    page = Renderer(playbook).render("letter", "letters/thank-late/", id="thank-late")
    sheet, _, below = page.partition('<details class="options">')
    assert "I&#39;m keen." in sheet
    assert "first choice" not in sheet
    assert "<dt>first choice</dt><dd>It&#39;s &lt;first&gt;, <bdi" in below
    name = PLAYBOOK.fields["candidate"].label
    said = texts.text(playbook, "thank-late", one)
    assert said.endswith(f"\n\nOther options:\nfirst choice: It's <first>, [{name}].\n")


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
