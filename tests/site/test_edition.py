"""An edition of one's own, built as docs/about/editions.md says: its name, colours and letters."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from macros.publishing import security
from tests.site.conftest import NewContext
from tests.site.serving import PREFIX, ROOT, loaded, served

EDITION = ROOT / "tests/edition"
NAME = "Norhaven Careers"
OWN = "thank-our-service"


@pytest.fixture(scope="module")
def edition_url(edition: Path) -> Iterator[str]:
    """Served until the last test of it has ended: a page may still load when a test is done."""
    with served(edition) as url:
        yield url


def test_it_has_its_own_name_and_ours_nowhere_in_its_titles(edition: Path) -> None:
    for page in ("index.html", "letters/index.html", f"letters/{OWN}/index.html"):
        title = (edition / page).read_text("utf-8").partition("<title>")[2].partition("</title>")[0]
        assert NAME in title
        assert "Afterword" not in title


def test_its_letters_stand_beside_ours(edition: Path, site: Path) -> None:
    ours = {path.name for path in (site / "letters").iterdir()}
    assert {path.name for path in (edition / "letters").iterdir()} == ours | {OWN, "thank-in-haste"}
    assert "Norhaven Careers" in (edition / "about/sources/index.html").read_text("utf-8")
    first = (edition / "feed.xml").read_text("utf-8").partition("<entry>")[2]
    assert f"letters/{OWN}/" in first.partition("</entry>")[0]


def test_it_says_where_a_weakness_is_reported_where_that_is_known(
    edition: Path, site: Path
) -> None:
    said = (edition / security.PATH).read_text("utf-8").splitlines()
    assert said == [
        "Contact: https://github.com/norhaven/careers/security/advisories/new",
        "Expires: 2027-11-26T00:00:00Z",
        "Preferred-Languages: en",
        f"Canonical: https://careers.norhaven.example{PREFIX}/.well-known/security.txt",
    ]
    assert not (site / security.PATH).exists()


def test_its_words_and_colours_are_those_that_one_sees(
    edition_url: str, new_context: NewContext
) -> None:
    page = new_context(edition_url, color_scheme="light").new_page()
    page.goto(f"letters/{OWN}/")
    expect(page.locator(".brand")).to_contain_text(NAME)
    colour = "getComputedStyle(document.querySelector('.btn.main')).backgroundColor"
    assert page.evaluate(colour) == "rgb(107, 33, 69)"
    page.goto(f"write/#template={OWN}&tone=warm")
    expect(page.locator("[data-letter='body']")).to_contain_text("in half the words")


def test_a_removed_letter_leads_to_the_one_in_its_place_and_says_why(
    edition_url: str, new_context: NewContext
) -> None:
    page = new_context(edition_url, java_script_enabled=False).new_page()
    page.goto("letters/thank-in-haste/")
    page.wait_for_url("**/letters/thank-late/#instead-of-thank-in-haste")
    said = "“Thank them in haste” has been removed. This letter takes its place. It said nothing"
    expect(page.locator(".gone")).to_contain_text(said)
    page.goto("letters/thank-late/")
    expect(page.locator(".gone")).to_be_hidden()
    scripted = new_context(edition_url).new_page()
    scripted.goto("write/#template=thank-in-haste&tone=warm")
    expect(scripted.locator("letter-writer[data-ready='thank-late warm']")).to_be_attached()


def test_its_colours_come_after_ours(edition: Path) -> None:
    style = (loaded(edition) / "site.css").read_text("utf-8")
    assert style.endswith((EDITION / "style.css").read_text("utf-8"))


def test_its_letters_are_checked_as_ours_are(tmp_path: Path) -> None:
    subprocess.run(["cp", "-r", f"{EDITION}/.", str(tmp_path)], check=True)
    letter = tmp_path / f"data/templates/en/{OWN}.yml"
    letter.write_text(letter.read_text("utf-8").replace("{{topic}}", "{{topik}}"), "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "macros", "check"],
        cwd=ROOT,
        env=os.environ | {"EDITION": str(tmp_path), "SITE_URL": ""},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1
    assert done.stdout.splitlines()[0] == (
        f"{letter.as_posix()}:16:79: unknown-field: unknown field {{{{topik}}}}; "
        "did you mean {{topic}}? Fields are listed in data/fields.yml."
    )
