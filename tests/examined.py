"""Letters to look over, made from an example in a few words or from a template."""

import re
from typing import Any

from macros import reading
from macros.checking.letters import CARRIER
from macros.publishing import wording

PLAYBOOK = reading.read().playbook()
# Of these the candidate is told all but the rules for templates alone.
LISTS = {
    id: check.model_dump(mode="json", exclude_unset=True)
    for id, check in PLAYBOOK.checks.items()
    if id != "personal"
}
SHAPES = wording.language(PLAYBOOK)["fields"]
BLANK: dict[str, Any] = {
    "subject": None,
    "body": "",
    "byHand": False,
    "channel": "email",
    "request": "",
    "recipients": "interviewer",
    "values": {},
    "said": {},
    "shapes": SHAPES,
    "strangers": [],
    "others": [],
    "today": "2026-10-06",
    "moment": "",
}


# Texts of 100,000 characters that somebody may paste: a word, a row of words, pictures, lines.
HUGE = [(unit * 100_000)[:100_000] for unit in ("a", "-a", "👋🏽", "Thank you.\n\n")]


def pasted(text: str) -> dict[str, Any]:
    """The case of a letter that somebody pasted over ours."""
    return {"body": text, "byHand": True, "values": {"recipient": "Ilse", "topic": "the rota"}}


def spans(letter: dict[str, Any], values: dict[str, str]) -> list[dict[str, Any]]:
    """Where the values stand in the letter."""
    return [
        span(place, match.start(), match.end(), letter[place]) | {"field": field}
        for field, value in values.items()
        for place in ("subject", "body")
        for match in re.finditer(re.escape(value), letter[place] or "")
        if value
    ]


def span(place: str, start: int, end: int, text: str) -> dict[str, Any]:
    """A stretch of a text, counted in UTF-16 as the browser counts."""
    return {"place": place, "start": units(text[:start]), "end": units(text[:end])}


def units(text: str) -> int:
    """The length of a text in UTF-16."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def examined(case: dict[str, Any]) -> dict[str, Any]:
    """A letter to look over: what the case says of it, the rest as if nothing were special.

    `values` are the candidate's words; they are found in the texts. A label in square brackets
    that is nobody's value is an open blank. A case may give any key itself, and its body as a
    text to `repeat`."""
    letter = BLANK | {key: case[key] for key in case.keys() & BLANK.keys()}
    if "repeat" in case:
        letter["body"] = case["repeat"]["unit"] * case["repeat"]["times"]
    letter["said"] = case.get("said", letter["values"])
    said = letter["said"]
    channel = PLAYBOOK.channels[letter.pop("channel")]
    carrier = channel.model_dump(include=CARRIER, mode="json", exclude_none=True)
    labels = {shape.label: field for field, shape in PLAYBOOK.fields.items()}
    gaps = [
        span(place, match.start(), match.end(), letter[place])
        | {"field": labels[match[1]], "label": match[1]}
        for place in ("subject", "body")
        for match in re.finditer(r"\[([^\[\]]+)\]", letter[place] or "")
        if match[1] in labels
    ]
    own = [] if letter["byHand"] else spans(letter, said)
    made = letter | {"carrier": carrier, "own": own, "gaps": gaps}
    return made | {key: case[key] for key in ("carrier", "own", "gaps") if key in case}
