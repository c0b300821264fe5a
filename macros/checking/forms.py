"""Checks of the form of a blank: where a sentence or a phrase may stand in a template."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from macros.checking.tagging import placed, templates
from macros.composing import fill, tags, texts, usage
from macros.model import FieldShape, Playbook, TonedLetter
from macros.reading import Reading
from macros.reading.messages import Told, tell
from macros.reading.problem import Problem

_SENTENCE = re.compile(r"[“‘\"'(]*[^\Wa-z_].*[.?!…][”’\"')]*", re.S)
_SENTENCE_ENDS = re.compile(r"(?:^|[.?!…][”’\"')]*\s|\n)\s*$")


# What the words around a blank say that it is.
_MEANT = {
    "company": re.compile(r"(?<!\w)(?:at|join|joining) \{\{([a-z_]+)\}\}(?![’'])", re.IGNORECASE),
    "role": re.compile(
        r"\{\{([a-z_]+)\}\} (?:role|position|job|post|opening|vacancy)(?!\w)", re.IGNORECASE
    ),
}
_SIGNED = re.compile(r"(?:^|\n)\{\{([a-z_]+)\}\}\s*$")


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


def misnamed(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """A blank for one person stands neither for a company or a job, nor for whoever signs."""
    for document, template in templates(reading, playbook):
        for tone, letter in template.tones.items():
            signed = _signature(letter, playbook.fields)
            for place, text in placed(tone, letter):
                for name, found in _named_wrongly(text, playbook.fields).items():
                    yield document.problem(place, _told(found, name), near=_tag(name))
            if signed:
                place = list(placed(tone, letter))[-1][0]
                yield document.problem(place, _told("signature", signed), near=_tag(signed))


def _told(found: str, name: str) -> Told:
    return tell("misnamed", found, tag=_tag(name))


def _named_wrongly(text: str, fields: dict[str, FieldShape]) -> dict[str, str]:
    """Each blank that names a person where something else is meant, with what is meant."""
    found: dict[str, str] = {}
    for meant, pattern in _MEANT.items():
        for match in pattern.finditer(text):
            if match[1] in fields and fields[match[1]].names == "person":
                found.setdefault(match[1], meant)
    return found


def _signature(letter: TonedLetter, fields: dict[str, FieldShape]) -> str:
    """The blank that signs the letter, where it is a name of somebody or something else."""
    last = letter.body[-1].texts[-1] if letter.body else ""
    match = _SIGNED.search(last)
    field = fields.get(match[1]) if match else None
    if not match or not field or not field.names or field.scope == "candidate":
        return ""
    return match[1]


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


CHECKS = (form, misnamed)
