"""Spelling, grammar and reading ease: what fails, what is accepted, and what is needed no more."""

from pathlib import Path

import pytest

from tests import prose
from tests.playbooks import TEMPLATE, change, small

SENTENCE = "Your time was a help to me, and so I thank you."
HARD = "Organisational considerations necessitate comprehensive retrospective documentation."


def _found(folder: Path) -> list[str]:
    """The problems of one playbook with a mistake of every kind."""
    data = small(folder)
    change(
        data,
        TEMPLATE,
        SENTENCE,
        "Your time was an help, and the colour of Zyxmoor Hall.",
    )
    change(data, TEMPLATE, "  topic: the board", "  topic: the borad of Zyxmoor Hall")
    change(data, "tones.yml", "As you would speak.", "As you would speek.")
    change(data, "accepted.yml", "titles: [company]", "titles: [company]\n"
           "words: {qwyll: A word., qwxz: None.}\n"
           "phrases: {an apple of: None.}\n"
           "rules: {OxfordComma: Style., FindOut: None.}\n")  # fmt: skip
    change(data, "moments.yml", "Ask once.", "Ask red, green and blue. They qwyll you.")
    (folder / "docs").mkdir(exist_ok=True)
    (folder / "docs/hard.md").write_text(f"# Hard\n\nIt is. {HARD}\n", "utf-8")
    (folder / "docs/easy.md").write_text("# Easy\n\nWrite an line, then stop.\n", "utf-8")
    return [str(p).removeprefix(f"{folder.as_posix()}/") for p in prose.problems(data)]


EXPECTED = {
    "British spelling": f"data/{TEMPLATE}:17:11: spelling: “colour” in “",
    "grammar in a wording": f"data/{TEMPLATE}:17:11: grammar: “an” in “",
    "spelling in other data": "data/tones.yml:1:30: spelling: “speek” in “",
    "grammar on a page": "docs/easy.md:3:1: grammar: “an” in “",
    "a hard page": "docs/hard.md:1:1: reading-ease: the reading ease of this text is ",
    "an example": f"data/{TEMPLATE}:16:11: spelling: “borad” in “",
    "a word": "data/accepted.yml:2:25: unneeded: nothing needs “qwxz” any more; remove it",
    "a phrase": "data/accepted.yml:3:11: unneeded: nothing needs “an apple of” any more; remove it",
    "a rule": "data/accepted.yml:4:30: unneeded: nothing needs “FindOut” any more; remove it",
}


ACCEPTED = ("Zyxmoor", "qwyll", "Ask red", "docs/easy.md:1:1: reading")


def test_every_mistake_is_told_with_its_place_and_its_cure(tmp_path: Path) -> None:
    """All in one, since the checker is slow to start."""
    found = _found(tmp_path)
    for what, start in EXPECTED.items():
        assert [line for line in found if line.startswith(start)], what
    told = [line.partition(": Did")[0].partition(" in “")[0] for line in found]
    assert [line for line in told for word in ACCEPTED if word in line] == []
    (line,) = [line for line in found if "“speek”" in line]
    assert "in “… As you would speek. …”: " in line
    assert "“speak”" in line
    assert line.endswith("Mend it, or give a reason in data/accepted.yml.")
    assert len([line for line in found if ": unneeded: " in line]) == 3


def test_ease() -> None:
    """Counted by hand: words, sentences and syllables."""
    easy = ["The cat sat on the mat."], ["The tired cat."], [HARD]
    (_, (mat, tired, hard)) = prose.ask([], easy)
    # 6 words, 1 sentence, 6 syllables: 206.835 - 1.015 * 6 - 84.6
    assert mat == pytest.approx(116.145)
    # 3 words, 1 sentence, 4 syllables, or 3 as some count them
    assert 90.9 <= tired <= 119.2
    assert hard < 0


def test_offsets_count_characters_not_code_units() -> None:
    text = "Thank you 👋👋 for teh day."
    ((lint, *_),) = prose.ask([text], [])[0]
    assert text[lint["start"] : lint["end"]] == lint["word"] == "teh"
