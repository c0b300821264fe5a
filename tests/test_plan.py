"""What to send next and when: cases as one would tell them, and a calculation of its own."""

import os
import random
from datetime import date, timedelta
from typing import Any

import pytest

from macros import publishing, reading
from macros.publishing import daysoff
from tests.nodes import ask

PLAYBOOK = reading.read().playbook()
RULES = publishing.desk(PLAYBOOK)
OFF = dict(daysoff.modules(2026))
Case = dict[str, Any]


def _case(today: str, country: str = "us", region: str = "", **interview: Any) -> Case:
    interview = {"id": "1", "changed": "", **interview}
    return {"interview": interview, "country": country, "region": region, "today": today}


def _plans(cases: list[Case], **environment: str) -> list[dict[str, Any]]:
    plans: list[dict[str, Any]] = ask(
        "plan", {"rules": RULES, "off": OFF, "cases": cases}, **environment
    )
    return plans


def _sent(touchpoint: str, day: str) -> dict[str, str]:
    return {"kind": "sent", "touchpoint": touchpoint, "template": "", "day": day}


def _reply(said: str, day: str, **more: str) -> dict[str, str]:
    return {"kind": "reply", "said": said, "day": day, **more}


THANKED = _sent("thank-you", "2026-10-06")
ASKED = _sent("check-in", "2026-10-14")
BY_FRIDAY = {"kind": "day", "day": "2026-10-16"}
# What a candidate tells, and the answer: kind, reason, letter, earliest and latest day.
TOLD: dict[str, tuple[Case, tuple[str, str, str, str, str]]] = {
    "a Friday evening before Labor Day": (
        _case("2026-09-04", conversations=["2026-09-04T17:30"]),
        ("send", "send_thank_you", "thank-interviewer", "2026-09-04", "2026-09-08"),
    ),
    "no date given": (
        _case("2026-10-08", conversations=["2026-10-06"], events=[THANKED]),
        ("wait", "no_date", "ask-timeline", "2026-10-14", "2026-10-14"),
    ),
    "their date lies ahead": (
        _case("2026-10-08", conversations=["2026-10-06"], events=[THANKED], answer=BY_FRIDAY),
        ("wait", "their_date_ahead", "after-promised-date", "2026-10-23", "2026-10-23"),
    ),
    "their date has passed": (
        _case("2026-10-23", conversations=["2026-10-06"], events=[THANKED], answer=BY_FRIDAY),
        ("send", "send_check_in", "after-promised-date", "2026-10-23", "2026-10-23"),
    ),
    "two questions sent": (
        _case(
            "2026-10-30",
            conversations=["2026-10-06"],
            events=[THANKED, ASKED, _sent("second-check-in", "2026-10-21")],
        ),
        ("wait", "asked_twice", "last-message", "2026-11-04", "2026-11-04"),
    ),
    "goodbye said": (
        _case(
            "2026-12-01",
            conversations=["2026-10-06"],
            events=[_sent("close-out", "2026-11-10")],
        ),
        ("stop", "said_goodbye", "", "", ""),
    ),
    "an offer with three days": (
        _case(
            "2026-10-14",
            conversations=["2026-10-06"],
            events=[_reply("offer", "2026-10-13", until="2026-10-16")],
        ),
        ("send", "send_answer_offer", "acknowledge-offer", "2026-10-13", "2026-10-16"),
    ),
    "July in Denmark": (
        _case(
            "2027-06-30",
            "dk",
            conversations=["2027-06-25"],
            events=[_sent("thank-you", "2027-06-25")],
        ),
        ("wait", "no_date", "ask-timeline", "2027-08-02", "2027-08-02"),
    ),
    "Germany waits two weeks": (
        _case("2026-10-08", "de", "BY", conversations=["2026-10-06"], events=[THANKED]),
        ("wait", "no_date", "ask-timeline", "2026-10-20", "2026-10-20"),
    ),
    "Japan, the same day": (
        _case("2026-10-06", "jp", conversations=["2026-10-06"]),
        ("send", "send_thank_you", "thank-interviewer", "2026-10-06", "2026-10-07"),
    ),
    "India, over Gandhi’s birthday": (
        _case(
            "2026-10-01",
            "in",
            conversations=["2026-09-30"],
            events=[_sent("thank-you", "2026-10-01")],
        ),
        ("wait", "no_date", "ask-timeline", "2026-10-08", "2026-10-08"),
    ),
    "an agency": (
        _case("2026-10-06", conversations=["2026-10-06"], agency=True),
        ("send", "send_thank_you", "pass-on-thanks", "2026-10-06", "2026-10-07"),
    ),
    "a rejection": (
        _case("2026-10-20", conversations=["2026-10-06"], events=[_reply("no", "2026-10-19")]),
        ("send", "send_reply_to_refusal", "reply-to-rejection", "2026-10-19", "2026-10-21"),
    ),
    "still reviewing": (
        _case(
            "2026-10-16",
            conversations=["2026-10-06"],
            events=[THANKED, ASKED, _reply("deciding", "2026-10-15")],
        ),
        ("wait", "no_date", "ask-timeline", "2026-10-22", "2026-10-22"),
    ),
    "another offer, due the day after tomorrow": (
        _case(
            "2026-10-14",
            conversations=["2026-10-06"],
            events=[THANKED, {"kind": "other-offer", "day": "2026-10-14", "until": "2026-10-16"}],
        ),
        ("send", "send_news", "call-about-other-offer", "2026-10-14", "2026-10-14"),
    ),
    "the last day of February in a leap year": (
        _case(
            "2028-02-29",
            conversations=["2028-02-28"],
            events=[_sent("thank-you", "2028-02-29")],
        ),
        ("wait", "no_date", "ask-timeline", "2028-03-06", "2028-03-06"),
    ),
    "an interview tomorrow": (
        _case("2026-10-05", conversations=["2026-10-06"]),
        ("wait", "interview_coming", "thank-interviewer", "2026-10-06", "2026-10-07"),
    ),
    "the candidate leaves a step out": (
        _case("2026-10-08", conversations=["2026-10-06"], overruled={"thank-you": {"skip": True}}),
        ("wait", "no_date", "ask-timeline", "2026-10-14", "2026-10-14"),
    ),
}


