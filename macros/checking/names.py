"""Checks of what a blank names: a person, a company, a job, or whoever signs."""

import re
from collections.abc import Iterator

from macros.checking.tags import placed, templates
from macros.model import FieldShape, Playbook, TonedLetter
from macros.reading import Reading
from macros.reading.messages import Told, tell
from macros.reading.problem import Problem

# What the words around a blank say that it is.
_MEANT = {
    "company": re.compile(r"(?<!\w)(?:at|join|joining) \{\{([a-z_]+)\}\}(?![’'])", re.IGNORECASE),
    "role": re.compile(
        r"\{\{([a-z_]+)\}\} (?:role|position|job|post|opening|vacancy)(?!\w)", re.IGNORECASE
    ),
}
_SIGNED = re.compile(r"(?:^|\n)\{\{([a-z_]+)\}\}\s*$")


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


def _tag(name: str) -> str:
    return f"{{{{{name}}}}}"


CHECKS = (misnamed,)
