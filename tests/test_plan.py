"""What to send next and when: cases as one would tell them, and a calculation of its own."""

import random
from datetime import date, timedelta
from functools import cache
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


def _sent(touchpoint: str, day: str, template: str = "") -> dict[str, str]:
    return {"kind": "sent", "touchpoint": touchpoint, "template": template, "day": day}


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
    "in Germany, where thanks wait a day": (
        _case("2026-10-06", "de", conversations=["2026-10-06"]),
        ("wait", "thank_you_later", "thank-interviewer", "2026-10-07", "2026-10-09"),
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
        ("send", "send_thank_you_optional", "thank-interviewer", "2026-10-06", "2026-10-07"),
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
    "met again after an invitation": (
        _case(
            "2026-10-20",
            conversations=["2026-10-06", "2026-10-19"],
            events=[THANKED, _reply("next-round", "2026-10-08")],
        ),
        ("send", "send_thank_you", "thank-second-round", "2026-10-19", "2026-10-20"),
    ),
    "times offered, and no answer for a week": (
        _case(
            "2026-10-20",
            conversations=["2026-10-06"],
            events=[_reply("next-round", "2026-10-08"), _sent("next-round-date", "2026-10-14")],
        ),
        ("wait", "asked_for_date", "ask-next-round-date", "2026-10-21", "2026-10-21"),
    ),
    "an offer acknowledged, its deadline tomorrow": (
        _case(
            "2026-10-15",
            conversations=["2026-10-06"],
            events=[
                _reply("offer", "2026-10-13", until="2026-10-16"),
                _sent("answer-offer", "2026-10-13", "acknowledge-offer"),
            ],
        ),
        ("send", "send_decision", "accept-offer", "2026-10-13", "2026-10-16"),
    ),
    "an offer accepted": (
        _case(
            "2026-10-15",
            conversations=["2026-10-06"],
            events=[
                _reply("offer", "2026-10-13", until="2026-10-16"),
                _sent("answer-offer", "2026-10-14", "accept-offer"),
            ],
        ),
        ("stop", "answered_offer", "", "", ""),
    ),
    "the first round today, the second already set": (
        _case("2026-10-06", conversations=["2026-10-06", "2026-10-13"]),
        ("send", "send_thank_you", "thank-second-round", "2026-10-06", "2026-10-07"),
    ),
    "a day of the candidate’s own for what is left out in Germany": (
        _case(
            "2026-10-27",
            "de",
            conversations=["2026-10-06"],
            events=[THANKED, _sent("check-in", "2026-10-20")],
            overruled={"second-check-in": {"day": "2026-10-28"}},
        ),
        ("wait", "chosen", "second-check-in", "2026-10-28", "2026-10-28"),
    ),
    "thanks that the candidate moved behind the question": (
        _case(
            "2026-10-07",
            conversations=["2026-10-06"],
            overruled={"thank-you": {"day": "2026-10-21"}},
        ),
        ("wait", "no_date", "ask-timeline", "2026-10-14", "2026-10-14"),
    ),
    "a day of the candidate’s own, and they have written since": (
        _case(
            "2026-10-20",
            conversations=["2026-10-06"],
            events=[THANKED, _reply("deciding", "2026-10-19")],
            overruled={"check-in": {"day": "2026-10-16"}},
        ),
        ("wait", "no_date", "ask-timeline", "2026-10-26", "2026-10-26"),
    ),
    "never thanked, and time to ask": (
        _case("2026-10-14", conversations=["2026-10-06"]),
        ("send", "send_check_in", "ask-timeline", "2026-10-14", "2026-10-14"),
    ),
    "the second question through an agency": (
        _case("2026-10-21", conversations=["2026-10-06"], events=[THANKED, ASKED], agency=True),
        ("send", "send_second_check_in", "call-agency", "2026-10-21", "2026-10-21"),
    ),
    "the first question noted twice": (
        _case(
            "2026-10-22",
            conversations=["2026-10-06"],
            events=[THANKED, ASKED, _sent("check-in", "2026-10-21")],
        ),
        ("wait", "asked_twice", "last-message", "2026-11-04", "2026-11-04"),
    ),
    "an interview a year ago": (
        _case("2027-10-06", conversations=["2026-10-06"]),
        ("stop", "nothing_left", "", "", ""),
    ),
    "another offer after the goodbye": (
        _case(
            "2026-12-01",
            conversations=["2026-10-06"],
            events=[
                _sent("close-out", "2026-11-10"),
                {"kind": "other-offer", "day": "2026-12-01", "until": "2026-12-18"},
            ],
        ),
        ("send", "send_news", "mention-other-offer", "2026-12-01", "2026-12-01"),
    ),
    "an offer’s deadline near in India, where calls are unwelcome": (
        _case(
            "2026-10-14",
            "in",
            conversations=["2026-10-13"],
            events=[{"kind": "other-offer", "day": "2026-10-14", "until": "2026-10-15"}],
        ),
        ("send", "send_news", "mention-other-offer", "2026-10-14", "2026-10-14"),
    ),
    "a working Sunday in China": (
        _case(
            "2026-01-02",
            "cn",
            conversations=["2025-12-31"],
            events=[_sent("thank-you", "2025-12-31")],
        ),
        ("wait", "no_date", "ask-timeline", "2026-01-08", "2026-01-08"),
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
# Business days after which a question makes no sense any more.
OVER = 60


@cache
def _holidays(country: str, region: str) -> set[date]:
    off = OFF[country]
    has, _, lacks = off["regions"].get(region, ["", ""])[1].partition("/")
    extra = {off["more"][int(number, 36)] for number in has.split()}
    missing = {off["days"][int(number, 36)] for number in lacks.split()}
    return set(map(date.fromisoformat, (set(off["days"]) - missing) | extra))


@cache
def _works(day: date, country: str, region: str) -> bool:
    if day.isoformat() in OFF[country]["working"]:
        return True
    is_weekend = (day.weekday() + 1) % 7 in OFF[country]["weekend"]
    return not is_weekend and day not in _holidays(country, region)


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
        over = _after(first, days["latest"] - days["earliest"] + OVER, place)
        open_still = touchpoint not in changes.get("leave_out", []) and today <= over
        if touchpoint in sent or open_still:
            before, counted = sent.get(touchpoint, max(first, today)), days["earliest"]
    return due


# Weekends and holidays of many kinds, and working weekends.
PLACES = ["us", "gb", "de", "fr", "dk", "jp", "in", "br", "ae", "sa", "il", "ir", "np", "cn", "hu"]


def _random(source: random.Random) -> Case:
    country = source.choice(PLACES)
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
    today = max([met, *sent]) + timedelta(days=source.randrange(150))
    told = {"answer": answer} if source.random() < 0.5 else {}
    return _case(
        today.isoformat(), country, region, conversations=[met.isoformat()], events=events, **told
    )


@pytest.mark.parametrize("zone", ["Etc/GMT+12", "Pacific/Kiritimati", "America/New_York"])
def test_a_calculation_of_its_own_comes_to_the_same_days(zone: str) -> None:
    source = random.Random(zone)
    cases = [_random(source) for _ in range(3400)]
    for case, plan in zip(cases, _plans(cases, TZ=zone), strict=True):
        steps = {one["touchpoint"]: one for one in plan["steps"]}
        assert {name: steps[name]["earliest"] for name in ASKING} == _due(case), case
        _keeps_the_rules(case, plan)


def _keeps_the_rules(case: Case, plan: dict[str, Any]) -> None:
    """At most two questions, none before their date, and what is due is what to send."""
    interview, verdict = case["interview"], plan["verdict"]
    due = [one for one in plan["steps"] if one["state"] == "due"]
    assert (verdict["kind"] == "send") == bool(due), case
    if verdict["kind"] == "send" and verdict["step"]["touchpoint"] in ASKING[:2]:
        assert len(interview["events"]) < 2, case
        assert case["today"] >= interview.get("answer", {}).get("day", ""), case
