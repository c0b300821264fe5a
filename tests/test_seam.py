"""Seams: where a value meets our words the sentence is sound, and nothing else of it changes."""

import json
import re
from typing import Any

import pytest

from tests.examined import SHAPES
from tests.nodes import ask
from tests.playbooks import ROOT

NAUGHTY = ROOT.parent / "shared/naughty-strings/blns.json"
# A text with its values, and how it comes out.
CASES: list[tuple[str, dict[str, str], str]] = [
    # White space and marks at the end of a value.
    ("Hi {{recipient}},", {"recipient": "Marit,"}, "Hi Marit,"),
    ("Hi {{recipient}},", {"recipient": "Ilse "}, "Hi Ilse,"),
    ("Hi {{recipient}},", {"recipient": " Ilse ,"}, "Hi Ilse,"),
    ("Hi {{recipient}},", {"recipient": "Marit."}, "Hi Marit,"),
    ("Hi {{recipient}},", {"recipient": "Marit!"}, "Hi Marit,"),
    ("Hi {{recipient}},", {"recipient": "J. R."}, "Hi J. R.,"),
    ("I met you at {{company}}. Of all", {"company": "Acme Inc."}, "I met you at Acme Inc. Of all"),
    ("I met you at {{company}}, and", {"company": "Acme Inc."}, "I met you at Acme Inc., and"),
    ("I met you at {{company}}. Of all", {"company": "Acme."}, "I met you at Acme. Of all"),
    ("I met you at {{company}} then", {"company": "Acme Ltd."}, "I met you at Acme Ltd. then"),
    ("I met you at {{company}}. Of all", {"company": "Yahoo!"}, "I met you at Yahoo! Of all"),
    ("I met you at {{company}}, and", {"company": "Yahoo!"}, "I met you at Yahoo!, and"),
    ("{{close}}\n{{candidate}}", {"close": "Thanks,", "candidate": "Lee Jr."}, "Thanks,\nLee Jr."),
    ("about {{topic}}. I", {"topic": "the rail."}, "about the rail. I"),
    ("about {{topic}} and", {"topic": "the rail."}, "about the rail and"),
    ("about {{topic}}, and", {"topic": "the rail;"}, "about the rail, and"),
    ("about {{topic}}.", {"topic": "the rail…"}, "about the rail."),
    ("about {{topic}}?", {"topic": "how big the team is?"}, "about how big the team is?"),
    ("about {{topic}}.", {"topic": "how big the team is?"}, "about how big the team is."),
    ("about {{topic}}.", {"topic": "“Who is it for?”"}, "about “Who is it for?”"),
    ("about {{topic}}.", {"topic": "rails, stairs, etc."}, "about rails, stairs, etc."),
    ("Thanks, and {{topic}}", {"topic": "the rail."}, "Thanks, and the rail"),
    # Words that stand on both sides.
    ("Hi {{recipient}},", {"recipient": "Dear Marit"}, "Hi Marit,"),
    ("Dear {{recipient}},", {"recipient": "Hello Ms. Reid,"}, "Dear Ms. Reid,"),
    ("Thanks again, {{recipient}}.", {"recipient": "Dear Marit"}, "Thanks again, Marit."),
    ("the {{role}} role", {"role": "the Bench Joiner"}, "the Bench Joiner role"),
    ("the {{role}} role", {"role": "The Bench Joiner role"}, "the Bench Joiner role"),
    ("the {{role}} role", {"role": "Bench Joiner position"}, "the Bench Joiner role"),
    ("the {{role}} interview", {"role": "an Engineer"}, "the Engineer interview"),
    ("the {{role}} role", {"role": "A Level Tutor"}, "the A Level Tutor role"),
    ("{{role}} – any update?", {"role": "The Bench Joiner job"}, "Bench Joiner – any update?"),
    ("my {{role}} interview", {"role": "Bench Joiner interview"}, "my Bench Joiner interview"),
    ("met at {{event}}.", {"event": "at the careers fair"}, "met at the careers fair."),
    ("about {{topic}}.", {"topic": "About the rail"}, "about the rail."),
    ("thank you for {{valued}}.", {"valued": "for the tour"}, "thank you for the tour."),
    ("worked at {{company}}.", {"company": "The The"}, "worked at The The."),
    ("joining {{company}} was", {"company": "Duran Duran"}, "joining Duran Duran was"),
    # The article before a value.
    ("as a {{role}}.", {"role": "Engineer"}, "as an Engineer."),
    ("as an {{role}}.", {"role": "Bench Joiner"}, "as a Bench Joiner."),
    ("as a {{role}}.", {"role": "HR Lead"}, "as an HR Lead."),
    ("as an {{role}}.", {"role": "UX Designer"}, "as a UX Designer."),
    ("as an {{role}}.", {"role": "University Porter"}, "as a University Porter."),
    ("as a {{role}}.", {"role": "Hourly Clerk"}, "as an Hourly Clerk."),
    ("as an {{role}}.", {"role": "NATO Clerk"}, "as a NATO Clerk."),
    ("as a {{role}}.", {"role": "an Engineer"}, "as an Engineer."),
    ("A {{role}} told", {"role": "Usher"}, "An Usher told"),
    # The capital of a phrase in mid-sentence.
    ("about {{topic}}.", {"topic": "The curved handrail"}, "about the curved handrail."),
    ("about {{topic}}.", {"topic": "How the team plans"}, "about how the team plans."),
    ("about {{topic}}.", {"topic": "Training new drivers"}, "about training new drivers."),
    ("about {{topic}}.", {"topic": "The NHS contract"}, "about the NHS contract."),
    ("about {{topic}}.", {"topic": "The Hague office"}, "about The Hague office."),
    ("about {{topic}}.", {"topic": "Beijing traffic"}, "about Beijing traffic."),
    ("about {{topic}}.", {"topic": "Kubernetes upgrades"}, "about Kubernetes upgrades."),
    ("about {{topic}}.", {"topic": "I and thou"}, "about I and thou."),
    ("at {{company}}.", {"company": "The Gap"}, "at The Gap."),
    # A sentence is whole.
    ("Thanks. {{evidence}} I", {"evidence": "i ran it\n"}, "Thanks. I ran it. I"),
    ("{{evidence}}", {"evidence": "we grew to 40"}, "We grew to 40."),
    ("{{evidence}}", {"evidence": "I ran it,"}, "I ran it."),
    ("{{evidence}}", {"evidence": "It worked!"}, "It worked!"),
    ("{{evidence}}", {"evidence": "They said “yes.”"}, "They said “yes.”"),
    ("{{evidence}}", {"evidence": "They said “yes”"}, "They said “yes”."),
    ("{{evidence}}", {"evidence": "iPhone apps are mine"}, "iPhone apps are mine."),
    ("{{evidence}}", {"evidence": "See https://a.example/b"}, "See https://a.example/b"),
    ("{{evidence}}", {"evidence": "我修好了。"}, "我修好了。"),
    ("{{evidence}}", {"evidence": "It grew 🙂"}, "It grew 🙂"),
    ("{{evidence}}.", {"evidence": "It grew."}, "It grew."),
    ("{{question}}", {"question": "does it run at night"}, "Does it run at night?"),
    ("{{question}}", {"question": "I wondered about nights"}, "I wondered about nights."),
    # Dates bring their own stop.
    ("tried you {{tried}}. I", {"tried": "today at 2:10 p.m."}, "tried you today at 2:10 p.m. I"),
    ("tried you {{tried}}, and", {"tried": "at 2:10 p.m."}, "tried you at 2:10 p.m., and"),
]


