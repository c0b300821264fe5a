"""What is kept on the device: the store, its versions, and what it says when it cannot."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.site.keeping import FIXTURES, everything, make_database, module, store
from tests.site.serving import ROOT

LETTER = {"id": "a", "template": "thank-interviewer", "tone": "warm"}


@pytest.fixture
def kept(page: Page) -> Page:
    page.goto("write/")
    return page


def test_what_is_put_is_listed_found_and_removed(kept: Page, site: Path) -> None:
    assert store(kept, site, "put", "letters", LETTER) == {"kept": True, "value": LETTER}
    assert store(kept, site, "get", "letters", "a") == {"kept": True, "value": LETTER}
    assert store(kept, site, "list", "letters")["value"] == [LETTER]
    assert store(kept, site, "list", "interviews")["value"] == []
    assert store(kept, site, "remove", "letters", "a")["kept"]
    assert store(kept, site, "list", "letters")["value"] == []


def test_every_past_version_opens_as_it_was(kept: Page, site: Path) -> None:
    versions = [int(one.stem.removeprefix("version-")) for one in FIXTURES.glob("version-*.json")]
    source = (ROOT / "docs/assets/keeping/database.ts").read_text("utf-8")
    assert sorted(versions) == list(range(1, len(re.findall(r"^  \(database\) =>", source, re.M)) + 1))
    for version in versions:
        for shelf, entries in make_database(kept, version).items():
            assert store(kept, site, "list", shelf) == {"kept": True, "value": entries}
        store(kept, site, "forgetEverything")


def test_another_tab_hears_of_a_change(kept: Page, site: Path) -> None:
    other = kept.context.new_page()
    other.goto("letters/")
    listen = "async (file) => { const { onChange } = await import(file); window.heard = []; onChange((one) => window.heard.push(one)); }"
    other.evaluate(listen, module(other, site))
    store(kept, site, "put", "letters", LETTER)
    store(kept, site, "forgetEverything")
    other.wait_for_function("window.heard.length === 2")
    assert other.evaluate("window.heard") == [{"shelf": "letters", "id": "a"}, {"forgotten": True}]


def test_several_are_kept_at_once_or_not_at_all(kept: Page, site: Path) -> None:
    store(kept, site, "put", "letters", LETTER)
    broken = store(kept, site, "replaceAll", {"letters": [{"id": "b"}, {"no": "id"}]}, {"letters": ["a"]})
    assert broken == {"kept": False, "why": "blocked"}
    assert store(kept, site, "list", "letters")["value"] == [LETTER]
    assert store(kept, site, "replaceAll", {"letters": [{"id": "b"}]}, {"letters": ["a"]})["kept"]
    assert store(kept, site, "list", "letters")["value"] == [{"id": "b"}]


@pytest.mark.parametrize(
    ("name", "why"), [("QuotaExceededError", "full"), ("SecurityError", "blocked")]
)
def test_a_browser_that_keeps_nothing_is_told_apart(
    page: Page, site: Path, name: str, why: str
) -> None:
    page.add_init_script(
        f"IDBFactory.prototype.open = () => {{ throw new DOMException('', '{name}'); }};"
    )
    page.goto("write/")
    refused = {"kept": False, "why": why}
    assert store(page, site, "open") == refused
    assert store(page, site, "put", "letters", LETTER) == refused
    assert store(page, site, "list", "letters") == refused
    assert store(page, site, "remove", "letters", "a") == refused


def test_a_store_that_was_wiped_goes_on(kept: Page, site: Path) -> None:
    store(kept, site, "put", "letters", LETTER)
    kept.evaluate("""() => new Promise((resolve) => {
      indexedDB.deleteDatabase("afterword").onsuccess = resolve;
    })""")
    assert store(kept, site, "list", "letters") == {"kept": True, "value": []}
    assert store(kept, site, "put", "letters", LETTER)["kept"]


def test_forgetting_everything_leaves_nothing_in_any_storage(kept: Page, site: Path) -> None:
    make_database(kept, 1)
    kept.evaluate("""() => {
      sessionStorage.setItem("afterword.letter", "Larkfield");
      sessionStorage.setItem("afterword.studio", "Larkfield");
      localStorage.setItem("afterword.scheme", "dark");
      localStorage.setItem("english", "british");
      localStorage.setItem("another-site", "stays");
    }""")
    assert "Larkfield" in everything(kept)
    assert store(kept, site, "forgetEverything")["kept"]
    assert kept.evaluate("indexedDB.databases()") == []
    left = everything(kept)
    assert "Larkfield" not in left
    names = kept.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)].sort()")
    assert names == ["afterword.forgotten", "another-site"]
    assert kept.evaluate("localStorage.getItem('afterword.forgotten')").isdigit()
