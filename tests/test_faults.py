"""Faults of YAML: each is named in plain words, where it can be mended."""

import pytest

from macros.model import Template
from macros.reading import shaped
from macros.reading.parsing import parse

TEXT = """title: Thank them
summary: A short note.
tones:
  warm:
    body:
      - "Hello."
      - - "One."
        - "Two."
sources: [f01]
"""
QUOTE = "a quotation mark opens here and is not closed on this line; close it"
COLON = "this text has a colon and a space but no quotes; put it in double quotes"
NO_COLON = "this line has no colon and space after its key; write “key: value”"
CONTROL = "there is a control character"
INDENT = "this line does not fit the lines above; check its indent, quotes and colon"
APOSTROPHE = ("this mark ends the text that a single quotation mark began; put the whole text in "
              "double quotes instead")  # fmt: skip
NO_HYPHEN = "this text has no hyphen before it; begin the line with “- ”, as the others do"
AFTER = 'there is text after the closing quotation mark; write \\" for a mark inside quotes'


def _start(character: str) -> str:
    return f"text cannot begin with {character} here; put it in double quotes"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("title: Thank", 'title: "Thank', f"1:8: syntax: {QUOTE}"),
        ("Thank them", "'Thank them", f"1:8: syntax: {QUOTE}"),
        ('"Hello."', '"Hello.', f"6:9: syntax: {QUOTE}"),
        ('"One."', '"One.', f"7:11: syntax: {QUOTE}"),
        ('"Two."', '"Two.', f"8:11: syntax: {QUOTE}"),
        ("Thank them", "Thank: them", f"1:13: syntax: {COLON}"),
        ("title: Thank", "title:Thank", f"1:1: syntax: {NO_COLON}"),
        ("title: Thank", "title = Thank", f"1:1: syntax: {NO_COLON}"),
        ("summary: A", "summary A", f"2:1: syntax: {NO_COLON}"),
        ("Thank them", "@them", f"1:8: syntax: {_start('@')}"),
        ("Thank them", "% x", f"1:8: syntax: {_start('%')}"),
        ("Thank them", "& x", f"1:8: syntax: {_start('&')}"),
        ("Thank them", "- x", f"1:8: syntax: {_start('-')}"),
        ("Thank them", "{{role}} x", f"1:8: syntax: {_start('{')}"),
        ("Thank them", "a\x00b", f"1:9: syntax: {CONTROL} (U+0000) here; remove it"),
        ("them", "é\x9f", f"1:15: syntax: {CONTROL} (U+009F) here; remove it"),
        ("        - ", "       - ", f"8:8: syntax: {INDENT}"),
        ('      - "H', '  - "H', f"6:3: syntax: {INDENT}"),
        ("[f01]", "[f01", "9:10: syntax: a bracket opens here and is not closed; close it"),
        ("Thank them", "? x", f"1:8: syntax: {_start('?')}"),
        ("Thank them", "> x", f"1:8: syntax: {_start('>')}"),
        ("Thank them", "[x] y", f"1:8: syntax: {_start('[')}"),
        ("Thank them", "'They're here'", f"1:13: syntax: {APOSTROPHE}"),
        ('- "Hello."', '"Hello."', f"6:7: syntax: {NO_HYPHEN}"),
        ("sources: [f01]", "---", "9:1: syntax: another document begins here; remove the line "
         "“---”, and keep one template in a file"),
        ('"Two."', '"Two." and', f"8:18: syntax: {AFTER}"),
        ('"Two."', '"Tw"o."', f"8:15: syntax: {AFTER}"),
        ('"Two."', '"Two\\q"', "8:15: syntax: this escape is unknown; write \\\\ for a "
         "backslash inside quotes"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_fault(old: str, new: str, expected: str, line_end: str) -> None:
    text = TEXT.replace(old, new, 1).replace("\n", line_end)
    assert list(map(str, parse("x.yml", text.encode()).problems)) == [f"x.yml:{expected}"]


@pytest.mark.parametrize(
    ("old", "new", "line", "told"),
    [
        ("Thank them", "“Thank them”", 1, 'here; write "Thank them"'),
        ("Thank them", '"Thank them”', 1, 'here; write "Thank them"'),
        ("[f01]", "[f02, “f01”]", 9, 'here; write [f02, "f01"]'),
        ("Thank them", "Prize #1", 1, 'put all of it in double quotes: "Prize #1"'),
        ("title: ", "title:\u00a0", 1, "type an ordinary space"),
        ("  warm", "\u00a0 warm", 4, "type an ordinary space"),
        ('- "Hello', '— "Hello', 6, "“—” does not begin an item"),
        ('- "Hello', '-"Hello', 6, "“-” does not begin an item"),
        ("them", "the\u00adm", 1, "(U+00AD) that nobody can see"),
        ("them", "the\rm", 1, "a line break here (U+000D)"),
        ("them", "the\u2028@", 1, "a line break here (U+2028)"),
        ("summary", "<<<<<<< main\nsummary", 2, "“<<<<<<<” is left over"),
        ("title", "```yaml\ntitle", 1, "“```” is a sign of Markdown"),
    ],
)
def test_slip(old: str, new: str, line: int, told: str) -> None:
    """It is reported once, at its line, with what to write."""
    found = parse("x.yml", TEXT.replace(old, new, 1).encode()).problems
    assert [(one.line, told in one.message) for one in found] == [(line, True)]


def test_marks_inside_a_text_are_no_slip() -> None:
    for value in ("“Yes” or “no”", "“Yes”, they said", '"“So”"', "C# and a#b", '"Prize #1"'):
        assert parse("x.yml", TEXT.replace("Thank them", value, 1).encode()).problems == []


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [("  warm:", "    warm:", 4), ("  warm:", "warm:", 4), ("    body:", "  body:", 5)],
)
def test_a_key_at_another_depth_is_named_itself(old: str, new: str, line: int) -> None:
    document, _ = shaped("x.yml", TEXT.replace(old, new, 1).encode(), Template)
    assert [(one.line, "should begin with" in one.message) for one in document.problems] == [
        (line, True)
    ]


def test_an_escaped_mark_does_not_close_a_text() -> None:
    text = TEXT.replace('"Hello."', '"Hello \\"x\\" y')
    assert [p.line for p in parse("x.yml", text.encode()).problems] == [6]
