"""Faults of YAML: each is named in plain words, where it can be mended."""

import pytest

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


def test_an_escaped_mark_does_not_close_a_text() -> None:
    text = TEXT.replace('"Hello."', '"Hello \\"x\\" y')
    assert [p.line for p in parse("x.yml", text.encode()).problems] == [6]
