"""Checks of the letters that templates make, filled with their examples.

The rules about words are those of the letter writer (docs/assets/findings/), asked in one
call of Node for all templates.
"""

import json
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from macros import node
from macros.checking.tags import templates
from macros.model import Playbook, Template
from macros.reading import Reading
from macros.reading.document import Document, Place
from macros.reading.messages import Told, words_of_problems
from macros.reading.problem import Problem

# The day on which all examples play.
TODAY = "2026-10-06"
CHECKS = {"seam": "A text reads well whichever of its optional blanks are empty."}
_SCRIPT = Path(__file__).with_name("letters.mjs")
# What the checks of a letter read of the channel that carries it.
CARRIER = {"medium", "live", "words", "characters", "subject_characters", "segments"}
_CHANNEL = CARRIER | {"subject", "required_fields"}
_FIELD = {
    *("label", "form", "frames", "kind", "scope", "names"),
    *("means", "lies", "turns_in", "example"),
}


def problems(reading: Reading, playbook: Playbook, unfit: Collection[str]) -> Iterator[Problem]:
    """What there is to say of all templates but those in the `unfit` files. Raises NodeError."""
    fit = {
        document.stem: (document, template)
        for document, template in templates(reading, playbook)
        if document.file not in unfit
    }
    rows = {id: template.model_dump(mode="json") for id, (_, template) in fit.items()}
    for id, found in _ask(playbook, rows).items():
        for one in found:
            yield _problem(*fit[id], one)


def _ask(playbook: Playbook, rows: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    if not rows:
        return {}
    asked = json.dumps({"data": data(playbook), "templates": rows})
    answer: dict[str, list[dict[str, Any]]] = json.loads(node.run(_SCRIPT, input=asked))
    return answer


def data(playbook: Playbook) -> dict[str, Any]:
    """What docs/assets/template/letter-checks.ts reads beside a template."""
    keys = {"level", "says", "advice", "phrases", "words", "samples", "except_moments"}
    return {
        "problems": {"seam": words_of_problems()["seam"].model_dump(mode="json", exclude={"form"})},
        "checks": _rows(playbook.checks, keys),
        "fields": _rows(playbook.fields, _FIELD),
        "channels": {
            id: one.model_dump(include=_CHANNEL, mode="json", exclude_none=True)
            for id, one in playbook.channels.items()
        },
        "closes": {id: one.close for id, one in playbook.tones.items()},
        "today": TODAY,
    }


def _rows(entries: dict[str, Any], keys: set[str]) -> dict[str, Any]:
    return {
        id: one.model_dump(include=keys, mode="json", exclude_unset=True)
        for id, one in entries.items()
    }


def _problem(document: Document, template: Template, found: dict[str, Any]) -> Problem:
    told = Told(found["check"], found["message"], found["level"])
    place = _as_written(template, tuple(found["place"]))
    if len(place) == 2 and place[0] == "tones":
        return document.at_key(place, told)
    return document.problem(place, told, found["wrong"])


def _as_written(template: Template, place: Place) -> Place:
    """The place in the file of a text of a passage."""
    if "body" not in place[2:3]:
        return place
    _, tone, _, index, _, number = place
    passage = template.tones[str(tone)].body[int(index)]
    return (*place[:4], passage.names[int(number)] if passage.names else number)
