"""The e-mail letters as a package for Espanso, a text expander: https://espanso.org/docs/packages/.

Typing a trigger such as “:thank-interviewer-warm;” asks for the blanks in a form and writes the
letter. A form cannot leave words out, so each letter comes twice: with every blank, and with
those alone that it needs.

The form asks for each blank once, and the letter repeats what it was told: a form that is the
letter itself shows a blank twice as two boxes, of which only the last counts (espanso issue 1019).
"""

import io
import re
import unicodedata
import zipfile
from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from macros.composing import GIVEN, Piece, compose, texts, usage
from macros.model import Playbook, Template

VERSION = "1.1.0"
# The same data make the same bytes: an archive says of each file when it was made.
_TIME = (1980, 1, 1, 0, 0, 0)
# What a letter calls its form.
_FORM = "form1"
# A form reads what stands in such brackets, and a match what stands in such braces.
_SIGNS = re.compile(r"\[\[|\]\]|\{\{|\}\}")


def name(playbook: Playbook) -> str:
    """The package's name: the hub has one of each, so an edition has its own."""
    plain = unicodedata.normalize("NFKD", playbook.words["site"]["name"])
    bare = plain.encode("ascii", "ignore").decode().lower()
    return "-".join([*re.findall("[a-z0-9]+", bare), "letters"])


def files(playbook: Playbook, site: str) -> dict[str, str]:
    """The three files of the package, by their paths from the hub's folder on."""
    package = name(playbook)
    # The hub keeps each version in a folder of its own: https://github.com/espanso/hub.
    folder = f"{package}/{VERSION}"
    readme = playbook.words["espanso"]["readme"]
    return {
        f"{folder}/package.yml": _yaml({"matches": list(_matches(playbook))}),
        f"{folder}/_manifest.yml": _yaml(_manifest(playbook, site)),
        f"{folder}/README.md": readme.replace("{site}", site).replace("{package}", package) + "\n",
    }


def archive(package: Mapping[str, str]) -> bytes:
    """The package's files, by their paths from the hub's folder on, as a zip file."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, text in package.items():
            archive.writestr(zipfile.ZipInfo(path, _TIME), text, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _yaml(value: object) -> str:
    return yaml.dump(
        value, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=10_000
    )


def _manifest(playbook: Playbook, site: str) -> dict[str, Any]:
    words = playbook.words
    return {
        "name": name(playbook),
        "title": words["espanso"]["title"],
        "description": words["espanso"]["description"],
        "homepage": site,
        "version": VERSION,
        "author": words["site"]["name"],
        "tags": ["email", "career"],
    }


def _matches(playbook: Playbook) -> Iterator[dict[str, Any]]:
    for id, template in playbook.templates.items():
        if playbook.channels[template.channel].medium == "email":
            for tone in template.tones:
                yield from _toned(playbook, id, template, tone)


def _toned(playbook: Playbook, id: str, template: Template, tone: str) -> Iterator[dict[str, Any]]:
    """The letter with every blank and, where it has others, with those alone that it needs."""
    used = usage(texts(template.tones[tone]))
    words = playbook.words["espanso"]
    label = f"{template.title} ({playbook.tones[tone].title.lower()})"
    every = (*used.required, *used.optional)
    yield _match(playbook, template, tone, f":{id}-{tone};", label, every)
    if used.optional:
        short = f"{label}, {words['short']}"
        yield _match(
            playbook, template, tone, f":{id}-{tone}-{words['short']};", short, used.required
        )


def _match(
    playbook: Playbook,
    template: Template,
    tone: str,
    trigger: str,
    label: str,
    used: tuple[str, ...],
) -> dict[str, Any]:
    marks = {name: f"{{{{{_FORM}.{name}}}}}" for name in used if name != GIVEN}
    letter = compose(template.tones[tone], {GIVEN: playbook.tones[tone].close} | marks)
    subject = letter.subject or ()
    lines = [f"{playbook.words['letter']['subject']}: {_said(subject)}"] if subject else []
    text = "\n\n".join([*lines, *map(_said, letter.passages)])
    asked = [name for name, mark in marks.items() if mark in text]
    made = {"trigger": trigger, "label": label, "replace": text}
    return made | ({"vars": [_form(playbook, asked)]} if asked else {})


def _form(playbook: Playbook, names: list[str]) -> dict[str, Any]:
    """The form, with a line for each blank."""
    rows = [f"{playbook.fields[name].label}: [[{name}]]" for name in names]
    fields = {name: _field(playbook, name) for name in names}
    params = {"layout": "\n".join(rows), "fields": fields}
    return {"name": _FORM, "type": "form", "params": params}


def _said(pieces: tuple[Piece, ...]) -> str:
    return "".join(
        piece.text if piece.kind == "own" else _SIGNS.sub(" ", piece.text) for piece in pieces
    )


def _field(playbook: Playbook, name: str) -> dict[str, Any]:
    """A control of the form, which shows what to write until something is written."""
    field = playbook.fields[name]
    shown = {"default": f"({field.label})"}
    return shown | ({"multiline": True} if field.kind == "lines" else {})
