"""Characters as people count them, in browsers with a segmenter and in those without."""

import pytest

from tests.nodes import ask

COUNTED = {
    "": 0,
    "plain text\n": 11,
    "na\u0131\u0308ve": 5,
    "👩🏽‍🚀🇳🇴🇮🇸 👨‍👩‍👧‍👦": 5,
    "e\u0301a\u0300\u0323": 2,
    "שלום": 4,
    "\ud83d!".encode("utf-16", "surrogatepass").decode("utf-16", "replace"): 2,
    "☎️1️⃣": 2,
}


def test_characters_are_counted_alike() -> None:
    found = ask("characters", list(COUNTED))
    assert found == [[number, number] for number in COUNTED.values()]


@pytest.mark.parametrize("text", ["日本語。はい", "Hà, “Noreen”!"])
def test_texts_of_single_code_points(text: str) -> None:
    assert ask("characters", [text]) == [[len(text)] * 2]
