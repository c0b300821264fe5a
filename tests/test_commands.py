"""python -m macros: what it prints and how it exits."""

import json
from pathlib import Path

import pytest

from tests.command_line import run
from tests.playbooks import TEMPLATE, TESTS, change, small

BROKEN = TESTS / "broken"


def test_clean_data(tmp_path: Path) -> None:
    small(tmp_path)
    done = run(tmp_path, "check")
    assert (done.returncode, done.stdout, done.stderr) == (0, "No problems.\n", "")


def test_problems_as_text(tmp_path: Path) -> None:
    small(tmp_path, BROKEN / "unknown-field")
    done = run(tmp_path, "check")
    expected = (BROKEN / "unknown-field/expected.txt").read_text("utf-8")
    assert (done.returncode, done.stdout, done.stderr) == (1, expected, "")


@pytest.mark.parametrize("name", ["size", "encoding", "nesting", "file-name", "tag"])
def test_bad_data_never_gives_a_traceback(name: str, tmp_path: Path) -> None:
    small(tmp_path, BROKEN / name)
    done = run(tmp_path, "check")
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout == (BROKEN / name / "expected.txt").read_text("utf-8")


def test_files_show_their_own_problems_alone(tmp_path: Path) -> None:
    small(tmp_path, BROKEN / "unknown-moment")
    done = run(tmp_path, "check", f"data/{TEMPLATE}")
    assert done.returncode == 1
    assert done.stdout == (
        f"data/{TEMPLATE}:3:9: unknown-moment: unknown moment “meet”; did you mean “met”?\n"
    )
    assert run(tmp_path, "check", "data/tones.yml").returncode == 0


def test_problems_as_json(tmp_path: Path) -> None:
    small(tmp_path, BROKEN / "unknown-source")
    done = run(tmp_path, "check", "--format", "json")
    assert done.returncode == 1
    assert json.loads(done.stdout) == [
        {
            "file": "data/reasons/show-yourself.yml",
            "line": 6,
            "column": 55,
            "check": "unknown-source",
            "message": "unknown source “f999x”; sources are listed in data/sources.yml",
            "level": "error",
        }
    ]


def test_clean_data_as_json(tmp_path: Path) -> None:
    small(tmp_path)
    done = run(tmp_path, "check", "--format=json")
    assert (done.returncode, json.loads(done.stdout)) == (0, [])


def test_problems_as_annotations(tmp_path: Path) -> None:
    change(small(tmp_path), TEMPLATE, "moment: met", 'moment: "m%0A::error,x"')
    done = run(tmp_path, "check", "--format", "github")
    assert done.returncode == 1
    assert done.stdout == (
        f"::error file=data/{TEMPLATE},line=3,col=9,title=value::“m%250A::error,x” "
        "is not an id; use small letters, digits and hyphens, such as “thank-you”\n"
    )


def test_annotations_keep_a_message_on_one_line(tmp_path: Path) -> None:
    change(small(tmp_path), TEMPLATE, "so I thank you.", "100% {so}.")
    done = run(tmp_path, "check", "--format", "github")
    assert done.stdout.count("::error file=") == len(done.stdout.splitlines()) == 1


def test_a_file_name_cannot_forge_an_annotation(tmp_path: Path) -> None:
    data = small(tmp_path)
    (data / "a,line=9::b\n::error::c.yml").write_text("x: y\n", "utf-8")
    done = run(tmp_path, "check", "--format", "github")
    (line,) = done.stdout.splitlines()
    assert line.startswith("::error file=data/a%2Cline=9%3A%3Ab%0A%3A%3Aerror%3A%3Ac.yml,line=1,")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "the following arguments are required: command"),
        (("chek",), "invalid choice: 'chek'"),
        (("check", "--format", "xml"), "invalid choice: 'xml'"),
        (("check", "data/absent.yml"), "no such file: data/absent.yml"),
        (("schema", "nothing"), "invalid choice: 'nothing'"),
        (("format", "data/tones.yml"), "data/tones.yml is no file of data/templates/en/"),
        (("format", "data/absent.yml"), "no such file: data/absent.yml"),
    ],
)
def test_wrong_usage(arguments: tuple[str, ...], message: str, tmp_path: Path) -> None:
    small(tmp_path)
    done = run(tmp_path, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_advice_is_shown_and_fails_nothing(tmp_path: Path) -> None:
    small(tmp_path, BROKEN / "layout")
    line = (BROKEN / "layout/expected.txt").read_text("utf-8")
    done = run(tmp_path, "check")
    assert (done.returncode, done.stdout, done.stderr) == (0, line, "")
    (row,) = json.loads(run(tmp_path, "check", "--format=json").stdout)
    assert (row["check"], row["level"]) == ("layout", "advice")
    annotation = run(tmp_path, "check", "--format=github").stdout
    assert annotation.startswith(f"::warning file=data/{TEMPLATE},line=1,col=1,title=layout::from")


def test_a_problem_brings_the_text_that_mends_it(tmp_path: Path) -> None:
    small(tmp_path, BROKEN / "unknown-field")
    near, listed = json.loads(run(tmp_path, "check", "--format=json").stdout)
    assert near["suggestion"] == "{{company}}"
    assert "suggestion" not in listed


def test_format_lays_a_template_out(tmp_path: Path) -> None:
    small(tmp_path, BROKEN / "layout")
    file = f"data/{TEMPLATE}"
    before = (tmp_path / file).read_bytes()
    shown = run(tmp_path, "format", "--check", file)
    assert (shown.returncode, shown.stderr) == (1, "")
    assert shown.stdout.startswith(f"--- {file}\n+++ {file}\n@@ ")
    assert "-title: 'Thank them'\n" in shown.stdout
    assert "+title: Thank them\n" in shown.stdout
    assert shown.stdout.endswith(f"run: python -m macros format {file}\n")
    assert (tmp_path / file).read_bytes() == before
    done = run(tmp_path, "format")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"laid out {file}\n", "")
    assert run(tmp_path, "format", "--check").stdout == ""
    assert run(tmp_path, "check").stdout == "No problems.\n"


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (
            "title: T",
            "titel: T",
            "1:1: unknown-key: unknown key “titel”; did you mean “title”?",
        ),
        ("when: ", "when: # now\n  ", "7:1: layout: advice: only comments at the top of the "
         "file are kept; move this one there"),
    ],
)  # fmt: skip
def test_format_leaves_a_file_that_it_cannot_keep_whole(
    old: str, new: str, problem: str, tmp_path: Path
) -> None:
    data = small(tmp_path)
    change(data, TEMPLATE, old, new)
    before = (data / TEMPLATE).read_bytes()
    done = run(tmp_path, "format", f"data/{TEMPLATE}")
    assert (done.returncode, done.stdout) == (1, "")
    assert f"data/{TEMPLATE}:{problem}" in done.stderr.splitlines()
    assert (data / TEMPLATE).read_bytes() == before


def test_schema(tmp_path: Path) -> None:
    done = run(tmp_path, "schema", "template")
    assert done.returncode == 0
    assert json.loads(done.stdout)["title"] == "Template"
