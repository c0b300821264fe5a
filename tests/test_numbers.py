"""Numbers as signs, as the search's questions are written: none is lost, and none is ambiguous."""

import random

from tests.nodes import ask

# More than any playbook has terms: numbers of one, two and three signs.
MANY = 10_000


def test_every_number_comes_back_whatever_stands_beside_it() -> None:
    source = random.Random(1)
    rows = [source.choices(range(MANY), k=8) for _ in range(2000)]
    rows.append(list(range(MANY)))
    for numbers, (text, back) in zip(rows, ask("numbers", rows), strict=True):
        assert back == numbers
        assert not set(text) & set('";\\ \n')


def test_common_numbers_are_short() -> None:
    texts = [text for text, _ in ask("numbers", [[0], [65], [66], [MANY]])]
    assert [len(text) for text in texts] == [1, 1, 2, 3]
