"""Composing in Python and in the browser's module: same vectors, same official cases."""

import html
import json
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import pystache
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from macros import reading
from macros.composing import Piece, compose, fill, plain, tags, texts, usage
from macros.model import Template, TonedLetter
from tests.playbooks import ROOT, TESTS

VECTORS: list[dict[str, Any]] = json.loads(
    (TESTS / "conformance/compose.json").read_text(encoding="utf-8")
)
SPEC = ROOT.parent / "shared/mustache-spec"
NAMES = ("comments", "delimiters", "interpolation", "inverted", "partials", "sections")
OFFICIAL: list[dict[str, Any]] = [
    {**case, "id": f"{name}: {case['name']}"}
    for name in NAMES
    if (SPEC / f"{name}.json").is_file()
    for case in json.loads((SPEC / f"{name}.json").read_text(encoding="utf-8"))["tests"]
]
# What pystache makes of a null, which JSON has and the values of a letter have not.
PYSTACHE_DEVIATES = {
    "interpolation: Basic Null Interpolation": "I (None) be seen!",
    "interpolation: Triple Mustache Null Interpolation": "I (None) be seen!",
    "interpolation: Ampersand Null Interpolation": "I (None) be seen!",
}
# mustache looks a dotted name up in outer contexts too; a field's name has no dot.
MUSTACHE_DEVIATES = {"interpolation: Dotted Names - Context Precedence": "ERROR"}


