"""From a file's bytes to a Document: strict YAML, every surprise reported with its place."""

import codecs
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import yaml

from macros.reading import faults
from macros.reading.document import Document, Place
from macros.reading.messages import Told, tell
from macros.reading.problem import Problem
from macros.reading.slips import position, slips

MAX_BYTES = 100_000
MAX_DEPTH = 20
_PLAIN: dict[str, tuple[str, Callable[[str], Any]]] = {
    "str": (r"(?s).*", str),
    "int": (r"-?(0|[1-9][0-9]{0,8})", int),
    "bool": (r"true|false", "true".__eq__),
}
# What YAML makes of such text, in words.
_SURPRISES = {
    "bool": "yes or no",
    "float": "a number",
    "int": "a number",
    "merge": "a sign of its own",
    "null": "nothing",
    "timestamp": "a date",
    "value": "a sign of its own",
}
# The checks of this module, each with what it asks of a contributor.
CHECKS = {
    "alias": "Anchors and aliases are not used; each value is written out.",
    "duplicate-key": "A key stands once in its mapping.",
    "empty": "A data file holds data.",
    "encoding": "Files are UTF-8 without a byte order mark.",
    "comment": "Text with “ #” stands in quotes, for what follows is left out.",
    "nesting": f"Values are nested at most {MAX_DEPTH} deep.",
    "size": f"A file has at most {MAX_BYTES:,} bytes.",
    "slip": "Only the signs of YAML are taken for such, and no character is unseen.",
    "syntax": "A file is valid YAML.",
    "tab": "Spaces are used, never tabs.",
    "unquoted": "What YAML would turn into something else than text stands in quotes.",
    "yaml-tag": "YAML tags (!) are not used.",
}


def parse(file: str, content: bytes) -> Document:
    """Parse a file's bytes; what is wrong with it is in `problems`, and then `data` is None.

    Scalars stay text unless they are decimal integers or true/false; whatever YAML 1.1 would
    turn into something else (`no`, `9:30`, dates, empty) has to be quoted.
    """
    document = Document(file)
    document.problems.extend(_unfit(file, content))
    if document.problems:
        return document
    document.text = content.decode()
    document.problems.extend(slips(file, document.text))
    if document.problems:
        return document
    try:
        node = yaml.compose(document.text, Loader=_Loader)
    except _NestingError as error:
        deep = tell("nesting", "deep", most=MAX_DEPTH)
        document.problems.append(Problem.of(file, error.line, error.column, deep))
        return document
    except yaml.YAMLError as error:
        document.problems.append(faults.syntax(file, document.text, error))
        return document
    if node is None:
        document.problems.append(Problem.of(file, 1, 1, tell("empty", "nothing")))
    else:
        document.data = _Builder(document).build(node, ())
        document.problems.extend(_anchors(document))
    return document


class _NestingError(Exception):
    def __init__(self, mark: yaml.Mark) -> None:
        self.line, self.column = mark.line + 1, mark.column + 1


class _Loader(yaml.CSafeLoader):
    """Stops at a depth that would exhaust the stack: composing calls these for each node."""

    depth = 0

    def descend_resolver(self, current_node: yaml.Node | None, current_index: object) -> None:
        self.depth += 1
        if current_node and self.depth > MAX_DEPTH:
            raise _NestingError(current_node.start_mark)

    def ascend_resolver(self) -> None:
        self.depth -= 1


def unreadable(file: Path) -> Problem:
    """What to say of a file that may not be opened."""
    return Problem.of(file.as_posix(), 1, 1, tell("file-name", "unreadable"))


def read_text(file: Path) -> tuple[str, list[Problem]]:
    """The text of a file that holds no data, and what keeps it from being read."""
    try:
        content = file.read_bytes()
    except OSError:
        return "", [unreadable(file)]
    problems = list(misencoded(file.as_posix(), content))
    return "" if problems else content.decode(), problems


def _unfit(file: str, content: bytes) -> Iterator[Problem]:
    if len(content) > MAX_BYTES:
        told = tell("size", "bytes", size=f"{len(content):,}", most=f"{MAX_BYTES:,}")
        yield Problem.of(file, 1, 1, told)
        return
    yield from misencoded(file, content)


