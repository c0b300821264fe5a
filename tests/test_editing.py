"""Editorial checks: what they let pass, and where their limits lie."""

from pathlib import Path

import pytest

from macros import checking
from tests.playbooks import TEMPLATE, change, small

OLD = "Your time was a help to me, and so I thank you."


def _checks(folder: Path, wording: str, example: str = "the board") -> set[str]:
    data = small(folder)
    change(data, TEMPLATE, OLD, wording)
    change(data, TEMPLATE, "topic: the board", f"topic: {example}")
    return {problem.check for problem in checking.problems(data)}


GOOD = {
    "a field inside its section": "Thanks{{#topic}} for {{topic}}{{/topic}}.",
    "the alternative": "{{#topic}}I think of {{topic}}.{{/topic}}{{^topic}}Thanks.{{/topic}}",
    "two fields": "Thanks{{#topic}} for {{topic}}{{/topic}}{{#close}}, and so on{{/close}}.",
    "a passage that vanishes": "{{#topic}}I think of {{topic}}.{{/topic}}",
    "a name at the start": "{{recipient}}, thank you.",
    "a digit at the start": "Thank you. 14 people heard it.",
    "a quotation": "“Not now” is an answer. “Yes” is one too.",
    "lines of an address": "{{recipient}}\\nHallowmere",
    "a word that holds a phrase": "You touch basements.",
}


@pytest.mark.parametrize("wording", GOOD.values(), ids=GOOD.keys())
def test_good_wording(wording: str, tmp_path: Path) -> None:
    # `close` is required elsewhere in the tone; only what editing says counts here.
    assert _checks(tmp_path, wording) - {"mixed-field"} == set()


BAD = {
    "two spaces": "Thank you{{#topic}} for {{topic}}{{/topic}}  today.",
    "space before a stop": "Thank you{{#topic}} for {{topic}}{{/topic}} .",
    "stop and stop": "{{#topic}}For {{topic}}.{{/topic}}{{^topic}}Thanks.{{/topic}}.",
    "low start": "{{#topic}}So {{/topic}}thank you.",
    "low start after a stop": "Thank you. it was good.",
    "low start in quotes": "“thank you” is what I say.",
    "field at the start": "{{#topic}}{{topic}} is what I think of.{{/topic}}",
    "only a stop": "{{#topic}}Thanks for {{topic}}{{/topic}}.",
    "leading space": "{{#topic}}Thanks for {{topic}}.{{/topic}} Yes.",
    "space at a line’s end": "{{recipient}} \\nHallowmere",
    "empty paragraph": "Thanks.\\n\\nBye.",
}


@pytest.mark.parametrize("wording", BAD.values(), ids=BAD.keys())
def test_bad_combination(wording: str, tmp_path: Path) -> None:
    assert _checks(tmp_path, wording) == {"combinations"}


def test_an_example_with_its_own_stop(tmp_path: Path) -> None:
    assert _checks(tmp_path, OLD, "the board.") == {"combinations"}


@pytest.mark.parametrize(("count", "expected"), [(25, set()), (26, {"sentence-length"})])
def test_sentence_length(count: int, expected: set[str], tmp_path: Path) -> None:
    data = small(tmp_path)
    change(data, "channels.yml", "most: 40", "most: 99")
    change(data, TEMPLATE, OLD, "Word" + " word" * (count - 1) + ". Another.")
    assert {problem.check for problem in checking.problems(data)} == expected


@pytest.mark.parametrize(("most", "expected"), [(22, set()), (21, {"length"})])
def test_length_counts_the_longest_wordings(most: int, expected: set[str], tmp_path: Path) -> None:
    # Hello Ilse, (2) + Your time … you. (12), the longer of two + Thank you … + close (5) = 19;
    # the first wording has 10 with its topic, so the second counts.
    data = small(tmp_path)
    change(data, TEMPLATE, OLD, OLD.replace("and so", "and so and so and"))
    change(data, "channels.yml", "most: 40", f"most: {most}")
    assert {problem.check for problem in checking.problems(data)} == expected


@pytest.mark.parametrize(("most", "expected"), [(15, set()), (14, {"subject-length"})])
def test_subject_length(most: int, expected: set[str], tmp_path: Path) -> None:
    data = small(tmp_path)
    change(data, "channels.yml", "most: 30", f"most: {most}")
    assert {problem.check for problem in checking.problems(data)} == expected


def test_a_phrase_in_either_apostrophe_and_case(tmp_path: Path) -> None:
    for i, text in enumerate(("I hope you're well.", "HOPE YOU’RE WELL.")):
        assert _checks(tmp_path / str(i), text) == {"phrase"}


def test_a_phrase_across_an_emptied_section(tmp_path: Path) -> None:
    wording = "I will touch{{#topic}} on {{topic}} and{{/topic}} base."
    assert _checks(tmp_path, wording) == {"phrase"}


def test_the_candidates_own_fields_are_not_counted_among_the_required(tmp_path: Path) -> None:
    data = small(tmp_path)
    both = "Thank you for your time.{{#topic}} I think of {{topic}}.{{/topic}}"
    change(data, TEMPLATE, both, "Thank you for {{topic}} at {{company}}.")
    change(data, TEMPLATE, "  topic: the board", "  topic: the board\n  company: Larkfield")
    assert checking.problems(data) == []
