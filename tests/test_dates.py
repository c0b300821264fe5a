"""Dates as the letters say them, in every time zone, against Python's own calendar."""

import calendar
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from macros import reading
from macros.model import Playbook
from tests.nodes import ask

TODAY = "2026-10-06"
ZONES = [
    *("UTC", "Pacific/Kiritimati", "America/Adak", "Asia/Kathmandu", "Europe/London"),
    *("Pacific/Apia", "America/Sao_Paulo", "Africa/Cairo"),
]
CASES = {
    ("day", "2026-10-16"): ("Friday, October 16", "Friday, 16 October"),
    ("day", "2026-10-06"): ("Tuesday, October 6", "Tuesday, 6 October"),
    ("when", "2026-10-05"): ("yesterday", "yesterday"),
    ("when", "2026-10-06"): ("today", "today"),
    ("when", "2026-10-07"): ("tomorrow", "tomorrow"),
    ("when", "2026-10-04"): ("on Sunday, October 4", "on Sunday, 4 October"),
    ("when", "2026-03-10"): ("on Tuesday, March 10, 2026", "on Tuesday, 10 March 2026"),
    ("time", "2026-10-06T14:10"): ("today at 2:10 p.m.", "today at 2.10 pm"),
    ("time", "2026-10-06T09:05"): ("today at 9:05 a.m.", "today at 9.05 am"),
    ("time", "2026-10-05T00:00"): ("yesterday at 12:00 a.m.", "yesterday at 12.00 am"),
    ("time", "2026-10-06T12:30"): ("today at 12:30 p.m.", "today at 12.30 pm"),
    ("time", "2026-10-07T23:59:59"): ("tomorrow at 11:59 p.m.", "tomorrow at 11.59 pm"),
    ("time", "2026-10-13T14:10"): (
        "on Tuesday, October 13, at 2:10 p.m.",
        "on Tuesday, 13 October at 2.10 pm",
    ),
    ("date", "2026-10-08"): ("October 8, 2026", "8 October 2026"),
    ("date", "2024-02-29"): ("February 29, 2024", "29 February 2024"),
    # Half a year: 180 days are near, 181 are far, across the turn of the year too.
    ("day", "2027-04-04"): ("Sunday, April 4", "Sunday, 4 April"),
    ("day", "2027-04-05"): ("Monday, April 5, 2027", "Monday, 5 April 2027"),
    ("day", "2026-04-09"): ("Thursday, April 9", "Thursday, 9 April"),
    ("day", "2026-04-08"): ("Wednesday, April 8, 2026", "Wednesday, 8 April 2026"),
    ("day", "2027-01-08"): ("Friday, January 8", "Friday, 8 January"),
}
VARIANTS = ["american", "british"]
INVALID = [
    *(
        ("day", iso)
        for iso in ("", "Friday", "2026-02-30", "2025-02-29", "2026-13-01", "06/10/2026")
    ),
    *(
        ("day", iso)
        for iso in ("0002-10-06", "0202-10-06", "1899-12-31", "12026-10-06", "2026-1-6")
    ),
    *(
        ("time", iso)
        for iso in ("2026-10-06", "2026-10-06T", "2026-10-06T24:00", "2026-10-06T9:30")
    ),
    *(
        ("time", iso)
        for iso in ("2026-10-06T09:60", "2026-02-30T09:30", "T09:30", "2026-10-06 09:30")
    ),
]


@pytest.mark.parametrize("zone", ZONES)
def test_the_words_do_not_depend_on_the_zone(zone: str) -> None:
    cases = [[kind, iso, TODAY, variant] for variant in VARIANTS for kind, iso in CASES]
    american, british = zip(*CASES.values(), strict=True)
    assert ask("dates", cases, TZ=zone) == [*american, *british]


def test_what_is_no_date_has_no_words() -> None:
    said = ask("dates", [[kind, iso, TODAY] for kind, iso in INVALID])
    assert dict(zip(INVALID, said, strict=True)) == dict.fromkeys(INVALID, "")


