"""What people type in place of YAML: it would be read as text, or as a fault somewhere else.

A word processor or a website puts such characters there, and they look right on the screen.
"""

import re
from collections.abc import Iterator

from macros.model import Template, TonedLetter
from macros.reading.messages import Told, nearest, tell
from macros.reading.problem import Problem

# What stands before a value: its indent, the hyphens of its list, and its key.
_KEYS = r" *(?:- )*(?:[\w-]+: +)?(?:- )*"
_HARD = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
# Without the joiners, which make one emoji of several and spell names in Persian.
UNSEEN = "\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_DASHES = "\u2010-\u2015\u2212•·●▪‣◦*"
_CURLY = "“”„«»"
# The pattern of each slip, with the fault in its group. The first one in a line counts.
_SLIPS: dict[str, re.Pattern[str]] = {
    "tab": re.compile(r"(\t)"),
    "conflict": re.compile(r"^((?:<{7}|={7}|>{7}))(?: |\r?$)", re.M),
    "line_break": re.compile("(\r(?!\n)|[\x85\u2028\u2029])"),
    "unseen": re.compile(f"([{UNSEEN}])"),
    "hard_space": re.compile(rf"^(?:[^\w\"'\n]*|{_KEYS}[\w-]+:)([{_HARD}])", re.M),
    "fence": re.compile(r"^(```|~~~)", re.M),
    "hyphen": re.compile(rf"^ *([{_DASHES}](?= *[\"“])|[\u2010-\u2015\u2212•●▪]+(?= )|-(?=[\"“]))",
                         re.M),
    "quotes": re.compile(rf"^{_KEYS}([“„«‘][^“„«‘\n]*?[”“\"»’]|\"[^\"\n]*[”“]"
                         rf"|\[(?:[^\n\"]*, )?[“„«][^\n]*\])\r?$", re.M),
}  # fmt: skip
_ONCE = {"tab", "conflict", "line_break", "fence"}


def slips(file: str, text: str) -> Iterator[Problem]:
    """The first slip of each line; of what goes with a whole file, the first alone."""
    lines = set[int]()
    for name, pattern in _SLIPS.items():
        for found in pattern.finditer(text):
            line, column = position(text[: found.start(1)])
            if line not in lines:
                lines.add(line)
                yield Problem.of(file, line, column, _told(name, found[1]))
            if name in _ONCE:
                break


def depths(file: str, text: str) -> Iterator[Problem]:
    """The keys of a template that are indented too little or too much, with no value beside them.

    YAML takes such a file for another mapping than it is, so this is asked where a file is wrong.
    """
    for number, line in enumerate(text.split("\n"), 1):
        if (found := _BARE_KEY.fullmatch(line)) and len(found[1]) != (wanted := _depth(found[2])):
            told = tell("syntax", "depth", size=len(found[1]), wanted=wanted, key=found[2])
            yield Problem.of(file, number, len(found[1]) + 1, told)


_BARE_KEY = re.compile(r"( *)([\w-]+):\s*")


def _depth(key: str) -> int:
    """The spaces before a key of a template; one that no shape names is a tone."""
    if nearest(key, Template.model_fields):
        return 0
    return 4 if nearest(key, TonedLetter.model_fields) else 2


def position(before: str) -> tuple[int, int]:
    """The line and column, from 1, of what comes after a text."""
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _told(name: str, found: str) -> Told:
    if name == "tab":
        return tell("tab", "tab", suggestion="  ")
    if name == "quotes":
        fit = re.sub(f"[{_CURLY}]", '"', found) if found[0] == "[" else f'"{found[1:-1]}"'
        return tell("slip", "quotes", fit=fit, suggestion=fit)
    code = f"U+{ord(found[0]):04X}"
    return tell("slip", name, found=found, code=code, suggestion=_INSTEAD.get(name, ""))


# What to put in place of a slip.
_INSTEAD = {"hard_space": " ", "hyphen": "- "}
