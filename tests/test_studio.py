"""The studio's checks and its file are those of the command line, to the word and the line."""

import copy
import itertools
import re
from collections.abc import Callable, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros import checking, reading
from macros.checking import letters
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
IN_A_FORM = {id: one["form"] for id, one in DATA_OF_STUDIO["problems"].items()}
# The studio says it in words for a form; for the comparison it speaks of the file.
DATA_OF_FILE = DATA_OF_STUDIO | {
    "problems": {id: one | {"form": {}} for id, one in DATA_OF_STUDIO["problems"].items()}
}
Row = dict[str, Any]
ROWS: dict[str, Row] = {
    id: template.model_dump(mode="json") for id, template in PLAYBOOK.templates.items()
}
# One template of each channel, to break.
FEW: dict[str, Row] = {row["channel"]: row for row in ROWS.values()}
# What is said of letters comes from one module for both.
OF_LETTERS = {*PLAYBOOK.checks, *letters.CHECKS}


def _ask(mode: str, cases: Sequence[Any]) -> list[Any]:
    found: list[Any] = ask("template", {"data": DATA_OF_FILE, "cases": cases}, mode)
    return found


def _tone(row: Row) -> Row:
    first: Row = next(iter(row["tones"].values()))
    return first


def _passage(text: str) -> Callable[[Row], object]:
    return lambda row: _tone(row)["body"].insert(1, {"texts": [text], "names": []})


def _set(**values: object) -> Callable[[Row], object]:
    return lambda row: row.update(values)


def _example(text: str) -> Callable[[Row], object]:
    return lambda row: row["example"].update({next(iter(row["example"])): text})


def _options(texts: list[str], names: list[str]) -> Callable[[Row], object]:
    passage = {"texts": texts, "names": names}
    return lambda row: _tone(row)["body"].insert(1, passage)


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
    "no subject line": lambda row: [tone.pop("subject", 0) for tone in row["tones"].values()],
    "unknown field": _passage("I thought of {{topics}} and {{zzz}}."),
    "unknown section": _passage("{{#topik}}x{{/topik}}"),
    "spaces in a tag": _passage("Thank you, {{ recipient }}."),
    "brackets": _passage("Hi [recipient], [[Topic]], [your name], «role» or ｛{ role }｝ [oh."),
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
    "value without a field": lambda row: row["example"].update(tried="twice", event="it"),
    "private use": _passage("So \ue123 and \U000f0000."),
    "long sentence about": _set(when=LONG, request="Yes. " + LONG),
    "many fields": _passage(
        "{{met}} {{role}} {{company}} {{event}} {{referrer}} {{tried}} {{link}}"
    ),
    "phrase without a frame": _passage("I enjoyed {{topic}}. {{topic}} was good."),
    "phrase in a frame": _passage("We spoke about {{topic}}, and {{zzz}}."),
    "sentence in a sentence": _passage("I think {{evidence}}, and so on."),
    "sentence after a colon": _passage("It is this: {{evidence}}"),
    "sentence before a word": _passage("So it is. {{evidence}}And so on."),
    "sentences by themselves": _passage("So. {{evidence}} {{news}}\n{{why}} And {{zzz}}."),
    "sentence without a stop": lambda row: (
        row["example"].update(evidence="so it is", news="So it is"),
        _passage("{{evidence}} {{news}}")(row),
    ),
    "a person as a job at a company": _passage(
        "I want the {{recipient}} position at {{recipient}}, and to join {{interviewer}}."
    ),
    "a person's company": _passage("I was at {{recipient}}’s desk."),
    "signed by a reader": lambda row: _tone(row)["body"].append(
        {"texts": ["Kind regards,\n{{recipient}}"], "names": []}
    ),
    "signed by a company": lambda row: _tone(row)["body"].append(
        {"texts": ["{{company}}"], "names": []}
    ),
    "several lines": _passage("One {{role}}.\nTwo {{company}}: # no {{zzz}}"),
    "options": _options(["Yes {{zzz}}.", "No {{role}."], ["first choice", "no"]),
    "an option without a name": _options(["Yes.", "No."], ["first: choice", "b" * 61]),
    "an empty option": _options(["a " * 401, "No."], ["a", "b"]),
}