def _browser(cases: list[dict[str, Any]], *mode: str) -> list[Any]:
    command = [str(Path(sys.executable).parent / "node"), str(TESTS / "composing.mjs"), *mode]
    done = subprocess.run(
        command,
        check=False,
        input=json.dumps(cases),
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stderr
    answers: list[Any] = json.loads(done.stdout)
    assert len(answers) == len(cases)
    return answers


def _python(case: dict[str, Any]) -> dict[str, str | None]:
    letter = TonedLetter.model_validate(case["letter"])
    made = compose(letter, case["values"], case.get("choice", []), case.get("subject", 0))
    return {"subject": None if made.subject is None else plain(made.subject), "body": made.body}


@cache
def _browser_vectors() -> list[Any]:
    return _browser(VECTORS)


@cache
def _browser_spec() -> list[Any]:
    return _browser(OFFICIAL, "spec")


@pytest.mark.parametrize("case", VECTORS, ids=lambda case: case["name"])
def test_vector_in_python(case: dict[str, Any]) -> None:
    assert _python(case) == case["expected"]


@pytest.mark.parametrize("index", range(len(VECTORS)), ids=[case["name"] for case in VECTORS])
def test_vector_in_the_browser(index: int) -> None:
    assert _browser_vectors()[index] == VECTORS[index]["expected"]


def test_official_cases_are_all_there_or_none() -> None:
    assert len(OFFICIAL) == (136 if SPEC.is_dir() else 0)
    deviating = {*PYSTACHE_DEVIATES, *MUSTACHE_DEVIATES} if OFFICIAL else set()
    assert deviating <= {case["id"] for case in OFFICIAL if case["expected"] != "ERROR"}


# Parametrised only where the folder is, so that an absent one leaves no skipped test.
if OFFICIAL:

    @pytest.mark.parametrize("case", OFFICIAL, ids=[case["id"] for case in OFFICIAL])
    def test_official_case_in_python(case: dict[str, Any]) -> None:
        renderer = pystache.Renderer(escape=html.escape, partials=case.get("partials", {}))
        expected = PYSTACHE_DEVIATES.get(case["id"], case["expected"])
        assert renderer.render(case["template"], case["data"]) == expected

    @pytest.mark.parametrize("index", range(len(OFFICIAL)), ids=[case["id"] for case in OFFICIAL])
    def test_official_case_in_the_browser(index: int) -> None:
        case = OFFICIAL[index]
        expected = MUSTACHE_DEVIATES.get(case["id"], case["expected"])
        assert _browser_spec()[index] == expected


def _cases(template: Template) -> Iterator[dict[str, Any]]:
    """Each tone with each of its options, with all its values and with as few as may be."""
    for toned in template.tones.values():
        fields = usage(texts(toned))
        little = {name: template.example.get(name, "x") for name in fields.required}
        rows = max(len(passage.texts) for passage in toned.body)
        for row, values in product(range(rows), (template.example, little)):
            choice = [row] * len(toned.body)
            yield {"letter": toned.model_dump(), "values": values, "choice": choice, "subject": row}


def test_every_letter_is_the_same_in_both_languages() -> None:
    letters = reading.read().playbook().templates.values()
    cases = [case for template in letters for case in _cases(template)]
    assert _browser(cases) == [_python(case) for case in cases]


LETTER = TonedLetter.model_validate(
    {
        "subject": ["About {{topic}}", "Thanks{{#news}}: {{news}}{{/news}}"],
        "body": [
            ["{{topic}}"],
            ["A {{topic}}{{#news}} and {{news}}{{/news}}.", "B"],
            "{{^news}}No{{/news}}",
        ],
    }
)
NAUGHTY = [
    "{{topic}}",
    "{{{x",
    "}}",
    "{{=<% %>=}}",
    "\ue0000\ue001",
    "\ue0001\ue001",
    "&<>\"'",
    "$&",
    "100% %0A",
    "\\n",
    "a\nb",
    "\t \x1c\x85\u2003",
    "\u200b",
    "<script>alert(1)</script>",
    "\u202eabc",
    "👩\u200d👧",
    "x" * 10_000,
]


@settings(deadline=None)
@given(st.text() | st.sampled_from(NAUGHTY), st.text() | st.sampled_from(NAUGHTY))
@example("\ue0001\ue001", "{{topic}}")
def test_values_come_out_exactly_as_typed(topic: str, news: str) -> None:
    letter = compose(LETTER, {"topic": topic, "news": news})
    shown = topic if topic.strip() else "[topic]"
    assert letter.subject is not None
    assert plain(letter.subject) == f"About {shown}"
    more = f" and {news}" if news.strip() else ""
    last = [] if news.strip() else ["No"]
    assert list(map(plain, letter.passages)) == [shown, f"A {shown}{more}.", *last]


def test_naughty_values_in_both_languages() -> None:
    cases = [
        {
            "letter": LETTER.model_dump(),
            "values": {"topic": one, "news": other},
            "choice": [],
            "subject": 1,
        }
        for one in NAUGHTY
        for other in (one, "", "{{topic}}")
    ]
    assert _browser(cases) == [_python(case) for case in cases]


WORDS = st.sampled_from(
    ["a", " ", "{{topic}}", "{{#news}}", "{{/news}}", "{{^news}}", "{", "}", "&"]
)


@settings(deadline=None)
@given(st.lists(WORDS), st.text())
def test_a_text_without_sections_is_the_text_with_values_put_in(
    words: list[str], value: str
) -> None:
    source = "".join(word for word in words if "news" not in word and word not in "{}")
    shown = value if value.strip() else "[topic]"
    made = plain(fill(source, {"topic": value}, ["topic"]))
    assert made == shown.join(source.split("{{topic}}"))


def test_pieces_tell_words_values_and_gaps_apart() -> None:
    assert fill("Hi {{a}}, {{b}}{{#c}}{{c}}{{/c}}.", {"a": "A", "b": " "}, ["a", "b"]) == (
        Piece("text", "Hi "),
        Piece("own", "A", "a"),
        Piece("text", ", "),
        Piece("gap", "", "b"),
        Piece("text", "."),
    )


def test_choices_wrap_around_and_missing_ones_are_the_first() -> None:
    values = {"topic": "t"}
    assert [plain(compose(LETTER, values, [0, n]).passages[1]) for n in (0, 1, 2, 3)] == [
        "A t.", "B", "A t.", "B",
    ]  # fmt: skip
    assert compose(LETTER, values).passages == compose(LETTER, values, [0, 0, 0]).passages


def test_a_letter_without_subject_lines_has_none() -> None:
    assert compose(TonedLetter.model_validate({"body": ["x"]}), {}).subject is None


def test_many_values_in_one_text() -> None:
    assert plain(fill("{{a}} " * 12_000, {"a": "x"}, ["a"])) == "x " * 12_000


def test_usage() -> None:
    found = usage(["{{a}}{{#b}}{{b}}{{c}}{{/b}}", "{{^d}}x{{/d}}{{#c}}{{c}}{{/c}}"])
    assert (found.required, found.optional) == (("a", "c"), ("b", "d"))


def test_tags() -> None:
    found = [(tag.kind, tag.name) for tag in tags("{{a_b}}{{#c}}{{^d}}{{/e}}{{ f }}{{A}}{{&g}}}}")]
    kinds = [("", "a_b"), ("#", "c"), ("^", "d"), ("/", "e")]
    assert found == [*kinds, ("?", " f "), ("?", "A"), ("?", "&g"), ("?", "")]


def test_texts_are_subjects_then_wordings() -> None:
    assert texts(LETTER)[:3] == [*LETTER.subject, "{{topic}}"]
    assert len(texts(LETTER)) == 6
