"""Calendar files and days off: read back by another program, and small."""

import gzip
from datetime import date
from typing import Any

import icalendar

from macros.publishing import daysoff, module
from tests.nodes import ask

NAMES = (
    "Phùng Thu Hà", "Ольга Каменева", "山田太郎、部長", "محمد",
    "a, b; c\\d", "one\ntwo", "🦊" * 60, "x" * 200,
)  # fmt: skip
MADE = {"site": "playbook.example", "now": "2027-03-05T17:00:00.123Z"}


LETTER = "https://playbook.example/letters/ask-timeline/"


def _file(title: str) -> str:
    entry = {"id": "1-check-in", "day": "2027-03-12", "title": title, "text": title * 2}
    (text,) = ask("plan", [{"entries": [entry | {"url": LETTER}], "made": MADE}], "calendar")
    return str(text)


def test_another_program_reads_the_same_words_and_day() -> None:
    for name in NAMES:
        text = _file(name)
        event: Any = icalendar.Calendar.from_ical(text).walk("VEVENT")[0]
        alarm = event.walk("VALARM")[0]
        assert str(event["SUMMARY"]) == name
        assert str(event["DESCRIPTION"]) == name * 2
        assert event.decoded("DTSTART") == date(2027, 3, 12)
        assert event["DTSTART"].params["VALUE"] == "DATE"
        assert str(event["UID"]) == "1-check-in"
        assert alarm.decoded("TRIGGER").total_seconds() == 9 * 3600


def test_lines_end_and_fold_as_the_standard_has_it() -> None:
    lines = _file("é" * 300).split("\r\n")
    assert "\n" not in "".join(lines)
    assert max(len(line.encode()) for line in lines) <= 75
    assert lines[-1] == ""


def test_a_later_file_changes_the_event() -> None:
    entry = {"id": "1", "day": "2027-03-12", "title": "", "text": "", "url": ""}
    times = ("2027-03-05T17:00:00Z", "2027-03-05T17:00:01Z")
    files = ask(
        "plan", [{"entries": [entry], "made": MADE | {"now": now}} for now in times], "calendar"
    )
    first, second = (icalendar.Calendar.from_ical(file).walk("VEVENT")[0] for file in files)
    assert first["UID"] == second["UID"]
    assert int(str(first["SEQUENCE"])) < int(str(second["SEQUENCE"]))


def test_the_days_off_of_every_country_are_few_bytes_and_right() -> None:
    off: dict[str, dict[str, Any]] = dict(daysoff.modules(2026))
    assert len(off) >= 200
    for code, country in off.items():
        assert len(gzip.compress(module(country).encode(), 9, mtime=0)) < 3000, code
        assert country["to"] == (int(country["days"][-1][:4]) if country["days"] else 0), code
    assert "2026-11-26" in off["us"]["days"]
    assert off["us"]["weekend"] == [0, 6]
    assert off["sa"]["weekend"] == [5, 6]
    assert off["de"]["regions"]["BY"][0] in ("Bayern", "Bavaria")
