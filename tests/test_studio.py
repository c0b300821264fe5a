"""The studio's checks and its file are those of the command line, to the word and the line."""

import copy
import itertools
from collections.abc import Callable
from difflib import get_close_matches
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros import checking, reading
from macros.layout import lay_out
from macros.model import Template
from macros.publishing import studio
from macros.reading import DATA
from macros.reading.parsing import parse
from tests.nodes import ask
from tests.test_layout import VECTORS

READING = reading.read()
PLAYBOOK = READING.playbook()
DATA_OF_STUDIO = studio.data(PLAYBOOK)
Row = dict[str, Any]
ROWS: dict[str, Row] = {
    id: template.model_dump(mode="json") for id, template in PLAYBOOK.templates.items()
}


def _ask(mode: str, cases: list[Any]) -> list[Any]:
    found: list[Any] = ask("template", {"data": DATA_OF_STUDIO, "cases": cases}, mode)
    return found


def _tone(row: Row) -> Row:
    first: Row = next(iter(row["tones"].values()))
    return first


def _passage(text: str) -> Callable[[Row], object]:
    return lambda row: _tone(row)["body"].insert(1, [text])


def _subject(text: str) -> Callable[[Row], object]:
    return lambda row: _tone(row).update(subject=[text])


def _set(**values: object) -> Callable[[Row], object]:
    return lambda row: row.update(values)


def _example(text: str) -> Callable[[Row], object]:
    return lambda row: row["example"].update({next(iter(row["example"])): text})


def _close(text: str) -> Callable[[Row], object]:
    return lambda row: row["example"].update(close=text)


LONG = " ".join(["word"] * 26) + "."
# What a contributor may do to a template in the form.
MUTATIONS: dict[str, Callable[[Row], object]] = {
    "no title": lambda row: row.pop("title"),
    "no moment": lambda row: row.pop("moment"),
    "no reasons": _set(reasons=[]),
    "no tones": _set(tones={}),
    "no sources": lambda row: row.pop("sources"),
    "long title": _set(title="a" * 161),
    "title of two lines": _set(title="a\nb"),
    "long text": _set(when="a " * 401),
    "long wording": _passage("a " * 401),
    "unknown moment": _set(moment="thank"),
    "moment that is no id": _set(moment="Thank You"),
    "unknown reason": _set(reasons=["show-yourselves", "x"]),
    "unknown channel": _set(channel="emial"),
    "unknown tone": lambda row: row["tones"].update(warmly=row["tones"].popitem()[1]),
    "unknown source": _set(sources=["f999", "g"]),
    "source that is no id": _set(sources=["F 1"]),
    "letter with a subject line": _set(channel="email"),
    "channel without": _set(channel="voicemail"),
    "channel of few characters": _set(channel="text"),
    "channel of few words": _set(channel="card"),
    "no subject line": lambda row: [tone.pop("subject", 0) for tone in row["tones"].values()],
    "unknown field": _passage("I thought of {{topics}} and {{zzz}}."),
    "unknown section": _passage("{{#topik}}x{{/topik}}"),
    "spaces in a tag": _passage("Thank you, {{ recipient }}."),
    "single braces": _passage("Thank you, {recipient}."),
    "stray brace": _passage("Thank {you and {{}} and {{Topic}}."),
    "braces about": _set(summary="For {{recipient}} and {% raw %}."),
    "braces in the example": _example("{{recipient}}"),
    "html": _passage("Thank <b>you</b>. <!-- no -->"),
    "html about": _set(avoid="Not <i>so</i>."),
    "script in the example": _example("<script>alert(1)</script>"),
    "open section": _passage("{{#topic}}So {{topic}}."),
    "crossed sections": _passage("{{#topic}}{{#role}}a{{/topic}}{{/role}}"),
    "closed section": _passage("So.{{/topic}}"),
    "mixed field": _passage("{{#recipient}}a {{recipient}}.{{/recipient}}{{recipient}}"),
    "field without a value": lambda row: row["example"].pop(next(iter(row["example"]))),
    "value without a field": lambda row: row["example"].update(tried="twice", wrong="it"),
    "private use": _passage("So \ue123 and \U000f0000."),
    "date in another form": lambda row: row["example"].update(promised="16 Oct"),
    "date that is none": lambda row: row["example"].update(promised="Friday, 31 September"),
    "date of another weekday": lambda row: row["example"].update(promised="Monday, 16 October"),
    "time": lambda row: row["example"].update(appointment="today at 25.00"),
    "phrase": _passage("I am just checking in; it’s a perfect fit, and I don’t hesitate."),
    "phrase in the example": _example("a proven track record"),
    "long letter": lambda row: _tone(row)["body"].extend([["Ten words of it. " * 40]] * 2),
    "long subject line": _subject("One two three four five six seven eight nine ten eleven"),
    "long sentence": _passage(LONG),
    "long sentence about": _set(when=LONG, request="Yes. " + LONG),
    "many fields": _passage("{{topic}} {{role}} {{company}} {{insight}} {{material}} {{tried}}"),
    "two requests": _passage("May I ask? May I ask again?"),
    "exclamation": _passage("Thank you!"),
    "exclamation in the example": _example("yes!"),
    "spaces": _passage("Thank you{{#met}} {{met}} {{/met}} so much  now ."),
    "two stops": _passage("So it is.. And,, so,."),
    "edges": _passage(" So it is. \nAnd so "),
    "nothing but a stop": _passage("{{#met}}{{met}}{{/met}}."),
    "empty subject line": _subject("{{#met}}{{met}}{{/met}}"),
    "own stop": _close("Kind regards.  So"),
    "low start": _passage("so it is. and “then."),
    "low field": _passage("{{met}} we spoke."),
    "other apostrophe": _passage("Don't hesitate. ‘it’ is. (so.) It"),
    "several wordings": _passage("One {{role}}.\nTwo {{company}}: # no"),
}


