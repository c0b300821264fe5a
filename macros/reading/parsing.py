"""From a file's bytes to a Document: strict YAML, every surprise reported with its place."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import yaml

from macros.reading.document import Document, Place
from macros.reading.problem import Problem

MAX_BYTES = 100_000
MAX_DEPTH = 20
_PLAIN: dict[str, tuple[str, Callable[[str], Any]]] = {
    "str": (r"(?s).*", str),
    "int": (r"-?(0|[1-9][0-9]{0,8})", int),
    "bool": (r"true|false", "true".__eq__),
}
_SURPRISES = {"bool", "float", "int", "merge", "null", "timestamp", "value"}
# The checks of this module, each with what it asks of a contributor.
CHECKS = {
    "alias": "Anchors and aliases are not used; each value is written out.",
    "duplicate-key": "A key stands once in its mapping.",
    "empty": "A data file holds data.",
    "encoding": "Files are UTF-8 without a byte order mark.",
    "nesting": f"Values are nested at most {MAX_DEPTH} deep.",
    "size": f"A file has at most {MAX_BYTES:,} bytes.",
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
    document.problems.extend(_unreadable(file, content))
    if document.problems:
        return document
    document.text = content.decode()
    try:
        node = yaml.compose(document.text, Loader=_Loader)
    except _NestingError as error:
        message = f"this is nested more than {MAX_DEPTH} deep; no data needs that"
        document.problems.append(Problem(file, error.line, error.column, "nesting", message))
        return document
    except yaml.YAMLError as error:
        document.problems.append(_syntax(file, error))
        return document
    if node is None:
        document.problems.append(
            Problem(file, 1, 1, "empty", "the file is empty; fill it in or delete it")
        )
    else:
        document.data = _Builder(document).build(node, ())
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


def _unreadable(file: str, content: bytes) -> Iterator[Problem]:
    if len(content) > MAX_BYTES:
        size = f"the file has {len(content):,} bytes and at most {MAX_BYTES:,} are read"
        yield Problem(file, 1, 1, "size", f"{size}; split it or shorten it")
        return
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        line, column = _position(content[: error.start].decode())
        message = "this byte is not UTF-8; save the file as UTF-8"
        yield Problem(file, line, column, "encoding", message)
        return
    if text.startswith("\ufeff"):
        message = "the file begins with a byte order mark; save it as UTF-8 without one"
        yield Problem(file, 1, 1, "encoding", message)
    if "\t" in text:
        line, column = _position(text[: text.index("\t")])
        yield Problem(file, line, column, "tab", "a tab stands here; use spaces")


def _position(before: str) -> tuple[int, int]:
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _syntax(file: str, error: yaml.YAMLError) -> Problem:
    mark = getattr(error, "problem_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    what = getattr(error, "problem", None) or getattr(error, "reason", "cannot be read")
    message = f"this is not valid YAML ({what}); check quotes, colons and indents near here"
    return Problem(file, line, column, "syntax", message)


def _surprise(value: str, kind: str) -> str:
    if not value:
        return "there is no value here; write one, or remove the key"
    return f"YAML reads “{value[:40]}” as {kind}, not as text; put it in double quotes"


class _Builder:
    """Turns YAML nodes into plain data, noting places and problems on the way."""

    def __init__(self, document: Document) -> None:
        self.document = document
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
        return self._report(
            place, "yaml-tag", f"the YAML tag {node.tag} is not used here; remove it"
        )

    def _mapping(self, node: yaml.MappingNode, place: Place) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key_node, value in node.value:
            mark = key_node.start_mark
            here = (mark.line + 1, mark.column + 1)
            key = key_node.value if isinstance(key_node, yaml.ScalarNode) else "?"
            if key_node.tag != "tag:yaml.org,2002:str":
                message = f"the key “{key}” is not plain text; put it in double quotes"
                self._add(here, "unquoted", message)
            if key in data:
                self._add(here, "duplicate-key", f"the key “{key}” stands twice; keep one")
                continue
            self.document.keys[(*place, key)] = here
            data[key] = self.build(value, (*place, key))
        return data

    def _scalar(self, node: yaml.ScalarNode, place: Place) -> Any:
        kind = node.tag.removeprefix("tag:yaml.org,2002:")
        pattern, convert = _PLAIN.get(kind, ("(?!)", str))
        if re.fullmatch(pattern, node.value):
            return convert(node.value)
        # The C parser gives a plain scalar an empty style, the Python one none.
        if kind in _SURPRISES and not node.style:
            return self._report(place, "unquoted", _surprise(node.value, kind))
        return self._report(
            place, "yaml-tag", f"the YAML tag {node.tag} is not used here; remove it"
        )

    def _alias(self, place: Place) -> None:
        # The node stands where its anchor is, and the anchor is not what has to go.
        here = self.document.keys.get(place) or self.document.starts[place[:-1]]
        self.document.starts[place] = self.document.ends[place] = here
        self._report(place, "alias", "an alias (*) is used here; write the value out")

    def _report(self, place: Place, check: str, message: str) -> None:
        self._add(self.document.starts[place], check, message)

    def _add(self, here: tuple[int, int], check: str, message: str) -> None:
        self.document.problems.append(Problem(self.document.file, *here, check, message))
