"""Reading: every file is read or reported, with exact messages at exact places."""

import itertools
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros import reading
from macros.reading import explaining, parsing, read
from tests.playbooks import TEMPLATE, TESTS, change, small

IDS = {*parsing.CHECKS, *explaining.CHECKS, *reading.CHECKS}
MOMENTS = "moments.yml"
CHANNELS = "channels.yml"
FIELDS = "fields.yml"


def _lines(data: Path) -> list[str]:
    return [str(problem).removeprefix(f"{data.as_posix()}/") for problem in read(data).problems]


PASSAGE = ("type: this should be a passage; write a text in double quotes, a list of variants, "
           "or options as “name: text”")  # fmt: skip


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        (TEMPLATE, "summary: A short note.", 'summary: ""', "2:10: value: this is empty; write "
         "something or remove the key"),
        (TEMPLATE, "A short note.", "A" * 161, "2:10: value: this has more than 160 characters; "
         "shorten it"),
        (TEMPLATE, "A short note.", '"A\\nnote"', "2:10: value: this should be one line; take the "
         "line breaks out"),
        (TEMPLATE, "when: The same day.", "when: [now]", "7:7: type: this should be text; put it "
         "in double quotes"),
        (TEMPLATE, "when: The same day.", "when: 5", "7:7: type: this should be text; put it in "
         "double quotes"),
        (TEMPLATE, "moment: met", "moment: Met At", "3:9: value: “Met At” is not an id; use small "
         "letters, digits and hyphens, such as “thank-you”"),
        (TEMPLATE, "moment: met", "moment: ../met", "3:9: value: “../met” is not an id; use small "
         "letters, digits and hyphens, such as “thank-you”"),
        ("sources.yml", "https://", "htp://", "1:62: value: “htp://example.org/” is not "
         "an address of a page; begin it with https:// and leave out spaces"),
        (TEMPLATE, "recipient: interviewer", "recipient: boss", "6:12: value: “boss” is not one "
         "of the choices; use interviewer, hiring-manager, recruiter, agency, referrer, contact"),
        (TEMPLATE, "recipient: interviewer", "recipient: [boss]", "6:12: value: “['boss']” is "
         "not one of the choices; use interviewer, hiring-manager, recruiter, agency, referrer, "
         "contact"),
        (TEMPLATE, "    body:", "    bodi:", "14:5: unknown-key: unknown key “bodi”; did you "
         "mean “body”?"),
        (TEMPLATE, "    body:", "    x: 1\n    body:", "14:5: unknown-key: unknown key “x”; the "
         "keys here are subject, body"),
        (TEMPLATE, '- "Hello {{recipient}},"', "- 5", f"15:9: {PASSAGE}"),
        (TEMPLATE, '- "Hello {{recipient}},"', "- [a, [b]]", "15:13: type: this should be text; "
         "put it in double quotes"),
        (TEMPLATE, '- "Hello {{recipient}},"', "- {a: b, c: 5}", "15:19: type: this should be "
         "text; put it in double quotes"),
        (TEMPLATE, '- "Hello {{recipient}},"', '- {a: b, "c: d": e}', "15:16: value: the name of "
         "an option is one line without a colon; write a few words, such as “first choice”"),
        (TEMPLATE, '- "Hello {{recipient}},"', "- []", "15:9: value: this has fewer than 1 items; "
         "add to it"),
        (TEMPLATE, "  topic: the board", "  Topic: the board", "21:3: value: “Topic” cannot be a "
         "name here; use small letters, with underscores between words"),
        (MOMENTS, "  met:", "  Met:", "4:3: value: “Met” cannot be a name here; use small letters, "
         "digits and hyphens"),
        (MOMENTS, "[thank you, thanks, note, interview]", "[thank you]", "9:14: value: this has "
         "fewer than 4 items; add to it"),
        (MOMENTS, "groups:\n", "- groups\n", "1:1: syntax: this line has no colon and space "
         "after its key; write “key: value”"),
        (MOMENTS, "ours: true", "ours: 1", "23:11: type: this should be true or false; write it "
         "without quotes"),
        (CHANNELS, "most: 40", 'most: "40"', "6:31: type: this should be a whole number; write it "
         "without quotes"),
        (CHANNELS, "aim: [5, 20]", "aim: [5, 20, 30]", "6:16: value: this has more than 2 items; "
         "shorten it"),
        (CHANNELS, "{aim: [5, 20], most: 40}", "40", "6:10: type: this should be a mapping of keys "
         "to values; write “key: value”"),
        ("reasons/show-yourself.yml", "order: 1", "order: 0", "1:8: value: this is below 1; "
         "raise it"),
        (FIELDS, "kind: line,", "kind: lin,", "1:78: value: “lin” is not one of the "
         "choices; did you mean “line”?"),
        ("countries.yml", "jp:", "japan:", "1:1: value: “japan” cannot be a name here; use the two "
         "lowercase letters of ISO 3166"),
        ("cadence.yml", "clock: interview", "clock: interviw", "3:10: value: “interviw” is not one "
         "of the choices; did you mean “interview”?"),
        ("tones.yml", "warm:", "!!str warm:", None),
    ],
)  # fmt: skip
def test_message(name: str, old: str, new: str, expected: str | None, tmp_path: Path) -> None:
    data = small(tmp_path)
    change(data, name, old, new)
    found = _lines(data)
    if expected is None:
        assert found == []
    else:
        assert f"{name}:{expected}" in found


