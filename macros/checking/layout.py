"""Checks of how a template file is laid out."""

from collections.abc import Iterator
from itertools import takewhile

from macros.checking.tags import templates
from macros.layout import comment_below, lay_out
from macros.model import Playbook, Template
from macros.reading import Reading
from macros.reading.document import Document
from macros.reading.messages import tell
from macros.reading.problem import Problem


def layout(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """Template files are laid out alike; “python -m macros format” does it."""
    for document, template in templates(reading, playbook):
        yield from arrangement(document, template)


def arrangement(document: Document, template: Template) -> Iterator[Problem]:
    """The first line of a template file that would change if it were laid out as the others."""
    expected = lay_out(template, document.text)
    if document.text == expected:
        return
    if line := comment_below(document.text):
        yield Problem.of(document.file, line, 1, tell("layout", "comment"))
        return
    lines, others = document.text.splitlines(keepends=True), expected.splitlines(keepends=True)
    number = sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(lines, others, strict=False))
    )
    last = min(number, len(lines) - 1) + 1
    yield Problem.of(document.file, last, 1, tell("layout", "other"))


CHECKS = (layout,)