def _joined(cases: list[tuple[str, dict[str, str]]]) -> list[list[dict[str, Any]]]:
    made: list[list[dict[str, Any]]] = ask("seam", {"shapes": SHAPES, "cases": cases})
    return made


def _text(pieces: list[dict[str, Any]]) -> str:
    return "".join(piece["text"] for piece in pieces)


def test_seams() -> None:
    made = _joined([(source, values) for source, values, _ in CASES])
    assert [_text(pieces) for pieces in made] == [expected for _, _, expected in CASES]


SOURCES = ["About a {{%s}}. It", "the {{%s}}, and", "{{%s}}", "for {{%s}} on"]
HOSTILE = ["", " ", ".", ",,,", "\ud83d", "\x00.", "the", "a a a", "the the the rail", "?" * 999]


def _naughty() -> list[tuple[str, dict[str, str]]]:
    strings = HOSTILE + (json.loads(NAUGHTY.read_text("utf-8")) if NAUGHTY.exists() else [])
    return [
        (source % field, {field: text})
        for text in strings
        if re.sub(r"[\s\x1c-\x1f\x85]", "", text)
        for field in ("company", "recipient", "topic", "evidence", "question", "link")
        for source in SOURCES
    ]


def test_nothing_but_the_seam_of_a_value_changes() -> None:
    cases = _naughty()
    for (source, values), pieces in zip(cases, _joined(cases), strict=True):
        (field, typed) = next(iter(values.items()))
        for piece in pieces:
            if piece["kind"] == "own":
                assert piece["field"] == field
                assert piece["text"].strip()
                # At most the first letter has another case, and the last mark is new.
                assert piece["text"][1:].removesuffix(".").removesuffix("?") in typed, source
            else:
                assert piece["text"].replace("About an ", "About a ") in _ours(source)


def _ours(source: str) -> set[str]:
    """Our words on either side, with the mark that begins them or without."""
    sides = re.split(r"\{\{.*\}\}", source)
    return {*sides, *(side.lstrip(".,") for side in sides)}


def test_a_seam_once_sound_stays_as_it_is() -> None:
    cases = [(source, values) for source, values, _ in CASES]
    once = _joined(cases)
    again = [
        (source, {field: next((p["text"] for p in pieces if p["field"] == field), text)})
        for (source, values), pieces in zip(cases, once, strict=True)
        for field, text in values.items()
        if len(values) == 1
    ]
    first = [
        _text(pieces) for (_, values), pieces in zip(cases, once, strict=True) if len(values) == 1
    ]
    assert [_text(pieces) for pieces in _joined(again)] == first


@pytest.mark.parametrize("field", SHAPES)
def test_an_example_is_joined_as_it_stands(field: str) -> None:
    example = SHAPES[field]["example"]
    assert _text(_joined([(f"x {{{{{field}}}}}", {field: example})])[0]) == f"x {example}"