def _mutated() -> list[tuple[str, Row]]:
    """Every mutation of a quarter of the templates, and of each template a quarter of them."""
    rows = []
    every = itertools.product(enumerate(ROWS.items()), enumerate(MUTATIONS.items()))
    for (i, (id, row)), (j, (name, mutate)) in every:
        if (i + j) % 4 == 0:
            mutated = copy.deepcopy(row)
            mutate(mutated)
            rows.append((f"{name}: {id}", mutated))
    return rows


@pytest.fixture(scope="module")
def mutated() -> dict[str, list[tuple[str, str, list[Row]]]]:
    """By mutation: each template's name, its file as the studio writes it, what the studio says."""
    names, rows = zip(*_mutated(), strict=True)
    answers = zip(names, _ask("layout", list(rows)), _ask("problems", list(rows)), strict=True)
    found: dict[str, list[tuple[str, str, list[Row]]]] = {name: [] for name in MUTATIONS}
    for name, text, problems in answers:
        found[name.partition(":")[0]].append((name, text, problems))
    return found


@pytest.mark.parametrize("name", MUTATIONS)
def test_the_studio_says_what_the_command_says(
    name: str, mutated: dict[str, list[tuple[str, str, list[Row]]]]
) -> None:
    some = 0
    for template, text, problems in mutated[name]:
        said = _said_by_the_command(text)
        shape = said and {check for check, *_ in said} <= {"missing-key", "value", "type"}
        # While the shape is wrong, the command looks at nothing else, and the studio does.
        ours = [one for one in problems if not shape or one["check"] in ("missing-key", "value")]
        expected = {(check, message, suggestion) for check, message, suggestion, _ in said}
        found = {(one["check"], one["message"], one["suggestion"]) for one in ours}
        assert found == expected, template
        lines = {(message, line) for _, message, _, line in said}
        assert {(one["message"], _line(text, one, lines)) for one in ours} == lines, template
        some += len(ours)
    assert some


def _said_by_the_command(text: str) -> list[tuple[str, str, str, int]]:
    name = "templates/en/a-template.yml"
    found = checking.problems_of_template(READING, DATA, name, text.encode())
    found = [one for one in found if one.check != "unlisted-template"]
    return [(one.check, one.message, one.suggestion, one.line) for one in found]


def _line(text: str, problem: Row, known: set[tuple[str, int]]) -> int:
    """The line of a place: that of its key or that of its value, whichever the command names."""
    document = parse("x.yml", text.encode())
    place = tuple(problem["place"])
    lines = {document.find(place)[0], document.keys.get(place, document.find(place))[0]}
    return next((line for line in sorted(lines) if (problem["message"], line) in known), min(lines))


def test_nothing_is_said_of_our_templates() -> None:
    assert _ask("problems", list(ROWS.values())) == [[]] * len(ROWS)


def test_the_studio_writes_our_files() -> None:
    files = {id: (DATA / f"templates/en/{id}.yml").read_text("utf-8") for id in ROWS}
    assert dict(zip(ROWS, _ask("layout", list(ROWS.values())), strict=True)) == files


def test_the_layout_of_the_studio_conforms() -> None:
    rows = [Template.model_validate(case["template"]).model_dump() for case in VECTORS]
    assert _ask("layout", rows) == [case["yaml"] for case in VECTORS]


TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\n"), min_size=1, max_size=160)


@settings(max_examples=5, deadline=None)
@given(st.lists(st.tuples(TEXT, TEXT), min_size=200, max_size=300))
def test_both_lay_out_any_text_alike(pairs: list[tuple[str, str]]) -> None:
    base = VECTORS[0]["template"]
    rows = [
        {**base, "title": one, "when": other, "tones": {"warm": {"body": [[one, other], [other]]}}}
        for one, other in pairs
    ]
    ours = [lay_out(Template.model_validate(row)) for row in rows]
    assert _ask("layout", rows) == ours


def test_a_letter_survives_its_notation() -> None:
    bodies = [tone["body"] for row in ROWS.values() for tone in row["tones"].values()]
    assert _ask("notation", bodies) == bodies


def test_the_nearest_name_is_that_of_python() -> None:
    words = [*PLAYBOOK.fields, *PLAYBOOK.moments, *PLAYBOOK.reasons, "abcd", "topics", "Topic"]
    mistyped = [word[:at] + word[at + 1 :] for word in words for at in range(0, len(word), 2)]
    swapped = [word[1:2] + word[:1] + word[2:] for word in words]
    for known in (sorted(PLAYBOOK.fields), sorted(PLAYBOOK.moments), sorted(PLAYBOOK.sources)):
        names = [*words, *mistyped, *swapped]
        expected = [next(iter(get_close_matches(name, known, n=1)), "") for name in names]
        assert _ask("nearest", [[name, known] for name in names]) == expected


def test_every_problem_of_a_template_has_its_words_in_the_studio() -> None:
    """What the mutations find is published, and nothing else is."""
    found = {
        one["check"] for _, _, many in _everything() for one in many if one["check"] != "layout"
    }
    assert found == set(DATA_OF_STUDIO["problems"])


def _everything() -> list[tuple[str, Row, list[Row]]]:
    names, rows = zip(*_mutated(), strict=True)
    return list(zip(names, rows, _ask("problems", list(rows)), strict=True))


def test_nothing_in_our_templates_seems_personal() -> None:
    found = dict(zip(ROWS, _ask("personal", list(ROWS.values())), strict=True))
    assert {id: many for id, many in found.items() if many} == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dear Ms Adeyemi,", [("name", "Ms Adeyemi")]),
        ("Hello Teodor,", [("name", "Teodor")]),
        ("Dear Nguyễn Thị Ánh,", [("name", "Nguyễn Thị Ánh")]),
        ("Thank you, Marit. It was good.", [("name", "Marit")]),
        ("Thank you for Tuesday.", [("date", "Tuesday")]),
        ("We met on Tuesday, 6 October 2026.", [("date", "Tuesday, 6 October 2026")]),
        ("We met on October 6th.", [("date", "October 6th")]),
        ("We met on 06/10/2026.", [("date", "06/10/2026")]),
        ("My interview at Larkfield Clinics went well.", [("name", "Larkfield Clinics")]),
        (
            "I saw Ashgrove Staircases Ltd and Brackwater College.",
            [("company", "Ashgrove Staircases Ltd"), ("company", "Brackwater College")],
        ),
        ("The University of Norhaven wrote.", [("company", "The University of Norhaven")]),
        ("Write to a.b@host.example or call.", [("address", "a.b@host.example")]),
        ("See https://host.example/cv.", [("address", "https://host.example/cv")]),
        (
            "I live at 14 Tannery Row in HM2 6QT.",
            [("address", "14 Tannery Row"), ("address", "HM2 6QT")],
        ),
        (
            "Call 01632 960 417 or +44 1632 960417.",
            [("number", "01632 960 417"), ("number", "+44 1632 960417")],
        ),
        ("My reference is 48213.", [("number", "48213")]),
        ("Kind regards,\nPhùng Thu Hà", [("name", "Phùng Thu Hà")]),
        ("Kind regards\nTeodor", [("name", "Teodor")]),
        ("I’m glad. My CV is a PDF, and I’d send it on LinkedIn.", []),
        ("{{recipient}}, thank you. {{#met}}We met {{met}}.{{/met}} It was good.", []),
        ("You said “Bring it”. (So I did.) That is: Good.", []),
        ("Two of us, 10 minutes, 3 cups.", []),
    ],
)
def test_what_seems_personal_is_pointed_out(text: str, expected: list[tuple[str, str]]) -> None:
    row = {"tones": {"warm": {"body": [[text]]}}, "example": {}}
    (found,) = _ask("personal", [row])
    assert [(one["kind"], one["text"]) for one in found] == expected
