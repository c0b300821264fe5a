"""The desk on another device: everything as a file, and such a file taken up and taken back."""

import json
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.site.conftest import NewContext
from tests.site.keeping import everything, store, version
from tests.test_transfer import FILE, SCRIPT

Words = dict[str, dict[str, str]]


def _open(new_context: NewContext) -> Page:
    page = new_context(locale="en-US", viewport={"width": 390, "height": 844}).new_page()
    page.goto("desk/")
    expect(page.locator("[data-import-file]")).to_be_visible()
    return page


def _choose(page: Page, words: Words, content: bytes, folder: Path) -> None:
    file = folder / "afterword.json"
    file.write_bytes(content)
    page.get_by_label(words["desk"]["import"]).set_input_files(file)



def test_everything_moves_to_another_device(new_context: NewContext, site: Path, words: Words, tmp_path: Path) -> None:
    says = words["desk"]
    old = _open(new_context)
    store(old, site, "replaceAll", version(1), {})
    old.reload()
    with old.expect_download() as download:
        old.get_by_role("button", name=says["export"]).click()
    expect(old.locator("[data-status]")).to_have_text(says["exported"])
    content = Path(download.value.path()).read_bytes()

    new = _open(new_context)
    _choose(new, words, content, tmp_path)
    changes = says["import_changes"].format(interviews=1, letters=1, replaced=0)
    expect(new.locator("[data-changes]")).to_have_text(changes)
    expect(new.get_by_role("button", name=says["import_yes"])).to_be_focused()
    expect(new.locator("[data-interviews] > li")).to_have_count(0)
    new.get_by_role("button", name=says["import_yes"]).click()
    expect(new.locator("[data-status]")).to_have_text(says["imported"])
    expect(new.locator("[data-interviews] > li")).to_contain_text("Larkfield Clinics")
    for shelf in ("interviews", "letters"):
        assert store(new, site, "list", shelf)["value"] == version(1)[shelf]

    _choose(new, words, content, tmp_path)
    expect(new.locator("[data-status]")).to_have_text(says["import_nothing"])
    _choose(new, words, content.replace(b"T17:00:00Z", b"T17:30:00Z").replace(b"Larkfield", b"Oakfield"), tmp_path)
    new.get_by_role("button", name=says["import_yes"]).click()
    expect(new.locator("[data-interviews] > li")).to_contain_text("Oakfield Clinics")
    new.get_by_role("button", name=says["import_undo"]).click()
    expect(new.locator("[data-status]")).to_have_text(says["import_undone"])
    expect(new.locator("[data-interviews] > li")).to_contain_text("Larkfield Clinics")


def test_an_import_taken_back_leaves_nothing(new_context: NewContext, site: Path, words: Words, tmp_path: Path) -> None:
    page = _open(new_context)
    _choose(page, words, json.dumps(FILE).encode(), tmp_path)
    page.get_by_role("button", name=words["desk"]["import_yes"]).click()
    page.get_by_role("button", name=words["desk"]["import_undo"]).click()
    expect(page.locator("[data-interviews] > li")).to_have_count(0)
    assert "Larkfield" not in everything(page)


def test_a_file_that_is_refused_says_why_and_changes_nothing(
    new_context: NewContext, site: Path, words: Words, tmp_path: Path
) -> None:
    page = _open(new_context)
    damaged = json.dumps(FILE | {"letters": [{"id": SCRIPT}]}).encode()
    newer = json.dumps(FILE | {"version": 2}).encode()
    refused = {
        "no_file": b"\xff\xfe{",
        "foreign": b'{"__proto__": {"format": "afterword"}}',
        "newer": newer,
        "damaged": damaged,
        "large": b" " * 50_000_000,
    }
    for why, content in refused.items():
        _choose(page, words, content, tmp_path)
        expect(page.locator("[data-status]")).to_have_text(words["desk"][f"import_{why}"])
        expect(page.locator("[data-import]")).to_be_hidden()
    assert store(page, site, "list", "interviews")["value"] == []


def test_markup_in_a_file_stays_text(new_context: NewContext, words: Words, tmp_path: Path) -> None:
    page = _open(new_context)
    _choose(page, words, json.dumps(FILE).replace("Larkfield Clinics", SCRIPT.replace('"', "")).encode(), tmp_path)
    page.get_by_role("button", name=words["desk"]["import_yes"]).click()
    expect(page.locator("[data-interviews] > li h2")).to_contain_text("<img src=x")
    assert page.locator("[data-interviews] img").count() == 0
