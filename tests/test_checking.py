"""Every check has a broken example, and gives exactly the lines that are expected of it."""

import inspect
from pathlib import Path

import pytest

from macros import checking, reading
from macros.checking import letters, texts
from macros.reading import explaining, parsing
from tests.playbooks import TEMPLATE, TESTS, change, small

BROKEN = sorted((TESTS / "broken").iterdir())
FUNCTIONS = [*checking.CHECKS, *checking.OF_TEMPLATES]
IDS = {
    *parsing.CHECKS,
    *explaining.CHECKS,
    *reading.CHECKS,
    *letters.CHECKS,
    *texts.CHECKS,
    *(function.__name__.replace("_", "-") for function in FUNCTIONS),
}


def _lines(folder: Path, *overlays: Path) -> list[str]:
    data = small(folder, *overlays)
    return [
        str(problem).removeprefix(f"{folder.as_posix()}/") for problem in checking.problems(data)
    ]


def test_the_small_playbook_has_no_problem(tmp_path: Path) -> None:
    assert _lines(tmp_path) == []


def test_the_data_have_no_problem() -> None:
    """But findings that a careful friend would mention: those are for whoever edits the letter."""
    read, found = checking.look_over(reading.DATA)
    findings = read.playbook().checks
    assert [str(one) for one in found if one.level == "error" or one.check not in findings] == []


@pytest.mark.parametrize("folder", BROKEN, ids=lambda folder: folder.name)
def test_broken_example(folder: Path, tmp_path: Path) -> None:
    expected = (folder / "expected.txt").read_text(encoding="utf-8").splitlines()
    assert _lines(tmp_path, folder) == expected
    assert any(f": {folder.name}: " in line for line in expected)


def test_every_check_has_a_broken_example() -> None:
    assert {folder.name for folder in BROKEN} == IDS


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda function: function.__name__)
def test_every_check_explains_itself(function: object) -> None:
    help_text = inspect.getdoc(function)
    assert help_text
    assert help_text.endswith(".")


def test_all_problems_of_all_files_come_at_once(tmp_path: Path) -> None:
    names = ("unquoted", "file-name", "alias", "unknown-key")
    expected = [
        line
        for name in ("alias", "file-name", "unknown-key")
        for line in (TESTS / "broken" / name / "expected.txt").read_text("utf-8").splitlines()
    ]
    folders = [TESTS / "broken" / name for name in names]
    assert set(_lines(tmp_path, *folders)) == set(expected)


def test_problems_are_sorted_and_stand_once(tmp_path: Path) -> None:
    data = small(tmp_path, TESTS / "broken" / "tag", TESTS / "broken" / "file-name")
    found = checking.problems(data)
    assert found == sorted(set(found))


def test_a_template_that_cannot_be_composed_does_not_stop_the_others(tmp_path: Path) -> None:
    data = small(tmp_path, TESTS / "broken" / "section")
    good = (TESTS / "playbook/data" / TEMPLATE).read_text(encoding="utf-8")
    (data / "templates/en/other.yml").write_text(
        good.replace("so I thank", "touch base, and thank"), "utf-8"
    )
    checks = {(Path(p.file).name, p.check) for p in checking.problems(data)}
    assert ("thanks.yml", "section") in checks
    assert ("other.yml", "opener") in checks


@pytest.mark.parametrize(
    ("wording", "check"),
    [("Thanks{{#topic}}.", "section"), ("Thanks{{/topic}}.", "section"), ("{{{topic}}}.", "tag")],
)
def test_a_template_that_cannot_be_composed_is_not(
    wording: str, check: str, tmp_path: Path
) -> None:
    data = small(tmp_path)
    change(data, TEMPLATE, "Your time was a help to me, and so I thank you.", wording)
    assert [problem.check for problem in checking.problems(data)] == [check]


def test_close_needs_no_example_and_may_have_one(tmp_path: Path) -> None:
    data = small(tmp_path)
    change(data, TEMPLATE, "  topic: the board", "  topic: the board\n  close: Yours")
    assert checking.problems(data) == []


def test_reasons_with_the_same_order(tmp_path: Path) -> None:
    data = small(tmp_path)
    reason = data / "reasons/show-yourself.yml"
    (data / "reasons/grow-network.yml").write_bytes(reason.read_bytes())
    messages = [str(p).removeprefix(f"{data.as_posix()}/") for p in checking.problems(data)]
    assert messages == [
        "reasons/show-yourself.yml:1:8: reason-order: "
        "the reasons count 1, 2, 3 …; this one’s order should be 2"
    ]


def test_the_position_of_a_field_in_a_long_wording(tmp_path: Path) -> None:
    data = small(tmp_path)
    change(data, TEMPLATE, "Your time was a help", "Your time\n          at {{compnay}} was a help")
    found = {(p.line, p.column, p.check) for p in checking.problems(data) if p.level == "error"}
    assert found == {(18, 14, "unknown-field")}
