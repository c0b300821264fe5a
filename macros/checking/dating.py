"""Checks of the dates in examples, which stand as the writer says them."""

import calendar
import re
from collections.abc import Iterator
from datetime import date

from macros.checking.tagging import templates
from macros.model import Kind, Playbook
from macros.reading import Reading
from macros.reading.document import Document, Place
from macros.reading.messages import Told, tell
from macros.reading.problem import Problem

# The year in which all examples play, where they do not name another.
YEAR = 2026
_MONTHS = "|".join(calendar.month_name[1:])
_DATE = rf"(?P<day>[1-9]\d?) (?P<month>{_MONTHS})"
_FULL = rf"(?P<weekday>{'|'.join(calendar.day_name)}), {_DATE}(?: (?P<year>\d{{4}}))?"
_WHEN = rf"(?:yesterday|today|tomorrow|on {_FULL})"
# The forms of docs/assets/modules/letter/dates.js.
_FORMS: dict[Kind, re.Pattern[str]] = {
    "day": re.compile(_FULL),
    "when": re.compile(_WHEN),
    "time": re.compile(rf"{_WHEN} at (?:1?\d|2[0-3])\.[0-5]\d"),
    "date": re.compile(rf"{_DATE} (?P<year>\d{{4}})"),
}
_MODELS: dict[Kind, str] = {
    "day": "“Friday, 16 October”",
    "when": "“yesterday”, “today” or “on Tuesday, 6 October”",
    "time": "“today at 9.20” or “on Tuesday, 6 October at 14.10”",
    "date": "“8 October 2026”",
}


def date_in_words(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """An example of a date stands as the writer says it, and its weekday is that of 2026."""
    for document, place, name, text in _examples(reading, playbook):
        kind = playbook.fields[name].kind
        if kind in _FORMS and (told := _wrong(kind, text)):
            yield document.problem(place, told)


def _examples(reading: Reading, playbook: Playbook) -> Iterator[tuple[Document, Place, str, str]]:
    for name, field in playbook.fields.items():
        yield reading.documents["fields.yml"], (name, "example"), name, field.example
    for document, template in templates(reading, playbook):
        for name, text in template.example.items():
            if name in playbook.fields:
                yield document, ("example", name), name, text


def _wrong(kind: Kind, text: str) -> Told | None:
    """What is wrong with a date in words, if anything."""
    found = _FORMS[kind].fullmatch(text)
    if not found:
        return tell("date-in-words", "form", text=text, model=_MODELS[kind])
    said = found.groupdict()
    if not said["month"]:
        return None
    year, month = int(said["year"] or YEAR), [*calendar.month_name].index(said["month"])
    named = f"{said['day']} {said['month']} {year}"
    if int(said["day"]) > calendar.monthrange(year, month)[1]:
        return tell("date-in-words", "no_day", date=named)
    weekday = calendar.day_name[date(year, month, int(said["day"])).weekday()]
    if said.get("weekday", weekday) == weekday:
        return None
    return tell("date-in-words", "weekday", date=named, weekday=weekday)


CHECKS = (date_in_words,)