def test_the_answer_to_what_a_candidate_tells() -> None:
    plans = dict(zip(TOLD, _plans([case for case, _ in TOLD.values()]), strict=True))
    assert {name: _answer(plan) for name, plan in plans.items()} == {
        name: answer for name, (_, answer) in TOLD.items()
    }


def _answer(plan: dict[str, Any]) -> tuple[str, ...]:
    verdict = plan["verdict"]
    step = verdict.get("step") or {"template": "", "earliest": "", "latest": ""}
    return verdict["kind"], verdict["reason"], step["template"], step["earliest"], step["latest"]


def test_every_answer_has_words_and_every_letter_exists() -> None:
    for plan in _plans([case for case, _ in TOLD.values()]):
        assert plan["verdict"]["reason"] in PLAYBOOK.words["plan"]
        for step in plan["steps"]:
            assert step["touchpoint"] in PLAYBOOK.cadence
            assert set(step["templates"]) <= set(PLAYBOOK.templates)


# A calculation of its own, day by day, for an interview without an answer.
ASKING = ("check-in", "second-check-in", "close-out")


def _works(day: date, country: str, region: str) -> bool:
    off = OFF[country]
    has, _, lacks = off["regions"].get(region, ["", ""])[1].partition("/")
    extra = {off["more"][int(number, 36)] for number in has.split()}
    missing = {off["days"][int(number, 36)] for number in lacks.split()}
    holidays = (set(off["days"]) - missing) | extra
    return (day.weekday() + 1) % 7 not in off["weekend"] and day.isoformat() not in holidays


def _after(day: date, count: int, place: tuple[str, str]) -> date:
    while count:
        day += timedelta(days=1)
        count -= _works(day, *place)
    return day


def _due(case: Case) -> dict[str, str]:
    """When each question is due at the earliest."""
    country, region = case["country"], case["region"]
    place, changes = (country, region), RULES["customs"].get(country, {})
    today = date.fromisoformat(case["today"])
    interview = case["interview"]
    base = date.fromisoformat(
        interview.get("answer", {}).get("day") or interview["conversations"][0]
    )
    sent = {one["touchpoint"]: date.fromisoformat(one["day"]) for one in interview["events"]}
    due, before, counted = dict[str, str](), None, 0
    for touchpoint in ASKING:
        days = changes.get("days", {}).get(touchpoint) or RULES["cadence"][touchpoint]
        first = _after(base, days["earliest"], place)
        if before:
            first = max(first, _after(before, days["earliest"] - counted, place))
        while first.month in changes.get("quiet", []) or not _works(first, *place):
            first += timedelta(days=1)
        due[touchpoint] = first.isoformat()
        if touchpoint not in changes.get("leave_out", []) or touchpoint in sent:
            before, counted = sent.get(touchpoint, max(first, today)), days["earliest"]
    return due


def _random(source: random.Random) -> Case:
    country = source.choice(
        ["us", "gb", "de", "fr", "dk", "jp", "in", "br", "ae", "sa", "il", "ir", "np"]
    )
    region = source.choice(["", *OFF[country]["regions"]])
    met = date(2026, 1, 1) + timedelta(days=source.randrange(900))
    answer = {"kind": "day", "day": (met + timedelta(days=source.randrange(30))).isoformat()}
    sent = [
        met + timedelta(days=14 + 10 * at + source.randrange(6))
        for at in range(source.randrange(3))
    ]
    events = [
        _sent(touchpoint, day.isoformat()) for touchpoint, day in zip(ASKING, sent, strict=False)
    ]
    today = max([met, *sent]) + timedelta(days=source.randrange(60))
    told = {"answer": answer} if source.random() < 0.5 else {}
    return _case(
        today.isoformat(), country, region, conversations=[met.isoformat()], events=events, **told
    )


@pytest.mark.parametrize("zone", ["Etc/GMT+12", "Pacific/Kiritimati", "America/New_York"])
def test_a_calculation_of_its_own_comes_to_the_same_days(zone: str) -> None:
    source = random.Random(zone)
    cases = [_random(source) for _ in range(3400)]
    plans = _plans(cases, TZ=zone)
    assert os.environ.get("TZ") != zone
    for case, plan in zip(cases, plans, strict=True):
        found = {
            one["touchpoint"]: one["earliest"]
            for one in plan["steps"]
            if one["touchpoint"] in ASKING
        }
        assert found == _due(case), case
