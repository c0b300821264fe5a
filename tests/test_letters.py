"""What is said of the letters that templates make: findings at their places, and seams."""

from pathlib import Path

import pytest

from macros import checking, node
from macros.__main__ import main
from tests.playbooks import TEMPLATE, change, small

OLD = "Your time was a help to me, and so I thank you."


def _said(folder: Path, text: str = OLD, example: str = "the board") -> list[tuple[int, int, str]]:
    data = small(folder)
    change(data, TEMPLATE, OLD, text)
    change(data, TEMPLATE, "topic: the board", f"topic: {example}")
    return [(one.line, one.column, one.check) for one in checking.problems(data)]


def test_a_finding_stands_at_its_words_in_the_second_text(tmp_path: Path) -> None:
    assert _said(tmp_path, "I would like to touch base.") == [(17, 28, "opener")]


def test_a_finding_in_a_value_stands_at_the_example(tmp_path: Path) -> None:
    assert _said(tmp_path, example="how to touch base") == [(21, 17, "opener")]


def test_a_finding_of_a_named_option_stands_at_its_words(tmp_path: Path) -> None:
    data = small(tmp_path)
    change(data, TEMPLATE, '- - "Thank you', '- plain: "Thank you')
    change(data, TEMPLATE, f'  - "{OLD}"', '  other: "I touch base."')
    (found,) = checking.problems(data)
    assert (found.line, found.column, found.check) == (17, 19, "opener")


def test_a_finding_of_the_whole_letter_stands_at_its_tone(tmp_path: Path) -> None:
    data = small(tmp_path)
    change(data, "channels.yml", "most: 40", "most: 10")
    checks = 'too-long:\n  level: fix\n  says: "“{words} words.”"\n  advice: Cut.\n  ours: true\n'
    (data / "checks.yml").write_text(checks, "utf-8")
    (found,) = checking.problems(data)
    assert (found.line, found.column, found.level) == (11, 3, "error")
    assert found.message == "“17 words.” Cut."


@pytest.mark.parametrize(
    ("key", "level"), [("level: fix", "error"), ("level: template", "error"), ("", "advice")]
)
def test_what_is_surely_wrong_is_an_error(key: str, level: str, tmp_path: Path) -> None:
    data = small(tmp_path)
    change(data, TEMPLATE, OLD, "I touch base.")
    change(data, "checks.yml", "level: consider", key or "level: consider")
    assert [one.level for one in checking.problems(data)] == [level]


def test_a_check_may_leave_samples_alone(tmp_path: Path) -> None:
    data = small(tmp_path)
    change(data, TEMPLATE, OLD, "I touch base.")
    change(data, "checks.yml", "level: consider", "level: consider\n  samples: false")
    assert checking.problems(data) == []


GOOD = {
    "a blank inside its section": "Thanks{{#topic}} for {{topic}}{{/topic}}.",
    "one thing or another": "{{#topic}}I think of {{topic}}.{{/topic}}{{^topic}}Thanks.{{/topic}}",
    "a passage that vanishes": "{{#topic}}I think of {{topic}}.{{/topic}}",
    "a name at the start": "{{recipient}}, thank you.",
    "a digit at the start": "Thank you. 14 people heard it.",
    "a quotation": "“Not now” is an answer. “Yes” is one too.",
    "lines of an address": "{{recipient}}\\nHallowmere",
}
BAD = {
    "a small letter where a section falls away": "{{#topic}}So {{/topic}}thank you.",
    "a small letter after a stop": "Thank you. it was good.",
    "a small letter in quotes": "“thank you” is what I say.",
    "a stop alone": "{{#topic}}Thanks for {{topic}}{{/topic}}.",
    "a space at the start": "{{#topic}}Thanks for {{topic}}.{{/topic}} Yes.",
    "a space at a line's end": "{{recipient}} \\nHallowmere",
    "an empty paragraph": "Thanks.\\n\\nBye.",
}


@pytest.mark.parametrize("text", GOOD.values(), ids=GOOD.keys())
def test_no_seam_shows(text: str, tmp_path: Path) -> None:
    assert _said(tmp_path, text) == []


@pytest.mark.parametrize("text", BAD.values(), ids=BAD.keys())
def test_a_seam_shows(text: str, tmp_path: Path) -> None:
    assert {check for *_, check in _said(tmp_path, text)} == {"seam"}


def test_a_missing_node_is_one_plain_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(node, "NODE", Path("no/such/node"))
    assert main(["check"]) == 2
    said = "The letters could not be checked: Node is not installed; run “make setup”.\n"
    assert capsys.readouterr().err == said


def test_a_script_that_fails_is_one_plain_sentence(tmp_path: Path) -> None:
    script = tmp_path / "broken.mjs"
    script.write_text('import "no-such-package";', "utf-8")
    with pytest.raises(node.NodeError) as raised:
        node.run(script)
    assert str(raised.value).startswith("broken.mjs failed: Error")
    assert "\n" not in str(raised.value)