def test_the_studio_says_what_the_command_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "check", checking.check_data)
    names, rows = zip(*_mutated(), strict=True)
    for name, text, problems in zip(names, _ask("layout", rows), _said(rows), strict=True):
        said = _said_by_the_command(text)
        shape = said and {check for check, *_ in said} <= {"missing-key", "value", "type"}
        # While the shape is wrong, the command looks at nothing else, and the studio does.
        ours = [one for one in problems if not shape or one["check"] in ("missing-key", "value")]
        expected = {(check, message, suggestion) for check, message, suggestion, _ in said}
        found = {(one["check"], one["message"], one["suggestion"]) for one in ours}
        assert found == expected, name
        assert found or name.startswith(MAY_BE_SOUND), name
        lines = {(message, line) for _, message, _, line in said}
        assert {(one["message"], _line(text, one, lines)) for one in ours} == lines, name


# Of these the channel decides whether they are a mistake.
MAY_BE_SOUND = (
    "a person's company",
    "letter with a subject line",
    "channel without",
    "no subject line",
)


def _mutated() -> list[tuple[str, Row]]:
    """Every mutation of a template of each channel."""
    mutated = []
    for (channel, row), (name, mutate) in itertools.product(FEW.items(), MUTATIONS.items()):
        one = copy.deepcopy(row)
        mutate(one)
        mutated.append((f"{name}: {channel}", one))
    return mutated


def _said(rows: Sequence[Row]) -> list[list[Row]]:
    """What the studio says of each, but for what it says of the letters."""
    every = _ask("problems", rows)
    return [[one for one in many if one["check"] not in OF_LETTERS] for many in every]


def _said_by_the_command(text: str) -> list[tuple[str, str, str, int]]:
    name = "templates/en/a-template.yml"
    found = checking.problems_of_template(READING, DATA, name, text.encode())
    found = [one for one in found if one.check != "unlisted-template"]
    return [(one.check, one.message, one.suggestion, one.line) for one in found]


def _line(text: str, problem: Row, known: set[tuple[str, int]]) -> int:
    """The line of a place: that of its key or that of its value, whichever the command names."""
    document = parse("x.yml", text.encode())
    place = _in_file(document.data, problem["place"])
    lines = {document.find(place)[0], document.keys.get(place, document.find(place))[0]}
    return next((line for line in sorted(lines) if (problem["message"], line) in known), min(lines))


def _in_file(data: Any, place: list[Any]) -> tuple[Any, ...]:
    """In a file the texts of a passage do not stand apart from their names."""
    if len(place) < 6:
        return tuple(place[:4])
    tone, index, number = place[1], place[3], place[5]
    passage = data["tones"][tone]["body"][index]
    step = [*passage][number] if isinstance(passage, dict) else number
    return (*place[:4], step)


def test_the_studio_says_of_our_templates_what_the_command_says() -> None:
    found = {(Path(p.file).stem, p.check, p.message) for p in checking.check(READING)}
    answers = zip(ROWS, _ask("problems", [*ROWS.values()]), strict=True)
    said = {(id, one["check"], one["message"]) for id, many in answers for one in many}
    expected = {
        one for one in found if one[0] in ROWS and one[1] not in ("layout", "unlisted-template")
    }
    assert said == expected


def test_the_studio_writes_our_files() -> None:
    files = {id: (DATA / f"templates/en/{id}.yml").read_text("utf-8") for id in ROWS}
    assert dict(zip(ROWS, _ask("layout", list(ROWS.values())), strict=True)) == files


def test_the_layout_of_the_studio_conforms() -> None:
    rows = [Template.model_validate(case["template"]).model_dump() for case in VECTORS]
    assert _ask("layout", rows) == [case["yaml"] for case in VECTORS]


def _body(one: str, other: str) -> list[Row]:
    return [
        {"texts": [one, other], "names": []},
        {"texts": [other], "names": []},
        {"texts": [one, other], "names": ["first choice", "yes"]},
    ]


TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\n"), min_size=1, max_size=160)


