"""Layout: a template file has one exact form, which says what the template says."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from macros.checking.layout import arrangement
from macros.layout import comment_below, lay_out
from macros.model import Template
from macros.reading import DATA, read_file
from macros.reading.parsing import parse
from tests.playbooks import TESTS

VECTORS = json.loads((TESTS / "conformance/format.json").read_text("utf-8"))
TEMPLATES = sorted((DATA / "templates/en").glob("*.yml"))
BASE: dict[str, Any] = VECTORS[0]["template"]


@pytest.mark.parametrize("case", VECTORS, ids=lambda case: case["name"])
def test_conformance(case: dict[str, Any]) -> None:
    assert lay_out(Template.model_validate(case["template"])) == case["yaml"]


@pytest.mark.parametrize("case", VECTORS, ids=lambda case: case["name"])
def test_a_laid_out_file_says_what_the_template_says(case: dict[str, Any]) -> None:
    _says(Template.model_validate(case["template"]))


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: file.stem)
def test_a_template_of_ours_stays_what_it_is(file: Path) -> None:
    _, template = read_file(file, Template)
    assert template
    _says(template)


def _says(template: Template) -> None:
    """The laid out text is read as this very template, by our reader and by plain YAML."""
    text = lay_out(template)
    document = parse("x.yml", text.encode())
    assert document.problems == []
    again = Template.model_validate(document.data)
    assert again == template
    assert [*again.tones] == [*template.tones]
    assert [*again.example] == [*template.example]
    assert yaml.safe_load(text) == document.data
    assert lay_out(again, text) == text


# Characters that a line of the data may hold; those that nobody can see are slips.
_SEEN = st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Zs", "Zl", "Zp"])
TEXT = st.text(_SEEN | st.just(" "), min_size=1, max_size=160)


@given(TEXT, TEXT)
def test_any_text_survives(text: str, other: str) -> None:
    tones = {"warm": {"subject": [other], "body": [[text, other], [other + "\n" + text]]}}
    _says(Template.model_validate({**BASE, "when": text, "avoid": other + "\n", "tones": tones}))


def test_comments_at_the_top_are_kept() -> None:
    template = Template.model_validate(BASE)
    old = "# yaml-language-server: $schema=x\r\n# A note.\ntitle: x\n"
    assert lay_out(template, old).startswith(
        "# yaml-language-server: $schema=x\n# A note.\ntitle: Thank them\n"
    )


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("# top\na: b\n", None),
        ("a: b # side\n", 1),
        ("# top\n\n# apart\na: b\n", 3),
        ("a: b\nc: [d]\n# below\n", 3),
        ('a: "{{#b}} # no comment"\nc: d#e\n', None),
    ],
)
def test_a_comment_below_the_top_is_found(text: str, line: int | None) -> None:
    assert comment_below(text) == line


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (("title: Thank them", "title: 'Thank them'"), 1),
        (("Not twice.\n", "Not twice.\n\n"), 9),
        (("sources: [f01]\n", "sources: [f01]"), 15),
        (("sources: [f01]\n", "sources:\n  - f01\n"), 15),
        (("sources: [f01]\n", "sources: [f01]\n\n"), 16),
        (("\n", "\r\n"), 1),
    ],
)
def test_the_first_line_that_would_change_is_named(change: tuple[str, str], line: int) -> None:
    text = lay_out(Template.model_validate(BASE)).replace(*change)
    document = parse("a/x.yml", text.encode())
    (problem,) = arrangement(document, Template.model_validate(document.data))
    assert str(problem) == (
        f"a/x.yml:{line}:1: layout: advice: from this line on the file is not in the standard "
        "layout; run "
        "“python -m macros format”, or leave it to a maintainer"
    )
