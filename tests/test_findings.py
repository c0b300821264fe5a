"""Findings: every check has examples of what it finds and of what it leaves alone."""

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
import yaml

from macros.publishing import wording
from tests.examined import HUGE, LISTS, PLAYBOOK, SHAPES, examined, pasted, units
from tests.nodes import ask
from tests.playbooks import ROOT, TESTS

EXAMPLES: dict[str, Any] = {
    path.stem: yaml.safe_load(path.read_text(encoding="utf-8"))
    for path in sorted((TESTS / "findings").glob("*.yml"))
}
CASES = [
    (check, group, case)
    for check, groups in EXAMPLES.items()
    for group in ("finds", "leaves")
    for case in groups[group]
]


@cache
def _found() -> list[list[dict[str, Any]]]:
    letters = [examined(case) for _, _, case in CASES]
    found: list[list[dict[str, Any]]] = ask("findings", {"lists": LISTS, "letters": letters})
    return found


def _shown(finding: dict[str, Any], case: dict[str, Any]) -> dict[str, Any]:
    text = (examined(case)[finding["place"]] or "").encode("utf-16-le", "surrogatepass")
    stretch = text[finding["start"] * 2 : finding["end"] * 2].decode("utf-16-le", "surrogatepass")
    shown = {"place": finding["place"], "text": stretch, "parts": finding["parts"]}
    return shown | {key: finding[key] for key in ("repair",) if key in finding}


@pytest.mark.parametrize(
    "index",
    range(len(CASES)),
    ids=[f"{check} {group}: {case['name']}" for check, group, case in CASES],
)
def test_example(index: int) -> None:
    check, group, case = CASES[index]
    found = [_shown(one, case) for one in _found()[index] if one["check"] == check]
    expected = [
        {"place": "body", "text": "", "parts": {}} | one for one in case.get("expected", [])
    ]
    assert bool(expected) == (group == "finds")
    assert found == expected


def test_each_check_has_examples_of_both_kinds() -> None:
    lacking = [id for id in LISTS for group in ("finds", "leaves") if not EXAMPLES[id][group]]
    assert lacking == []


def test_a_rule_for_templates_alone_is_not_told_to_a_candidate() -> None:
    told = wording.checks(PLAYBOOK)
    ours = [case for check, _, case in CASES if LISTS[check]["level"] == "template"]
    found = ask("findings", {"lists": told, "letters": [examined(case) for case in ours]})
    assert {one["check"] for findings in found for one in findings} <= told.keys()
    assert {LISTS[id]["level"] for id in told} == {"fix", "consider"}


def test_the_browser_knows_all_that_is_said_of_a_check() -> None:
    """But whose judgment it is, and whether our own letters obey it."""
    known = wording.checks(PLAYBOOK)
    for id in known:
        given = PLAYBOOK.checks[id].model_dump(exclude_unset=True).keys() - {"ours", "samples"}
        assert known[id].keys() == given, id


def test_every_example_is_of_a_check() -> None:
    assert EXAMPLES.keys() == LISTS.keys()


def test_every_function_finds_something_that_the_lists_explain() -> None:
    letters = [examined(case) for _, _, case in CASES]
    found = ask("findings", {"lists": LISTS, "letters": letters}, "checks")
    assert [name for name, ids in found.items() if not ids] == []
    assert {id for ids in found.values() for id in ids} == LISTS.keys()


def test_sentence_shown_names_what_was_found() -> None:
    for finding in (one for found in _found() for one in found):
        wanted = set(re.findall(r"\{(\w+)\}", LISTS[finding["check"]]["says"]))
        assert wanted <= finding["parts"].keys()


def test_what_is_said_is_short() -> None:
    texts = [check[key] for check in LISTS.values() for key in ("says", "advice")]
    assert [text for text in texts if len(text.split()) > 20 or text[-1] not in ".?"] == []


def test_what_to_fix_comes_first_then_all_by_place() -> None:
    body = "Hello Ilse , thank you.  I recall the the rota ."
    letter = examined({"subject": "Thanks  for today", "body": body, "byHand": True})
    (found,) = ask("findings", {"lists": LISTS, "letters": [letter]})
    shown = [(one["check"], one["place"], one["start"]) for one in found]
    assert shown == [
        ("space-before", "body", 10),
        ("doubled-word", "body", 34),
        ("space-before", "body", 46),
        ("double-space", "subject", 6),
        ("too-short", "body", 0),
        ("double-space", "body", 23),
    ]


NAUGHTY = ROOT.parent / "shared/naughty-strings/blns.json"
HOSTILE = [
    *("", " ", "\n", "[", "[]", "I", "!", "\ud83d", "\u202eabc", "\x00", "e\u0301", "$& \\1 (?<!"),
    *("x" * 10_000, " " * 10_000, "\n" * 10_000, "! " * 5_000, "A " * 5_000, "a a " * 2_500),
    *(
        "." * 10_000,
        ".)" * 5_000,
        "I a. " * 2_000,
        "''" * 5_000,
        "?\n" * 5_000,
        "👩🏽‍🔧" * 1_000,
        "\u00a0 " * 5_000,
    ),
]


def _hostile() -> Iterator[dict[str, Any]]:
    texts = HOSTILE + (json.loads(NAUGHTY.read_text("utf-8")) if NAUGHTY.exists() else [])
    yield from (pasted(text) for text in HUGE)
    for i, text in enumerate(texts):
        values = dict.fromkeys(SHAPES, text)
        common = {"values": values, "channel": list(PLAYBOOK.channels)[i % len(PLAYBOOK.channels)]}
        yield common | {"subject": text, "body": text, "byHand": True, "today": text}
        strange = {"strangers": [{"kind": kind, "text": text} for kind in ("name", "company")]}
        others = {"others": [{"name": text, "body": text, "own": []}]}
        yield common | strange | others | {"body": f"Hello {text}, see you.\n\n{text} {text}"}


def test_no_text_makes_the_checks_fail() -> None:
    letters = [examined(case) for case in _hostile()]
    found = ask("findings", {"lists": LISTS, "letters": letters})
    for letter, findings in zip(letters, found, strict=True):
        for finding in findings:
            assert finding["check"] in LISTS
            length = units(letter[finding["place"]] or "")
            assert 0 <= finding["start"] <= finding["end"] <= length
