"""Wordings over the letters of a panel: as few as can be are shared."""

import re
from collections.abc import Mapping
from itertools import combinations, product
from math import ceil
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros import reading
from macros.composing import fill, plain, texts, usage
from macros.model import TonedLetter
from tests.nodes import ask
from tests.playbooks import ROOT

Spread = list[list[int]]
COUNTS = st.lists(st.integers(1, 5), max_size=8)
CASES = st.lists(COUNTS, min_size=1, max_size=30)


def _spread(*cases: tuple[list[int], int]) -> list[Spread]:
    asked = [{"counts": counts, "letters": n} for counts, n in cases]
    made: list[Spread] = ask("spreading", asked)
    return made


def _shared(one: list[int], other: list[int], counts: list[int]) -> int:
    """How many passages that have several wordings are the same in both."""
    return sum(a == b for a, b, count in zip(one, other, counts, strict=True) if count > 1)


def _most(letters: Spread, counts: list[int]) -> int:
    return max((_shared(a, b, counts) for a, b in combinations(letters, 2)), default=0)


@settings(deadline=None, max_examples=10)
@given(CASES)
def test_each_letter_has_a_wording_of_each_passage_and_the_first_the_first(
    cases: list[list[int]],
) -> None:
    for counts, letters in zip(cases, _spread(*((one, 12) for one in cases)), strict=True):
        assert len(letters) == 12
        assert letters[0] == [0] * len(counts)
        assert all(
            0 <= wording < count
            for letter in letters
            for wording, count in zip(letter, counts, strict=True)
        )


@settings(deadline=None, max_examples=10)
@given(COUNTS)
def test_a_letter_more_changes_none_before_it(counts: list[int]) -> None:
    *fewer, all_twelve = _spread(*((counts, number) for number in range(13)))
    assert fewer == [all_twelve[:number] for number in range(12)]


@settings(deadline=None, max_examples=10)
@given(CASES)
def test_letters_share_nothing_while_there_are_wordings_enough(cases: list[list[int]]) -> None:
    for counts, letters in zip(cases, _spread(*((one, 12) for one in cases)), strict=True):
        several = [count for count in counts if count > 1]
        assert _most(letters[: min(several, default=12)], counts) == 0


@pytest.mark.parametrize("passages", range(1, 13))
def test_a_fourth_letter_shares_its_three_wordings_evenly(passages: int) -> None:
    counts = [3] * passages
    assert _most(_spread((counts, 4))[0], counts) <= ceil(passages / 3)


@pytest.mark.parametrize("counts", [list(one) for one in product((2, 3), repeat=4)], ids=str)
def test_the_next_letter_shares_no_more_with_one_than_the_best_that_could_follow(
    counts: list[int],
) -> None:
    """By brute force over all that could follow; one passage of slack, for it is chosen in turn."""
    letters = _spread((counts, 5))[0]
    for number, letter in enumerate(letters):
        earlier = letters[:number]
        possible = product(*map(range, counts))

        def worst(one: Any, earlier: Spread = earlier) -> int:
            return max((_shared(list(one), other, counts) for other in earlier), default=0)

        assert worst(letter) <= min(map(worst, possible)) + 1


def test_a_long_passage_counts_for_more_than_a_short_one() -> None:
    case = {"counts": [2, 2, 2], "letters": 3, "weights": [5, 6, 60]}
    first, second, third = ask("spreading", [case])[0]
    assert [first, second] == [[0, 0, 0], [1, 1, 1]]
    assert third == [1, 1, 0]


def test_wordings_of_equal_length_are_shared_in_turn() -> None:
    assert _spread(([2, 2, 2, 2], 3))[0] == [[0, 0, 0, 0], [1, 1, 1, 1], [0, 1, 0, 1]]


def _sentences(letter: TonedLetter, values: Mapping[str, str], wording: int) -> set[str]:
    """A letter's subject and sentences in one wording, without greeting, close and evidence."""
    several = [one.texts for one in letter.body if len(one.texts) > 1 and not one.names]
    required = usage(texts(letter)).required
    chosen = [letter.subject[wording], *(one[wording % len(one)] for one in several)]
    filled = [plain(fill(text, values, required)) for text in chosen]
    told = {one for text in filled for one in re.split(r"(?<=[.?!])\s+", text)}
    return told - {values.get("evidence"), ""}


def test_letters_to_several_people_share_no_sentence_of_ours() -> None:
    panels = 0
    for template in reading.read(ROOT / "data").playbook().templates.values():
        for letter in template.tones.values():
            wordings = max((len(one.texts) for one in letter.body if not one.names), default=1)
            if wordings == 1:
                continue
            panels += 1
            required = usage(texts(letter)).required
            sparse = {name: template.example[name] for name in required if name in template.example}
            for values in (template.example, sparse):
                told = [_sentences(letter, values, wording) for wording in range(wordings)]
                assert not any(one & other for one, other in combinations(told, 2)), template.title
    assert panels