@pytest.mark.parametrize("content", ["plain", "[]", "- a", "5", '"x"', "true"])
def test_a_file_that_holds_no_mapping(content: str, tmp_path: Path) -> None:
    data = small(tmp_path)
    for name in (TEMPLATE, "fields.yml", "moments.yml"):
        (data / name).write_text(content, "utf-8")
    message = "1:1: type: this should be a mapping of keys to values; write “key: value”"
    assert _lines(data) == [f"{name}:{message}" for name in ("fields.yml", "moments.yml", TEMPLATE)]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("templates/en/Thank.yml", "“Thank” is not an id; use small letters, digits and hyphens, "
         "such as “thank.yml”"),
        ("templates/en/a_b--c.yml", "“a_b--c” is not an id; use small letters, digits and hyphens, "
         "such as “a-b-c.yml”"),
        ("templates/en/ß.yml", "“ß” is not an id; use small letters, digits and hyphens, such as "
         "“thank-you.yml”"),
        ("templates/en/thanks.yaml", "data files end in .yml; rename this one"),
        ("templates/en/deep/thanks.yml", "no data is read from a file of this name; templates are "
         "data/templates/en/<id>.yml"),
        ("templates/fr/merci.yml", "no data is read from a file of this name; templates are "
         "data/templates/en/<id>.yml"),
        ("notes.txt", "no data is read from a file of this name; templates are "
         "data/templates/en/<id>.yml"),
    ],
)  # fmt: skip
def test_a_stray_file_is_never_skipped(name: str, message: str, tmp_path: Path) -> None:
    data = small(tmp_path)
    (data / name).parent.mkdir(parents=True, exist_ok=True)
    (data / name).write_text("title: x\n", "utf-8")
    assert _lines(data) == [f"{name}:1:1: file-name: {message}"]


def test_what_an_editor_leaves_behind_is_passed_over(tmp_path: Path) -> None:
    data = small(tmp_path)
    for name in (".DS_Store", "templates/en/.thanks.yml.swp", "moments.yml~", "Thumbs.db"):
        (data / name).write_bytes(b"\0")
    assert _lines(data) == []


def test_links_are_not_followed(tmp_path: Path) -> None:
    data = small(tmp_path)
    (data / "templates/en/link.yml").symlink_to(data / TEMPLATE)
    (data / "templates/en/loose.yml").symlink_to(data / "nothing")
    (data / "folder").symlink_to(data / "templates")
    message = "1:1: file-name: this is a link; put the file itself here"
    names = ("folder", "templates/en/link.yml", "templates/en/loose.yml")
    assert _lines(data) == [f"{name}:{message}" for name in names]


def test_a_missing_file(tmp_path: Path) -> None:
    data = small(tmp_path)
    (data / "tones.yml").unlink()
    (data / "interface/en.yml").unlink()
    message = "1:1: file-name: this file is missing; restore it"
    assert _lines(data) == [f"tones.yml:{message}", f"interface/en.yml:{message}"]


def test_all_problems_of_one_file_come_at_once(tmp_path: Path) -> None:
    data = small(tmp_path)
    change(data, TEMPLATE, "title: Thank them", "titel: Thank them")
    change(data, TEMPLATE, "recipient: interviewer", "recipient: boss")
    change(data, TEMPLATE, "sources: [f01]", "sources: f01")
    assert [line.split(":")[1:4] for line in sorted(_lines(data))] == [
        ["1", "1", " unknown-key"],
        ["23", "10", " type"],
        ["6", "12", " value"],
    ]


def test_a_reading_keeps_the_order_of_reasons(tmp_path: Path) -> None:
    data = small(tmp_path)
    first = data / "reasons/show-yourself.yml"
    (data / "reasons/a-second.yml").write_text(
        first.read_text("utf-8").replace("order: 1", "order: 2"), "utf-8"
    )
    assert list(read(data).playbook().reasons) == ["show-yourself", "a-second"]


COUNT = itertools.count()
FILES = sorted(p.relative_to(TESTS / "playbook/data").as_posix()
               for p in (TESTS / "playbook/data").rglob("*.yml"))  # fmt: skip
WORDS = ["no", "5", "[]", "{}", "- ", ": ", "\n", '"', "&a", "*a", "!!set", "|", "é", "[key]", "~"]


@settings(deadline=None)
@given(st.sampled_from(FILES), st.integers(0, 900), st.integers(0, 12), st.sampled_from(WORDS))
def test_a_mutated_playbook_never_raises(
    tmp_path_factory: pytest.TempPathFactory, name: str, at: int, cut: int, put: str
) -> None:
    data = small(tmp_path_factory.mktemp(f"mutated{next(COUNT)}"))
    text = (data / name).read_text("utf-8")
    (data / name).write_text(text[:at] + put + text[at + cut :], "utf-8")
    for problem in read(data).problems:
        assert problem.check in IDS
        assert (data / name).as_posix() == problem.file
        assert str(problem) == " ".join(str(problem).split("\n"))