def test_a_day_that_is_not_known_makes_no_day_near() -> None:
    assert ask("dates", [["when", "2026-10-06", ""]]) == ["on Tuesday, October 6"]


def _days(first: date, last: date) -> list[date]:
    return [first + timedelta(days) for days in range((last - first).days + 1)]


def _words(day: date) -> str:
    return f"{calendar.day_name[day.weekday()]}, {calendar.month_name[day.month]} {day.day}"


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "America/Adak", "Europe/London"])
def test_every_day_of_twenty_years_has_its_weekday(zone: str) -> None:
    days = _days(date(2020, 1, 1), date(2040, 12, 31))
    cases = [["day", day.isoformat(), day.isoformat()] for day in days]
    assert ask("dates", cases, TZ=zone) == [_words(day) for day in days]


@pytest.mark.parametrize("zone", ["Europe/London", "America/Adak", "Asia/Kathmandu"])
def test_yesterday_and_tomorrow_on_every_day_of_a_year(zone: str) -> None:
    """Also on the days on which the clocks change, which have 23 or 25 hours."""
    days = _days(date(2026, 1, 1), date(2026, 12, 31))
    pairs = [(day, day + timedelta(away)) for day in days for away in range(-2, 3)]
    cases = [["when", day.isoformat(), today.isoformat()] for today, day in pairs]
    near = {-1: "yesterday", 0: "today", 1: "tomorrow"}
    expected = [near.get((day - today).days, f"on {_words(day)}") for today, day in pairs]
    assert ask("dates", cases, TZ=zone) == expected


@pytest.mark.parametrize("zone", ZONES)
def test_the_day_it_is_where_the_candidate_is(zone: str) -> None:
    """At midnight, before and after it, on the days on which London's clocks change too."""
    moments = [
        f"{day}T{time}Z"
        for day in ("2026-03-29", "2026-10-25", "2026-12-31", "2024-02-29")
        for time in ("00:00:00", "00:59:59", "01:00:00", "11:00:00", "18:14:59", "23:59:59")
    ]
    expected = [
        datetime.fromisoformat(moment).astimezone(ZoneInfo(zone)).date().isoformat()
        for moment in moments
    ]
    assert ask("dates", moments, "local", TZ=zone) == expected


def _dated(playbook: Playbook) -> list[tuple[str, str]]:
    examples = [(name, field.example) for name, field in playbook.fields.items()]
    return [(playbook.fields[name].kind, text) for name, text in examples]


PLAYBOOK = reading.read().playbook()
YEAR = TODAY[:4]
DATED = sorted(
    {(kind, text) for kind, text in _dated(PLAYBOOK) if kind in ("day", "when", "time", "date")}
)
_NEAR = {"yesterday": "2026-10-05", "today": TODAY, "tomorrow": "2026-10-07"}


def _iso(kind: str, text: str) -> str:
    """The way back from words to what the control holds."""
    words, _, hour = text.removeprefix("on ").partition(" at ")
    words = words.rstrip(",")
    form = "%A, %B %d, %Y" if words.split(",")[0] in calendar.day_name else "%B %d, %Y"
    day = _NEAR.get(words)
    if day is None:
        dated = words if words[-4:].isdigit() else f"{words}, {YEAR}"
        day = datetime.strptime(dated, form).date().isoformat()
    if kind != "time":
        return day
    return f"{day}T{datetime.strptime(hour.replace('.', ''), '%I:%M %p'):%H:%M}"


def _today(iso: str, text: str) -> str:
    """A day on which the date is said like that: one that is not near it, or TODAY."""
    near = text.startswith(tuple(_NEAR))
    return TODAY if near else (date.fromisoformat(iso[:10]) + timedelta(3)).isoformat()


def test_every_example_is_what_the_writer_says() -> None:
    isos = [(kind, _iso(kind, text), text) for kind, text in DATED]
    said = ask("dates", [[kind, iso, _today(iso, text)] for kind, iso, text in isos])
    assert dict(zip(DATED, said, strict=True)) == {one: one[1] for one in DATED}
