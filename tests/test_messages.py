"""Messages: every text of data/problems.yml is said by a check, and every part of it is given."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.checking import letters
from macros.reading import messages
from macros.reading.messages import Told, tell, unknown, words_of_problems

WORDS = words_of_problems()
# What the letters are checked for is said in the browser's module (tests/test_letters.py).
TEXTS = [
    (check, name)
    for check, words in WORDS.items()
    if check not in letters.CHECKS
    for name in words.says
]
HERE = Path(messages.__file__)
CODE = [path for path in HERE.parents[1].rglob("*.py") if path != HERE]


def _calls(name: str) -> Iterator[ast.Call]:
    for path in CODE:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            called = node.func if isinstance(node, ast.Call) else None
            if getattr(called, "id", getattr(called, "attr", None)) == name:
                assert isinstance(node, ast.Call)
                yield node


def _said() -> dict[tuple[str, str], list[set[str]]]:
    """The texts that the code says, each with the parts given at every place that says it."""
    said: dict[tuple[str, str], list[set[str]]] = defaultdict(list)
    chosen: list[tuple[str, set[str]]] = []
    for call in _calls("tell"):
        (check,), names = _constants(call.args[0]), _constants(call.args[1])
        given = {word.arg or "" for word in call.keywords}
        for name in names:
            said[check, name].append(given)
        if not names:
            chosen.append((check, given))
    for call in _calls("unknown"):
        for check in (text for argument in call.args for text in _constants(argument)):
            said[check, "near"].append({"name", "near"})
            said[check, "listed"].append({"name", "known"})
    # Where the code chooses a text by a name, it is one that is said nowhere else.
    for check, given in chosen:
        for name in [name for name in WORDS[check].says if (check, name) not in said]:
            said[check, name].append(given)
    return said


def _constants(argument: ast.expr) -> list[str]:
    is_text = isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    return [ast.literal_eval(argument)] if is_text else []


SAID = _said()


@pytest.mark.parametrize(("check", "name"), TEXTS)
def test_every_text_is_said_and_its_parts_are_given(check: str, name: str) -> None:
    parts = set(re.findall(r"(?<!\{)\{([a-z_]+)\}(?!\})", WORDS[check].says[name]))
    assert SAID[check, name]
    for given in SAID[check, name]:
        assert parts <= given


def test_everything_said_has_a_text() -> None:
    assert set(SAID) <= set(TEXTS)


def test_a_text_keeps_its_tags_and_takes_its_parts() -> None:
    told = tell("tag", "tag", tag="{{{topic}}")
    mend = "write {{field}}, or {{#field}}…{{/field}} around what may be left out"
    assert told == Told("tag", f"“{{{{{{topic}}}}” is not a tag; {mend}")


def test_a_part_is_not_read_as_a_text() -> None:
    assert tell("tab", "tab").message == "there is a tab here; use spaces"
    assert tell("alias", "alias").message.startswith("an alias (*)")
    assert "“{near}”" in tell("unknown-reason", "listed", name="{near}", known="").message


def test_a_message_has_one_line() -> None:
    assert tell("yaml-tag", "tag", tag="!a\nb\u2028c").message == (
        "the YAML tag !a b c is not used here; remove it"
    )


@pytest.mark.parametrize(("check", "name"), [("tab", "nothing"), ("nothing", "tab")])
def test_without_its_text_a_problem_says_what_was_found(check: str, name: str) -> None:
    assert tell(check, name, tag="x").message == f"{name} x"


def test_a_part_that_is_not_given() -> None:
    with pytest.raises(KeyError):
        tell("tag", "tag")


def test_the_nearest_name_is_the_suggestion() -> None:
    assert unknown("unknown-reason", "tip", ["tap", "far"]).suggestion == "tap"
    assert unknown("unknown-reason", "tip", ["far"]).suggestion == ""


@pytest.mark.parametrize("broken", [b"tag: [", b"\xff", b"tag: {level: loud}", b""])
def test_problems_can_be_told_while_the_texts_are_broken(
    broken: bytes, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path_factory.mktemp("data") / "problems.yml"
    file.write_bytes(broken)
    monkeypatch.setattr(messages, "_FILE", file)
    words_of_problems.cache_clear()
    try:
        assert tell("syntax", "yaml", what="no colon").message == "yaml no colon"
    finally:
        words_of_problems.cache_clear()
