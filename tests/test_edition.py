"""An edition on top of the data: what is wrong is told at its own file, and nothing is ignored."""

from pathlib import Path

import pytest

from macros import reading
from tests.command_line import run
from tests.playbooks import small

TRADE = """baking:
  name: Baking
  reviewed: "2026-11-20"
  customs:
    - {text: Bakers start early., sources: [f01]}
    - {text: Write in the afternoon., sources: [f999x]}
"""
# What an edition holds, and what is said of it.
TOLD = {
    "nothing": ({"data/trades.yml": TRADE.replace("f999x", "f01")}, ""),
    "an unknown source": (
        {"data/trades.yml": TRADE},
        "edition/data/trades.yml:6:49: unknown-source: unknown source “f999x”; "
        "sources are listed in data/sources.yml",
    ),
    "an entry of ours with less than it had": (
        {
            "data/countries.yml": (
                "jp:\n  name: Japan\n  customs: [{text: Write once., ours: true}]\n"
            )
        },
        "",
    ),
    "an entry of a list": (
        {"data/news.yml": '- {day: "2026-11-20", added: [thank]}\n'},
        "edition/data/news.yml:1:31: unknown-template: unknown template “thank”; "
        "did you mean “thanks”?",
    ),
    "a word that nothing shows": (
        {"data/interface/en.yml": "site:\n  nmae: Norhaven\n"},
        "edition/data/interface/en.yml:2:3: unknown-key: unknown key “nmae”; did you mean “name”?",
    ),
    "what would be ignored": (
        {"docs/guide.md": "# Ours\n"},
        "edition/docs:1:1: file-name: an edition has only data, style.css, so this would be "
        "ignored; move it or delete it",
    ),
}


@pytest.mark.parametrize("what", TOLD)
def test_what_is_wrong_is_told_at_its_own_file(
    what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("EDITION", raising=False)
    small(tmp_path)
    files, told = TOLD[what]
    for name, text in files.items():
        file = tmp_path / "edition" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    assert run(tmp_path, "check").stdout.strip() == (told or "No problems.")


def test_a_misspelled_folder_is_no_silent_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small(tmp_path)
    monkeypatch.setenv("EDITION", "editoin")
    said = (
        "editoin:1:1: file-name: EDITION names this folder, and there is none; check its spelling"
    )
    assert run(tmp_path, "check").stdout.strip() == said


def test_a_letter_that_is_taken_out_is_led_on_from_wherever_it_served(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("EDITION", raising=False)
    data = small(tmp_path)
    thanks = (data / "templates/en/thanks.yml").read_text("utf-8")
    own = tmp_path / "edition/data"
    (own / "templates/en").mkdir(parents=True)
    (own / "templates/en/hello.yml").write_text(thanks.replace("Thank them", "Say hello"), "utf-8")
    gone = "thanks: {title: Thank them, reason: We say hello., instead: hello}\n"
    (own / "removed.yml").write_text(gone, "utf-8")
    (own / "news.yml").write_text('- {day: "2026-11-21", added: [hello]}\n', "utf-8")
    monkeypatch.chdir(tmp_path)
    playbook = reading.read().playbook()
    assert list(playbook.templates) == ["hello"]
    assert playbook.moments["waiting"].letters == ["hello"]
    assert {name for step in playbook.cadence.values() for name in step.templates} == {"hello"}
    assert run(tmp_path, "check").stdout == "No problems.\n"
