"""The sentence that a field's words will land in."""

from functools import cache
from typing import Any

import pytest

from macros import reading
from macros.composing import compose, plain, texts, usage
from macros.model import Template
from tests.nodes import ask

PLAYBOOK = reading.read().playbook()
TONE: dict[str, Any] = {
    "subject": ["Thanks for {{topic}}", "From {{candidate}}"],
    "required": ["recipient", "candidate", "topic", "company", "close"],
    "body": [
        ["Hello {{recipient}},"],
        [
            "It was good to talk. Your account of {{topic}} has stayed. So has {{company}}.",
            "I liked {{company}}.",
        ],
        ["{{#insight}}You said “{{insight}}.” And {{topic}}, too?{{/insight}}"],
        ["{{#news}}Since then: {{news}}{{^insight}} ({{topic}}){{/insight}}. Best{{/news}}"],
        ["{{close}}\n{{candidate}}"],
    ],
}
CASES: dict[str, tuple[dict[str, Any], list[str] | None]] = {
    "its own sentence alone": (
        {"field": "topic"},
        ["Your account of ", " has stayed."],
    ),
    "what is typed does not stand in it": (
        {"field": "topic", "values": {"topic": "Oslo. And more"}},
        ["Your account of ", " has stayed."],
    ),
    "the last sentence": ({"field": "company"}, ["So has ", "."]),
    "a line": ({"field": "recipient"}, ["Hello ", ","]),
    "the wording chosen": ({"field": "company", "wordings": [0, 1]}, ["I liked ", "."]),
    "wordings wrap around": ({"field": "company", "wordings": [5, -1]}, ["I liked ", "."]),
    "the next passage where the wording does without": (
        {"field": "topic", "wordings": [0, 1], "values": {"insight": "Speed counts"}},
        ["And ", ", too?"],
    ),
    "the subject line last": (
        {"field": "topic", "wordings": [0, 1]},
        ["Thanks for ", ""],
    ),
    "not a section that is hidden": (
        {"field": "topic", "wordings": [0, 1], "subject": 1, "values": {"news": "a lot"}},
        ["Since then: a lot (", ")."],
    ),
    "its own section as if filled, quotation marks closed": (
        {"field": "insight"},
        ["You said “", ".”"],
    ),
    "values in place": (
        {"field": "insight", "wordings": [0, 1], "values": {"topic": "Oslo"}},
        ["You said “", ".”"],
    ),
    "other blanks as labels": (
        {
            "tone": {**TONE, "body": [["{{topic}} at {{company}} and {{recipient}}."]]},
            "field": "company",
            "values": {"recipient": "Dr. Ola Ek"},
        },
        ["[the topic] at ", " and Dr. Ola Ek."],
    ),
    "the field itself a second time": (
        {
            "tone": {**TONE, "body": [["From {{company}} to {{company}}."]]},
            "field": "company",
        },
        ["From ", " to [the company]."],
    ),
    "the field itself a second time, filled": (
        {
            "tone": {**TONE, "body": [["From {{company}} to {{company}}."]]},
            "field": "company",
            "values": {"company": "Ash"},
        },
        ["From ", " to Ash."],
    ),
    "line breaks in values end it": (
        {
            "tone": {**TONE, "body": [["{{topic}} at {{company}} and {{recipient}}."]]},
            "field": "company",
            "values": {"topic": "one\ntwo", "recipient": "Ola\r\n Ek"},
        },
        ["two at ", " and Ola"],
    ),
    "a full stop in a value does not": (
        {
            "tone": {**TONE, "body": [["{{topic}} at {{company}}? {{recipient}}."]]},
            "field": "company",
            "values": {"topic": "Mr. X"},
        },
        ["Mr. X at ", "?"],
    ),
    "a signature prefers a sentence": ({"field": "candidate", "subject": 1}, ["From ", ""]),
    "a signature without one": ({"field": "candidate"}, ["", ""]),
    "the close": ({"field": "close"}, ["", ""]),
    "a field that is not there": ({"field": "deadline"}, None),
    "a field of another wording": (
        {"tone": {**TONE, "body": [["No.", "{{company}}"]]}, "field": "company"},
        None,
    ),
    "a section of a field that is still empty": (
        {
            "tone": {**TONE, "body": [["{{#news}}I met {{news}} at {{company}}.{{/news}}"]]},
            "field": "company",
        },
        ["I met [the news] at ", "."],
    ),
    "no subject line": (
        {"tone": {**TONE, "subject": [], "body": [["No."]]}, "field": "topic"},
        None,
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_landing(name: str) -> None:
    case, expected = CASES[name]
    tone = case.get("tone", TONE)
    body = [{"texts": passage, "names": []} for passage in tone["body"]]
    found = ask("landing", [{"values": {}, **case, "tone": {**tone, "body": body}}])[0]
    assert (found and [found["before"], found["after"]]) == expected


def _cases(template: Template, tone: str) -> list[dict[str, Any]]:
    letter = template.tones[tone]
    used = usage(texts(letter))
    dumped = letter.model_dump() | {
        "required": list(used.required),
        "close": PLAYBOOK.tones[tone].close,
    }
    turns = max([len(letter.subject), *(len(one.texts) for one in letter.body)])
    return [
        {"tone": dumped, "values": values, "wordings": [turn] * len(letter.body), "subject": turn}
        | {"field": field}
        for turn in range(turns)
        for values in ({}, template.example)
        for field in (*used.required, *used.optional)
    ]


TONED = [(id, tone) for id, template in PLAYBOOK.templates.items() for tone in template.tones]
ALL = {(id, tone): _cases(PLAYBOOK.templates[id], tone) for id, tone in TONED}


@cache
def _found() -> dict[tuple[str, str], list[dict[str, str] | None]]:
    answers = iter(ask("landing", [case for cases in ALL.values() for case in cases]))
    return {key: [next(answers) for _ in cases] for key, cases in ALL.items()}


@pytest.mark.parametrize(("id", "tone"), TONED)
def test_every_field_lands_where_the_letter_has_it(id: str, tone: str) -> None:
    for case, found in zip(ALL[id, tone], _found()[id, tone], strict=True):
        sources = [
            passage["texts"][turn % len(passage["texts"])]
            for passage, turn in zip(case["tone"]["body"], case["wordings"], strict=True)
        ]
        subjects = case["tone"]["subject"]
        sources += [subjects[case["subject"] % len(subjects)]] if subjects else []
        uses = any(f"{{{{{case['field']}}}}}" in source for source in sources)
        assert bool(found) == uses, case["field"]
        if found:
            assert "{{" not in found["before"] + found["after"]
            assert "\n" not in found["before"] + found["after"]


@pytest.mark.parametrize(("id", "tone"), TONED)
def test_the_sentence_stands_in_the_sample(id: str, tone: str) -> None:
    template = PLAYBOOK.templates[id]
    values = {"close": PLAYBOOK.tones[tone].close, **template.example}
    for case, found in zip(ALL[id, tone], _found()[id, tone], strict=True):
        if not case["values"]:
            continue
        letter = compose(template.tones[tone], values, case["wordings"], case["subject"])
        text = f"{plain(letter.subject or ())}\n\n{letter.body}"
        # A field without an example opens a section that the sample does not have.
        if found and case["field"] in values:
            assert found["before"] + values[case["field"]] + found["after"] in text