@settings(max_examples=5, deadline=None)
@given(st.lists(st.tuples(TEXT, TEXT), min_size=200, max_size=300))
def test_both_lay_out_any_text_alike(pairs: list[tuple[str, str]]) -> None:
    base = VECTORS[0]["template"]
    rows = [
        {**base, "title": one, "when": other, "tones": {"warm": {"body": _body(one, other)}}}
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
    found = {one["check"] for many in _said([row for _, row in _mutated()]) for one in many}
    assert found == set(DATA_OF_STUDIO["problems"]) - {*letters.CHECKS}


def test_notices_speak_the_language_of_the_form() -> None:
    """Each text that the studio can show is said in its own words too, with no more parts."""
    for id, problem in DATA_OF_STUDIO["problems"].items():
        file, form = problem["says"], IN_A_FORM[id]
        of_keys = id == "missing-key"
        assert of_keys or set(form) <= set(file), id
        for found, said in form.items():
            assert not re.search(r"\bkey|data/|\.yml|\bids?\b|“[a-z]+:”", said), said
            of_file = set(re.findall(r"\{+\w+", file["key" if of_keys else found]))
            assert set(re.findall(r"\{+\w+", said)) <= of_file, said
    required = DATA_OF_STUDIO["schema"]["required"]
    assert set(required) - {"example"} <= set(IN_A_FORM["missing-key"])
    # What a form cannot get wrong need not be said in its words.
    cannot = {"empty", "few", "many", "low", "near", "listed", "address", "name", "country_name"}
    of_an_edition = {"color", "logo", "contact", "folder", "host", "country"}
    for id, form in IN_A_FORM.items():
        left = set(DATA_OF_STUDIO["problems"][id]["says"]) - set(form)
        assert id == "missing-key" or not left - (
            cannot | of_an_edition | {"other"} if id == "value" else set()
        ), id


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
        ("Talk soon\nThanks", []),
        ("Hi Mr. Adeyemi-Ross, thanks.", [("name", "Mr. Adeyemi-Ross")]),
        ("Sorry! I'm late. Teodor", [("name", "Teodor")]),
        ("I'm late. Thanks", []),
        ("I’m glad. My CV is a PDF, and I’d send it on LinkedIn.", []),
        ("{{recipient}}, thank you. {{#met}}We met {{met}}.{{/met}} It was good.", []),
        ("You said “Bring it”. (So I did.) That is: Good.", []),
        ("Two of us, 10 minutes, 3 cups.", []),
        ("{{why}} Thank you again.", []),
        ("{{#met}}Thank you.{{/met}}{{^met}}Dear Noor{{/met}}", [("name", "Noor")]),
        ("{{#met}}We met {{met}}{{/met}}{{^met}}We met{{/met}} today.", []),
    ],
)
def test_what_seems_personal_is_pointed_out(text: str, expected: list[tuple[str, str]]) -> None:
    body = [{"texts": [text], "names": []}]
    row = {"tones": {"warm": {"body": body}}, "example": {}}
    (found,) = _ask("personal", [row])
    assert [(one["kind"], one["text"]) for one in found] == expected


PASTED = (
    "Dear Ms Adeyemi,",
    "Thank you for telling me about the Records Assistant position at Norhaven Libraries. "
    "We spoke on Tuesday, and I also met Ines.",
    "You hoped to decide by Friday. Write to Ashgrove Ltd.",
    "Kind regards,",
    "Teodor Applewhite",
)
GUESSED = {
    "Ms Adeyemi": ("recipient", True),
    "Records Assistant": ("role", True),
    "Norhaven Libraries": ("company", True),
    "Tuesday": ("met", False),
    "Ines": ("interviewer", True),
    "Friday": ("promised", True),
    "Ashgrove Ltd": ("company", True),
    "Teodor Applewhite": ("candidate", True),
}


def test_the_first_guess_is_right_or_asks() -> None:
    body = [{"texts": [text], "names": []} for text in PASTED]
    (found,) = _ask("guess", [{"tones": {"warm": {"body": body}}, "example": {}}])
    assert {words: (fields[0], sure) for words, fields, sure in found} == GUESSED
    assert all(1 < len(fields) <= 3 for _, fields, _ in found)
