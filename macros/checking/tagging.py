"""Checks of the tags in template texts: which fields a letter names, and how."""

import re
import unicodedata
from collections.abc import Iterator

from macros.composing import Tag, tags, texts, usage
from macros.model import Playbook, Template, TonedLetter
from macros.reading import LANGUAGE, Reading
from macros.reading.document import Document, Place
from macros.reading.problem import Problem, nearest

_TAG = re.compile(r"\{\{.*?\}\}|\{\{|\}\}", re.S)
_STRAY = re.compile(r"\S*[{}]\S*")
# The complimentary close has a value of its own in each tone.
_GIVEN = {"close"}


def templates(reading: Reading, playbook: Playbook) -> Iterator[tuple[Document, Template]]:
    """Every template with its document."""
    for id, template in playbook.templates.items():
        yield reading.documents[f"templates/{LANGUAGE}/{id}.yml"], template


def placed(tone: str, letter: TonedLetter) -> Iterator[tuple[Place, str]]:
    """Every text of a toned letter with its place: subject lines, then wordings."""
    for i, line in enumerate(letter.subject):
        yield ("tones", tone, "subject", i), line
    for i, passage in enumerate(letter.body):
        for j, wording in enumerate(passage):
            yield ("tones", tone, "body", i, j), wording


def _texts(reading: Reading, playbook: Playbook) -> Iterator[tuple[Document, Place, str]]:
    for document, template in templates(reading, playbook):
        for tone, letter in template.tones.items():
            for place, text in placed(tone, letter):
                yield document, place, text


def unknown_field(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """A template may name only the fields of data/fields.yml."""
    for document, place, text in _texts(reading, playbook):
        for tag in tags(text):
            if tag.kind in ("", "#", "^") and tag.name not in playbook.fields:
                near = nearest(tag.name, playbook.fields)
                mend = f"did you mean {{{{{near}}}}}? " if near else ""
                message = f"unknown field {{{{{tag.name}}}}}; {mend}"
                where = "Fields are listed in data/fields.yml." if mend else ""
                message += where or "fields are listed in data/fields.yml"
                yield document.problem(place, "unknown-field", message, near=tag.text)


def tag(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """Only {{field}}, {{#field}}, {{^field}} and {{/field}} are tags; no other braces."""
    mend = "write {{field}}, or {{#field}}…{{/field}} around what may be left out"
    for document, place, text in _texts(reading, playbook):
        wrong = [found.text for found in tags(text) if found.kind == "?"]
        stray = [] if wrong else _STRAY.findall(_TAG.sub(" ", text))
        for near in dict.fromkeys([*wrong, *stray]):
            yield document.problem(place, "tag", f"“{near}” is not a tag; {mend}", near=near)


def section(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """A section opens and closes within one wording, the inner one before the outer."""
    for document, place, text in _texts(reading, playbook):
        if wrong := _unpaired(tags(text)):
            found, message = wrong
            yield document.problem(place, "section", message, near=found.text)


def _unpaired(found: list[Tag]) -> tuple[Tag, str] | None:
    """The first tag without its partner, and what to do."""
    opened: list[Tag] = []
    for item in found:
        if item.kind in ("#", "^"):
            opened.append(item)
        elif item.kind == "/" and not opened:
            return item, f"{item.text} closes a section that is not open; remove it"
        elif item.kind == "/" and opened.pop().name != item.name:
            return item, f"{item.text} stands before an inner section is closed; close that first"
    if opened:
        last = opened[-1]
        return last, f"{last.text} is never closed; add {{{{/{last.name}}}}} to this wording"
    return None


def mixed_field(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """Within one tone a field is required, or optional: inside its own section everywhere."""
    for document, template in templates(reading, playbook):
        for tone, letter in template.tones.items():
            required = usage(texts(letter)).required
            yield from _mixed(document, tone, letter, required)


def _mixed(
    document: Document, tone: str, letter: TonedLetter, required: tuple[str, ...]
) -> Iterator[Problem]:
    for place, text in placed(tone, letter):
        wrong = {t.name: t for t in tags(text) if t.kind in ("#", "^") and t.name in required}
        for name, found in wrong.items():
            message = (
                f"{{{{{name}}}}} is optional here and required elsewhere in this tone; "
                "put it inside its own section everywhere, or nowhere"
            )
            yield document.problem(place, "mixed-field", message, near=found.text)


def example(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """The example has a value for each field that the letter uses (but `close`), and no other."""
    for document, template in templates(reading, playbook):
        used = usage([text for letter in template.tones.values() for text in texts(letter)])
        names = {*used.required, *used.optional} & set(playbook.fields)
        for name in sorted(names - set(template.example) - _GIVEN):
            message = f"the letter uses {{{{{name}}}}} and the example has no value; add “{name}:”"
            yield document.at_key(("example",), "example", message)
        for name in sorted(set(template.example) - names - _GIVEN):
            message = f"no tone uses {{{{{name}}}}}; remove it from the example"
            yield document.at_key(("example", name), "example", message)


def private_use(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """Template texts hold no private-use characters: fonts draw each as they please."""
    for document, place, text in _texts(reading, playbook):
        found = next((char for char in text if unicodedata.category(char) == "Co"), None)
        if found:
            message = f"the private-use character U+{ord(found):04X} stands here; remove it"
            yield document.problem(place, "private-use", message, near=found)


CHECKS = (unknown_field, tag, section, mixed_field, example, private_use)