def misencoded(file: str, content: bytes) -> Iterator[Problem]:
    """What keeps a file’s bytes from being read as UTF-8."""
    if content.startswith(codecs.BOM_UTF8):
        yield Problem.of(file, 1, 1, tell("encoding", "mark"))
    elif b"\0" in content[:2] or content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        yield Problem.of(file, 1, 1, tell("encoding", "wide"))
    else:
        try:
            content.decode()
        except UnicodeDecodeError as error:
            here = position(content[: error.start].decode())
            yield Problem.of(file, *here, tell("encoding", "byte"))


def _anchors(document: Document) -> Iterator[Problem]:
    """Anchors, of which nodes know nothing; their aliases are problems of their own."""
    if "&" in document.text and not document.problems:
        for token in yaml.scan(document.text, Loader=yaml.CSafeLoader):
            if isinstance(token, yaml.AnchorToken):
                line, column = token.start_mark.line + 1, token.start_mark.column + 1
                yield Problem.of(document.file, line, column, tell("alias", "anchor"))


def _surprise(value: str, kind: str) -> Told:
    if not value:
        return tell("unquoted", "nothing")
    return tell(
        "unquoted", "value", value=value[:40], kind=_SURPRISES[kind], suggestion=f'"{value}"'
    )


class _Builder:
    """Turns YAML nodes into plain data, noting places and problems on the way."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.lines = document.text.split("\n")
        self.seen: set[int] = set()

    def build(self, node: yaml.Node, place: Place) -> Any:
        self.document.starts[place] = (node.start_mark.line + 1, node.start_mark.column + 1)
        self.document.ends[place] = (node.end_mark.line + 1, node.end_mark.column + 1)
        if id(node) in self.seen:
            return self._alias(place)
        self.seen.add(id(node))
        if isinstance(node, yaml.MappingNode) and node.tag == "tag:yaml.org,2002:map":
            return self._mapping(node, place)
        if isinstance(node, yaml.SequenceNode) and node.tag == "tag:yaml.org,2002:seq":
            return [self.build(item, (*place, i)) for i, item in enumerate(node.value)]
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node, place)
        return self._report(place, tell("yaml-tag", "tag", tag=node.tag))

    def _mapping(self, node: yaml.MappingNode, place: Place) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key_node, value in node.value:
            mark = key_node.start_mark
            here = (mark.line + 1, mark.column + 1)
            if not isinstance(key_node, yaml.ScalarNode):
                self._add(here, tell("unquoted", "braces"))
                continue
            key = key_node.value
            if key_node.tag != "tag:yaml.org,2002:str":
                self._add(here, tell("unquoted", "key", key=key, suggestion=f'"{key}"'))
            if key in data:
                self._add(here, tell("duplicate-key", "twice", key=key))
                continue
            self.document.keys[(*place, key)] = here
            data[key] = self.build(value, (*place, key))
        return data

    def _scalar(self, node: yaml.ScalarNode, place: Place) -> Any:
        kind = node.tag.removeprefix("tag:yaml.org,2002:")
        if not node.style and (cut := self._cut(node)):
            return self._report(place, tell("comment", "cut", cut=cut, fit=f'"{cut}"'))
        pattern, convert = _PLAIN.get(kind, ("(?!)", str))
        if re.fullmatch(pattern, node.value):
            return convert(node.value)
        # The C parser gives a plain scalar an empty style, the Python one none.
        if kind in _SURPRISES and not node.style:
            return self._report(place, _surprise(node.value, kind))
        return self._report(place, tell("yaml-tag", "tag", tag=node.tag))

    def _cut(self, node: yaml.ScalarNode) -> str:
        """A plain text together with what YAML takes for a comment; "" where there is none."""
        end = node.end_mark
        rest = "".join(self.lines[end.line : end.line + 1])[end.column :].strip()
        return f"{node.value} {rest}".strip() if rest.startswith("#") else ""

    def _alias(self, place: Place) -> None:
        # The node stands where its anchor is, and the anchor is not what has to go.
        here = self.document.keys.get(place) or self.document.starts[place[:-1]]
        self.document.starts[place] = self.document.ends[place] = here
        self._report(place, tell("alias", "alias"))

    def _report(self, place: Place, told: Told) -> None:
        self._add(self.document.starts[place], told)

    def _add(self, here: tuple[int, int], told: Told) -> None:
        self.document.problems.append(Problem.of(self.document.file, *here, told))
