"""An edition on top of the data: what is wrong is told at its own file, and nothing is ignored."""

import shutil
from pathlib import Path

import pytest

from macros import model, reading
from macros.reading import edition
from tests.command_line import run
from tests.playbooks import TEMPLATE, TESTS, small

TRADE = """baking:
  name: Baking
  reviewed: "2026-11-20"
  customs:
    - {text: Bakers start early., sources: [f01]}
    - {text: Write in the afternoon., sources: [f999x]}
"""
SETTINGS = """nmae: Norhaven
logo: ../logo.gif
colors: {ink: {light: "#6b214", dark: purple}}
contact: javascript:alert(1)
folder: ../edition/
country: norway
english: britsh
framed_by: [https://www.norhaven.example/letters]
"""
LETTER = (TESTS / "playbook/data" / TEMPLATE).read_text("utf-8")
PAGE = """# Our service

We read letters. {{ cite("f999x") }}
"""
# What an edition holds, and what is said of it.
TOLD = {
    "nothing": ({"data/trades.yml": TRADE.replace("f999x", "f01")}, ""),
    "an unknown source": (
        {"data/trades.yml": TRADE},
        "edition/data/trades.yml:6:49: unknown-source: unknown source “f999x”; "
        "sources are listed in data/sources.yml",
    ),
    "a letter with an unknown blank": (
        {"data/templates/en/thanks.yml": LETTER.replace("{{topic}}", "{{topik}}")},
        "edition/data/templates/en/thanks.yml:16:58: unknown-field: unknown field {{topik}}; did "
        "you mean {{topic}}? Fields are listed in data/fields.yml.",
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
        {"docs/guide.md": "# Ours\n", "pages/guide.md": "# Ours\n"},
        "edition/docs/guide.md:1:1: file-name: an edition’s pages belong in docs/guide/ and end in "
        ".md, so this would be ignored; move it or delete it\n"
        "edition/pages:1:1: file-name: an edition has only data, docs, edition.yml, style.css, so "
        "this would be ignored; move it or delete it",
    ),
    "a picture that is not there": (
        {"edition.yml": "name: Norhaven\nlogo: logo.svg\n"},
        "edition/edition.yml:2:7: file-name: there is no picture with this name in the edition’s "
        "folder; put it beside edition.yml",
    ),
    "settings of another form": (
        {"edition.yml": SETTINGS},
        "\n".join(
            f"edition/edition.yml:{place}: {told}"
            for place, told in (
                ("1:1", "unknown-key: unknown key “nmae”; did you mean “name”?"),
                (
                    "2:7",
                    "value: “../logo.gif” is not a picture beside edition.yml; name a file that "
                    "ends in .svg, .png or .webp",
                ),
                (
                    "3:23",
                    "value: “#6b214” is not a color; write six digits after #, "
                    "such as “#1d5b4f”, in double quotes",
                ),
                (
                    "3:39",
                    "value: “purple” is not a color; write six digits after #, "
                    "such as “#1d5b4f”, in double quotes",
                ),
                (
                    "4:10",
                    "value: “javascript:alert(1)” is not a contact; write an email address, or "
                    "the address of a page that begins with https://",
                ),
                (
                    "5:9",
                    "value: “../edition/” is not a folder; write it from the repository’s root, "
                    "without a slash at its ends",
                ),
                (
                    "6:10",
                    "value: “norway” is not a country; use the two lowercase letters of ISO 3166, "
                    "such as “gb”",
                ),
                ("7:10", "value: “britsh” is not one of the choices; did you mean “british”?"),
                (
                    "8:13",
                    "value: “https://www.norhaven.example/letters” is not a site; write https:// "
                    "and its name, without a path",
                ),
            )
        ),
    ),
    "a page with an unknown source": (
        {"docs/guide/our-service.md": PAGE},
        "edition/docs/guide/our-service.md:3:27: unknown-source: unknown source “f999x”; sources "
        "are listed in data/sources.yml",
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


def test_what_an_edition_says_of_itself_is_taken_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("EDITION", raising=False)
    data = small(tmp_path)
    trades = (data / "trades.yml").read_text("utf-8")
    (data / "trades.yml").write_text(trades + TRADE.replace("f999x", "f01"), "utf-8")
    own = tmp_path / "edition"
    (own / "data/templates/en").mkdir(parents=True)
    (own / "edition.yml").write_text("name: Norhaven\ntrade: baking\n", "utf-8")
    shutil.copy(data / "templates/en/thanks.yml", own / "data/templates/en")
    playbook = reading.read(data).playbook()
    assert playbook.words["site"]["name"] == "Norhaven"
    assert list(playbook.trades) == ["baking", "nursing"]
    assert playbook.own == {"thanks"}


@pytest.mark.parametrize(
    ("named", "said", "placed"),
    [
        ("edition", None, "edition"),
        ("mine", None, "mine"),
        ("/srv/mine", None, "mine"),
        ("/srv/mine", ".", "."),
    ],
)
def test_an_edition_knows_its_place_in_the_repository(
    named: str, said: str | None, placed: str
) -> None:
    settings = model.Edition(folder=said)
    assert edition.placed(settings, Path(named)).folder == placed


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
