"""What the reader of YAML could not read, in a contributor's words and where it can be fixed."""

import re
from dataclasses import dataclass

import yaml

from macros.reading.messages import Told, tell
from macros.reading.problem import Problem

_KEYS = r"\s*(?:- )*(?:[^\s\"':]+: )?(?:- )*"
# A value or item whose quotation mark opens, and what follows it.
_OPENED = re.compile(rf'{_KEYS}"(?P<rest>.*)')
_CLOSED = re.compile(r'(?:[^"\\]|\\.)*"')
_SINGLE = re.compile(rf"{_KEYS}'(?:[^']|'')*'")
# A value whose first character is a sign of YAML.
_SIGN = re.compile(rf"{_KEYS}(?=[{{\[>|,?\]}}])")
# A text that has no hyphen before it and no key.
_BARE = re.compile(r'\s*"')
_KEY = re.compile(r"\s*[^\s\"':]+")
# A fault that lies where the parser began to read what it could not end.
_FROM_START = {
    "could not find expected ':'": "no_colon",
    "did not find expected ',' or ']'": "bracket",
    "did not find expected ',' or '}'": "bracket",
    "found unexpected end of stream": "quote",
}


@dataclass(frozen=True)
class Fault:
    """What stopped the parser, and the line and column from 1."""

    line: int
    column: int
    told: Told


def syntax(file: str, text: str, error: yaml.YAMLError) -> Problem:
    """The problem that an error of the parser stands for.

    The parser stops where it can make no sense of the text. That may be far below a quotation
    mark that was left open, so the first such mark is named instead.
    """
    lines = text.split("\n")
    line, column = _position(text, error)
    fault = _open_quote(lines[:line]) or _fault(error, lines, line, column)
    return Problem.of(file, fault.line, fault.column, fault.told)


def _position(text: str, error: yaml.YAMLError) -> tuple[int, int]:
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark:
        return error.problem_mark.line + 1, error.problem_mark.column + 1
    # The reader of characters counts in bytes.
    before = text.encode()[: getattr(error, "position", 0)].decode(errors="ignore")
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _open_quote(lines: list[str]) -> Fault | None:
    for number, line in enumerate(lines, 1):
        found = _OPENED.match(line)
        if found and not _CLOSED.match(found["rest"]):
            return Fault(number, found.start("rest"), tell("syntax", "quote"))
    return None


def _fault(error: yaml.YAMLError, lines: list[str], line: int, column: int) -> Fault:
    what = getattr(error, "problem", None) or getattr(error, "reason", "cannot be read")
    start = getattr(error, "context_mark", None)
    here = (lines[line - 1] if line <= len(lines) else "").rstrip("\r")
    if what == "mapping values are not allowed in this context":
        # A key where a text went on: the line above has no colon of its own.
        if line > 1 and _KEY.fullmatch(here[: column - 1]):
            return Fault(line - 1, 1, tell("syntax", "no_colon"))
        return Fault(line, column, tell("syntax", "colon"))
    if what in _FROM_START and start:
        return Fault(start.line + 1, start.column + 1, tell("syntax", _FROM_START[what]))
    if what == "did not find expected alphabetic or numeric character" and start:
        return _no_start(start.line + 1, start.column + 1, lines[start.line])
    if _BARE.match(here) or (line > 1 and _BARE.match(lines[line - 2])):
        return _bare(lines[:line])
    if what in _NO_START:
        return _no_start(line, column, here)
    if what == "but found another document":
        return Fault(line, column, tell("syntax", "two"))
    if what == "control characters are not allowed":
        code = f"U+{ord(here[column - 1]):04X}"
        return Fault(line, column, tell("syntax", "control", code=code))
    return _misfit(line, column, here, str(what))


_NO_START = (
    "block sequence entries are not allowed in this context",
    "found character that cannot start any token",
    "mapping keys are not allowed in this context",
)


def _bare(lines: list[str]) -> Fault:
    """The first of the last lines that begin with a quotation mark."""
    line = len(lines) if _BARE.match(lines[-1]) else len(lines) - 1
    while line > 1 and _BARE.match(lines[line - 2]):
        line -= 1
    return Fault(line, lines[line - 1].index('"') + 1, tell("syntax", "no_hyphen"))


def _no_start(line: int, column: int, here: str) -> Fault:
    return Fault(line, column, tell("syntax", "start", character=here[column - 1]))


def _misfit(line: int, column: int, here: str, what: str) -> Fault:
    """A line that does not go on as it began, or not as the lines above."""
    if (found := _SINGLE.match(here)) and what.startswith("did not find expected"):
        return Fault(line, found.end(), tell("syntax", "apostrophe"))
    if found := _SIGN.match(here):
        return _no_start(line, found.end() + 1, here)
    if here[: column - 1].rstrip().endswith('"'):
        return Fault(line, column, tell("syntax", "after_quote"))
    if what.startswith("did not find expected"):
        return Fault(line, column, tell("syntax", "indent"))
    if what == "found unknown escape character":
        return Fault(line, column, tell("syntax", "escape"))
    return Fault(line, column, tell("syntax", "yaml", what=what))
