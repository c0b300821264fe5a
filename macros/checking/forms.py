"""Checks of the form of a blank: where a sentence or a phrase may stand in a template."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from macros.checking.tags import placed, templates
from macros.composing import fill, tags, texts, usage
from macros.model import FieldShape, Playbook
from macros.reading import Reading
from macros.reading.messages import Told, tell
from macros.reading.problem import Problem

_SENTENCE = re.compile(r"[“‘\"'(]*[^\Wa-z_].*[.?!…][”’\"')]*", re.S)
_SENTENCE_ENDS = re.compile(r"(?:^|[.?!…][”’\"')]*\s|\n)\s*$")


class Blank(NamedTuple):
    """A blank of a text with what stands on either side of it."""

    field: str
    before: str
    after: str


def form(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """A sentence stands by itself, and a phrase comes right after one of its field’s frames."""
    for document, template in templates(reading, playbook):
        for tone, letter in template.tones.items():
            required = usage(texts(letter)).required
            for place, text in placed(tone, letter):
                for name, told in _misplaced(text, required, playbook.fields).items():
                    yield document.problem(place, told, near=_tag(name))
        for name, value in template.example.items():
            if _form(playbook.fields, name) == "sentence" and not _SENTENCE.fullmatch(value):
                yield document.problem(("example", name), tell("form", "example", tag=_tag(name)))


def _misplaced(
    text: str, required: tuple[str, ...], fields: dict[str, FieldShape]
) -> dict[str, Told]:
    found: dict[str, Told] = {}
    for blank in blanks(text, required, fields):
        if told := _wrong(blank, fields[blank.field]):
            found.setdefault(blank.field, told)
    return found


def _wrong(blank: Blank, field: FieldShape) -> Told | None:
    tag = _tag(blank.field)
    if field.form == "phrase" and not _is_framed(blank.before, field.frames):
        return tell("form", "phrase", tag=tag, frames=", ".join(field.frames))
    if field.form == "sentence" and not _SENTENCE_ENDS.search(blank.before):
        return tell("form", "before", tag=tag)
    if field.form == "sentence" and blank.after.strip() and not blank.after[0].isspace():
        return tell("form", "after", tag=tag)
    return None


def _is_framed(before: str, frames: list[str]) -> bool:
    words = "|".join(map(re.escape, frames))
    return bool(re.search(rf"(?<!\w)(?:{words})\s+$", before, re.IGNORECASE))


def blanks(text: str, required: tuple[str, ...], fields: dict[str, FieldShape]) -> Iterator[Blank]:
    """The blanks of a text with every field filled, and with those alone that it needs."""
    names = {tag.name for tag in tags(text)} & set(fields)
    for used in (names, names & set(required)):
        pieces = fill(text, dict.fromkeys(used, "x"), ())
        said = [_said(piece.text, piece.field, fields) for piece in pieces]
        for i, piece in enumerate(pieces):
            if piece.kind == "own":
                yield Blank(piece.field, "".join(said[:i]), "".join(said[i + 1 :]))


def _said(text: str, field: str, fields: dict[str, FieldShape]) -> str:
    """What stands for a value: a sentence brings its full stop along."""
    return "X." if _form(fields, field) == "sentence" else text


def _form(fields: dict[str, FieldShape], name: str) -> str:
    return fields[name].form if name in fields else ""


def _tag(name: str) -> str:
    return f"{{{{{name}}}}}"


CHECKS = (form,)
