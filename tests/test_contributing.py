"""The ways in for those who use git: new, preview, summary, and the hooks before a commit."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from macros import reading
from macros.notation import passages, slug
from tests.command_line import run
from tests.playbooks import ROOT, small

PLAYBOOK = reading.read().playbook()
WORDS = PLAYBOOK.words
TEMPLATES = ROOT / "data/templates/en"
ANSWERS = (
    *("Thank them for the rota", "", "A note about the rota.", "panel-interview", "1, 3"),
    *("email", "interviewer", "The same day.", "Not twice.", "Nothing.", "warm"),
    *(
        "Thank you for the rota",
        "Hello {{recipient}},",
        "",
        "We spoke about {{topic}}.",
    ),
    *(
        "or: I think of {{topic}}.",
        "",
        "{{close}}",
        "{{candidate}}",
        ".",
        "",
        "Marit",
        "the rota",
    ),
    *("f75", "Ibrahim Kovač"),
)


def _project(folder: Path) -> Path:
    """A project with our own data, to write into."""
    for name in ("data", "docs/about"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["cp", "-r", str(ROOT / name), str(folder / name)], check=True)
    (folder / "macros").symlink_to(ROOT / "macros")
    return folder


def _new(folder: Path, *answers: str) -> subprocess.CompletedProcess[str]:
    return run(folder, "new", typed="\n".join(answers) + "\n")


def test_new_asks_and_writes_the_file(tmp_path: Path) -> None:
    done = _new(_project(tmp_path), *ANSWERS)
    file = "data/templates/en/thank-them-for-the-rota.yml"
    assert done.stderr == ""
    assert done.returncode == 0
    assert WORDS["new"]["written"].format(file) in done.stdout
    assert done.stdout.endswith(WORDS["new"]["next"].format(file) + "\n")
    assert (tmp_path / file).read_text("utf-8") == (
        "title: Thank them for the rota\n"
        "summary: A note about the rota.\n"
        "moment: panel-interview\n"
        "reasons: [show-yourself, tip-decision]\n"
        "channel: email\n"
        "recipient: interviewer\n"
        "when: The same day.\n"
        "avoid: Not twice.\n"
        "request: Nothing.\n"
        "tones:\n"
        "  warm:\n"
        "    subject:\n"
        '      - "Thank you for the rota"\n'
        "    body:\n"
        '      - "Hello {{recipient}},"\n'
        '      - - "We spoke about {{topic}}."\n'
        '        - "I think of {{topic}}."\n'
        '      - "{{close}}\\n{{candidate}}"\n'
        "example:\n"
        "  recipient: " + PLAYBOOK.fields["recipient"].example + "\n"
        "  topic: Marit\n"
        "  candidate: the rota\n"
        "sources: [f75]\n"
        "contributors: [Ibrahim Kovač]\n"
    )


# By the question: what nobody can mean, and what is said before the question is asked again.
WRONG = (
    (0, "", WORDS["new"]["needed"]),
    (0, "x" * 161, "this has more than 160 characters; shorten it"),
    (1, "Thank You", WORDS["new"]["no_id"].format("thank-you")),
    (1, "thank-interviewer", WORDS["new"]["taken"].format("thank-interviewer")),
    (3, "panel-intervew", WORDS["new"]["near"].format("panel-intervew", "panel-interview")),
    (5, "99", WORDS["new"]["number"].format("99", 7)),
    (23, "f999", WORDS["new"]["no_source"].format("f999")),
)


def test_new_explains_a_wrong_answer_and_asks_again(tmp_path: Path) -> None:
    answers = [
        given
        for place, right in enumerate(ANSWERS)
        for given in (*(wrong for where, wrong, _ in WRONG if where == place), right)
    ]
    done = _new(_project(tmp_path), *answers)
    assert [said for *_, said in WRONG if said not in done.stdout] == []
    assert done.returncode == 0


def test_new_writes_nothing_when_the_answers_end(tmp_path: Path) -> None:
    before = sorted((_project(tmp_path) / "data").rglob("*"))
    done = _new(tmp_path, *ANSWERS[:8])
    assert (done.returncode, done.stderr.strip()) == (2, WORDS["new"]["stopped"])
    assert sorted((tmp_path / "data").rglob("*")) == before


def test_new_says_what_is_to_be_fixed(tmp_path: Path) -> None:
    answers = [answer.replace("A note about", "A note!!! {{about}}") for answer in ANSWERS]
    done = _new(_project(tmp_path), *answers)
    assert ": tag: “{{about}}” is outside the letter" in done.stdout
    file = "data/templates/en/thank-them-for-the-rota.yml"
    assert done.stdout.endswith(WORDS["new"]["fix"].format(file) + "\n")


def test_a_text_to_type_becomes_passages() -> None:
    text = "a\r\n\r\n \n\nOR: b\nor:c\n\noption first choice : d\ne\nOption no: f\n\noption : g"
    assert passages(text) == [
        {"texts": ["a"], "names": []},
        {"texts": ["b", "c"], "names": []},
        {"texts": ["d\ne", "f"], "names": ["first choice", "no"]},
        {"texts": ["option : g"], "names": []},
    ]


@pytest.mark.parametrize(
    ("title", "id"),
    [("Thank You!", "thank-you"), ("Ça va – 2 × Łódź", "ca-va-2-odz"), ("x" * 80, "x" * 60)],
)
def test_a_title_becomes_an_id(title: str, id: str) -> None:
    assert slug(title) == id


def test_preview_shows_each_tone_full_and_sparse() -> None:
    done = run(ROOT, "preview", "data/templates/en/thank-late.yml")
    headings = re.findall(r"(?m)^== (.*) ==$", done.stdout)
    assert headings == [
        f"{tone}, {kind}"
        for tone in ("Warm", "Formal", "Brief")
        for kind in ("all blanks filled", "only what is needed")
    ]
    assert PLAYBOOK.templates["thank-late"].example["recipient"] in done.stdout


def test_preview_of_a_broken_file_says_what_is_wrong(tmp_path: Path) -> None:
    small(tmp_path)
    file = tmp_path / "data/templates/en/thanks.yml"
    file.write_text(file.read_text("utf-8").replace("title: Thank", "titel: Thank"), "utf-8")
    done = run(tmp_path, "preview", "data/templates/en/thanks.yml")
    assert (done.returncode, done.stdout) == (1, "")
    assert ":1:1: unknown-key: unknown key “titel”; did you mean “title”?" in done.stderr


def test_the_page_of_a_preview_stands_alone(tmp_path: Path) -> None:
    project = _project(tmp_path)
    (project / "node_modules").symlink_to(ROOT / "node_modules")
    (project / "docs/assets").symlink_to(ROOT / "docs/assets")
    done = run(project, "preview", "--page", "data/templates/en/thank-late.yml")
    assert done.stdout == "Written: build/preview/thank-late.html\n"
    page = (project / "build/preview/thank-late.html").read_text("utf-8")
    assert f"<h1>{PLAYBOOK.templates['thank-late'].title}</h1>" in page
    assert not re.search(r"<(link|script|img)\b|url\(", page)


def test_a_summary_shows_letters_before_and_after(tmp_path: Path) -> None:
    project = _project(tmp_path)
    base = tmp_path / "base"
    (project / "data").rename(base)
    subprocess.run(["cp", "-r", str(base), str(project / "data")], check=True)
    folder = project / "data/templates/en"
    late = folder / "thank-late.yml"
    subject = PLAYBOOK.templates["thank-late"].tones["warm"].subject[0]
    changed = late.read_text("utf-8").replace(subject, "Late thanks", 1)
    late.write_text(changed, "utf-8")
    (folder / "thank-by-card.yml").unlink()
    (folder / "quite-new.yml").write_text(changed, "utf-8")
    done = run(project, "summary", "--base", "base")
    assert done.returncode == 0
    headings = re.findall(r"(?m)^## (.*)$", done.stdout)
    assert headings == [
        "New letter: quite-new",
        "Removed letter: thank-by-card",
        "Changed letter: thank-late",
    ]
    assert re.search(r"\*\*Before\*\*\n\n> \*\*Thank you – .*\*\*", done.stdout)
    assert "**After**\n\n> **Late thanks**" in done.stdout
    assert WORDS["summary"]["same"] in done.stdout


HOSTILE = (
    "<script>alert(1)</script> [x](https://evil.example) @team `a` ![i](//j) &lt; www.k.example"
)


def test_nothing_hostile_in_a_template_is_markup_in_the_summary(tmp_path: Path) -> None:
    project = _project(tmp_path)
    subprocess.run(["cp", "-r", str(project / "data"), str(tmp_path / "base")], check=True)
    late = project / "data/templates/en/thank-late.yml"
    late.write_text(late.read_text("utf-8").replace("Late", HOSTILE), "utf-8")
    late.write_text(late.read_text("utf-8").replace("This thank-you", HOSTILE), "utf-8")
    hostile = project / "data/templates/en/$(touch pwned);`x`<b>.yml"
    hostile.write_text("title: [", "utf-8")
    done = run(project, "summary", "--base", "base")
    assert done.returncode == 0
    bare = re.sub(r"\\.|\\\n", "", done.stdout)
    for sign in ("<", "[x]", "@", "`", "![", "&", "://", "www."):
        assert sign not in bare, sign
    assert not (project / "pwned").exists()


@pytest.mark.parametrize("broken", ["moments.yml", "interface/en.yml"])
def test_data_that_are_broken_are_named_and_no_traceback(broken: str, tmp_path: Path) -> None:
    project = _project(tmp_path)
    (project / "data" / broken).write_text("“a”: b: c\n", "utf-8")
    made = "data/templates/en/thank-late.yml"
    for command in (("new",), ("preview", made), ("summary", "--base", "data")):
        done = run(project, *command)
        said = (done.stdout + done.stderr).replace("\\", "")
        assert said.startswith("Please fix these files first:"), command
        assert f"data/{broken}:1:" in said, command
        assert done.returncode == (command[0] != "summary"), command


def test_the_summary_of_nothing_says_so(tmp_path: Path) -> None:
    done = run(_project(tmp_path), "summary", "--base", "data")
    assert done.stdout == f"# {WORDS['summary']['title']}\n\n{WORDS['summary']['nothing']}\n"


def test_the_hooks_before_a_commit_run() -> None:
    """pre-commit runs each entry with the files that its pattern takes."""
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))
    (repo,) = config["repos"]
    for hook in repo["hooks"]:
        python, *command = shlex.split(hook["entry"])
        assert python == ".venv/bin/python"
        assert re.search(hook["files"], "data/templates/en/thank-late.yml")
        files = ["data/templates/en/thank-late.yml"] if hook.get("pass_filenames", True) else []
        done = subprocess.run([sys.executable, *command, *files], cwd=ROOT, check=False)
        assert done.returncode == 0
