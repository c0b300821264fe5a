"""The sentence that a field's words will land in, for each field of our letters."""

from functools import cache
from typing import Any

import pytest

from macros import reading
from macros.composing import compose, plain, texts, usage
from macros.model import Template
from tests.nodes import ask

PLAYBOOK = reading.read().playbook()


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
