"""The pages written by hand: their prose with its lines, and what their macros name."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from macros.reading.messages import Told
from macros.reading.parsing import read_text
from macros.reading.problem import Problem

# The macros of a page that name sources.
CITING = {"cite", "both_sides"}
_CALL = re.compile(r"\{\{\s*(\w+)\((.*?)\)\s*\}\}", re.S)
_STRING = re.compile(r'"([^"]+)"')
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
# A heading with an anchor of its own, which stays when its words change.
_ANCHOR = re.compile(r"^## .*\{: #([a-z0-9-]+) \}$", re.M)
# A page by hand has plain lines of front matter; what MkDocs reads in them, this does too.
_SAID = re.compile(r"^(title|description): *(.+?) *$", re.M)
_HEADING = re.compile(r"^# (.+?)(?: \{:.*\})?$", re.M)
_FENCE = re.compile(r"\s*(```|~~~)")
# Headings, tables, quotations, markup and what stands under a definition are not sentences.
_APART = re.compile(r"\s*(#|\||>|<|---|\[\w+\]:)")
_ITEM = re.compile(r"^\s*(?:[-*+]|\d+\.)\s+")
_INLINE = (
    (re.compile(r"\{\{.*?\}\}", re.S), ""),
    (re.compile(r"!?\[([^\]]*)\]\([^)]*\)"), r"\1"),
    # What stands for code is a word like any other: no checker of spelling knows the code.
    (re.compile(r"`[^`]*`"), "Code"),
    (re.compile(r"<[^>]*>|\{:?[^}]*\}|\*\*|(?<!\w)[*_]|[*_](?!\w)"), ""),
)


@dataclass(frozen=True)
class Name:
    """A name in quotes that a macro is called with."""

    macro: str
    name: str
    line: int
    column: int


@dataclass(frozen=True)
class Prose:
    """A paragraph, list item or text given to a macro, as plain text."""

    line: int
    text: str


@dataclass(frozen=True)
class Page:
    """A Markdown page. Lines and columns count from 1 and hold for the file."""

    file: str
    text: str

    @property
    def address(self) -> str:
        """The page's address in the site, without slashes at its ends; "" is the home page."""
        path = self.path.removesuffix(".md")
        return "" if path == "index" else path.removesuffix("/index")

    @property
    def path(self) -> str:
        """Its place below docs/."""
        return self.file.rpartition("docs/")[2]

    @property
    def about(self) -> tuple[str, str]:
        """Its title and description: those of its front matter, else its first heading."""
        said = dict(_SAID.findall(self.text.partition("\n---\n")[0]))
        heading = _HEADING.search(self.text)
        title = said.get("title") or (heading[1] if heading else Path(self.file).stem)
        return title.strip("\"'"), said.get("description", "").strip("\"'")

    @property
    def names(self) -> Iterator[Name]:
        """What the page's macros are called with: ids, never texts."""
        for call, found in self._strings():
            if _ID.fullmatch(found[1]):
                yield Name(call, found[1], *self._position(found.start(1)))

    @property
    def sources(self) -> set[str]:
        """The ids of the sources that the page cites."""
        return {one.name for one in self.names if one.macro in CITING}

    @property
    def places(self) -> Iterator[str]:
        """A page of the guide and its sections, as data name them: “page” and “page#anchor”."""
        stem = Path(self.file).stem
        if Path(self.file).parent.name != "guide":
            return
        yield stem
        for found in _ANCHOR.finditer(self.text):
            yield f"{stem}#{found[1]}"

    @property
    def prose(self) -> Iterator[Prose]:
        """The page's sentences, a paragraph or list item at a time."""
        for line, lines in _blocks(self.text):
            if text := _plain("\n".join(lines)):
                yield Prose(line, text)
        for _, found in self._strings():
            if not _ID.fullmatch(found[1]):
                yield Prose(self._position(found.start(1))[0], found[1])

    def problem(self, line: int, column: int, told: Told) -> Problem:
        return Problem.of(self.file, line, column, told)

    def _strings(self) -> Iterator[tuple[str, re.Match[str]]]:
        for call in _CALL.finditer(self.text):
            for found in _STRING.finditer(self.text, call.start(2), call.end(2)):
                yield call[1], found

    def _position(self, at: int) -> tuple[int, int]:
        before = self.text[:at]
        return before.count("\n") + 1, at - before.rfind("\n")


def read(files: Iterable[Path]) -> tuple[list[Page], list[Problem]]:
    """The pages of some files, and what keeps some from being read."""
    found = [(path, *read_text(path)) for path in files]
    pages = [Page(path.as_posix(), text) for path, text, problems in found if not problems]
    return pages, [problem for _, _, problems in found for problem in problems]


def _blocks(text: str) -> Iterator[tuple[int, list[str]]]:
    """Runs of lines that make a paragraph or a list item, each with the line it begins on."""
    first, lines, fenced = 0, list[str](), False
    for number, line in _body(text):
        fence = bool(_FENCE.match(line))
        apart = fence or fenced or not line.strip() or bool(_APART.match(line))
        fenced ^= fence
        if lines and (apart or _ITEM.match(line)):
            yield first, lines
            lines = []
        if not apart:
            first = first if lines else number
            lines.append(_ITEM.sub("", line))
    if lines:
        yield first, lines


def _body(text: str) -> Iterator[tuple[int, str]]:
    """The numbered lines after the front matter."""
    lines = list(enumerate(text.split("\n"), 1))
    if lines[0][1] == "---":
        end = next((i for i, line in lines[1:] if line == "---"), 0)
        return iter(lines[end:])
    return iter(lines)


def _plain(text: str) -> str:
    for pattern, put in _INLINE:
        text = pattern.sub(put, text)
    return " ".join(text.split())
