"""Nothing typed is lost: in the tab by default, on the device where the candidate chose so."""

from datetime import timedelta
from pathlib import Path
from time import monotonic

import pytest
from playwright.sync_api import Dialog, Page, expect

from tests.site.conftest import NewContext
from tests.site.keeping import everything, store
from tests.site.writing import CATCH_MAIL, Words, action, control, edit, now, open_letter, part, ready, status

CANARY = "Larkfield canary8f3a"
# So many seconds are enough for a storage, also on a busy machine.
PATIENCE = 10
INTERVIEW = {
    "id": "6f1d9a52-5f0b-4a43-9a53-0d8a6b7f1c01",
    "company": "Ashgrove Rail",
    "conversations": ["2027-03-05T16:30"],
    "changed": "2027-03-05T17:00:00Z",
}


def typed(page: Page, text: str = CANARY) -> None:
    control(page, "company").fill(text)
    control(page, "topic").fill(text)
    page.wait_for_function("(text) => JSON.stringify(Object.values(sessionStorage)).includes(text)", arg=text)


def keep(page: Page) -> None:
    box = page.get_by_label("Keep on this device")
    box.check()
    expect(page.locator("[data-keep-says]")).to_contain_text("kept on this device")


def kept_letter(page: Page) -> None:
    """A letter with words of the candidate’s own, kept on the device."""
    open_letter(page)
    typed(page)
    keep(page)


def kept_has(page: Page, text: str, has: bool = True) -> None:
    """Wait until the storages of this browser have a text, or no longer have it."""
    end = monotonic() + PATIENCE
    while (text in everything(page)) != has:
        assert monotonic() < end, text


def says(page: Page) -> str:
    return page.locator("[data-keep-says]").inner_text()


def _accept(page: Page, asked: list[str]) -> None:
    """Answer every dialog with yes, and note what asked."""

    def accept(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", accept)


def test_a_letter_survives_a_reload_and_a_link_followed_by_mistake(page: Page) -> None:
    open_letter(page)
    edit(page, 1, "I rebuilt the rota.")
    typed(page)
    page.reload()
    expect(control(page, "company")).to_have_value(CANARY)
    expect(part(page, "body")).to_contain_text("I rebuilt the rota.")
    page.goto("letters/")
    page.go_back()
    expect(control(page, "company")).to_have_value(CANARY)
    page.goto("write/")
    ready(page, "thank-interviewer", "warm")
    expect(part(page, "body")).to_contain_text("I rebuilt the rota.")


def test_what_is_typed_last_survives_leaving_at_once(page: Page) -> None:
    open_letter(page)
    control(page, "company").fill(CANARY)
    page.reload()
    expect(control(page, "company")).to_have_value(CANARY)


# After a crash the tab has what was on disk: here its key, and no letter.
_LOSE = """() => window.addEventListener("pagehide", () => {
  const { "afterword.key": key } = sessionStorage;
  sessionStorage.clear();
  sessionStorage.setItem("afterword.key", key);
})"""


def crash(page: Page) -> None:
    """Load the page again as after a crash."""
    page.evaluate(_LOSE)
    page.reload()
    ready(page, "thank-interviewer", "warm")


def copied(page: Page, site: Path, count: int = 1) -> None:
    """Wait until the device has so many encrypted copies."""
    end = monotonic() + PATIENCE
    while len(store(page, site, "list", "copies")["value"]) != count:
        assert monotonic() < end, count


def test_what_is_typed_survives_a_crash_and_no_other_tab_can_read_it(page: Page, site: Path) -> None:
    open_letter(page)
    typed(page)
    copied(page, site)
    other = page.context.new_page()
    other.goto("letters/")
    assert "canary" not in everything(other)
    crash(page)
    expect(control(page, "company")).to_have_value(CANARY)
    action(page, "erase").click()
    action(page, "erase-typed").click()
    copied(page, site, 0)
    crash(page)
    expect(control(page, "company")).to_have_value("")


def test_a_duplicated_tab_has_a_letter_of_its_own(page: Page, site: Path) -> None:
    open_letter(page)
    typed(page)
    copied(page, site)
    stored = page.evaluate("JSON.stringify(sessionStorage)")
    other = page.context.new_page()
    other.add_init_script(f"if (!sessionStorage.length) Object.assign(sessionStorage, {stored});")
    open_letter(other)
    expect(control(other, "company")).to_have_value(CANARY)
    typed(other, "Ashgrove two")
    copied(other, site, 2)
    for tab, text in ((page, CANARY), (other, "Ashgrove two")):
        crash(tab)
        expect(control(tab, "company")).to_have_value(text)


def test_copies_of_tabs_that_are_gone_go_after_a_week(page: Page, site: Path) -> None:
    open_letter(page)
    typed(page)
    copied(page, site)
    other = page.context.new_page()
    page.close()
    other.clock.set_fixed_time(now("thank-interviewer") + timedelta(days=8))
    other.goto("write/")
    other.reload()
    copied(other, site, 0)


def test_where_the_browser_cannot_encrypt_the_tab_alone_keeps_it(page: Page) -> None:
    page.add_init_script("Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined });")
    open_letter(page)
    typed(page)
    assert page.evaluate("sessionStorage.getItem('afterword.key')") is None
    assert page.evaluate("indexedDB.databases()") == []
    page.reload()
    expect(control(page, "company")).to_have_value(CANARY)


def test_a_tab_keeps_nothing_for_another_without_the_choice(page: Page, words: Words) -> None:
    open_letter(page)
    typed(page)
    assert says(page) == words["writer"]["keep_tab"]
    other = page.context.new_page()
    other.goto("write/#template=thank-interviewer&tone=warm")
    ready(other, "thank-interviewer", "warm")
    expect(control(other, "company")).to_have_value("")
    assert "canary" not in everything(other)


def test_what_is_kept_opens_in_another_tab_and_can_be_stopped(page: Page, words: Words) -> None:
    kept_letter(page)
    other = page.context.new_page()
    page.close()
    other.goto("write/")
    kept = other.locator("[data-kept-letters]")
    expect(kept).to_contain_text(CANARY)
    kept.get_by_role("link").click()
    expect(control(other, "company")).to_have_value(CANARY)
    assert other.get_by_label("Keep on this device").is_checked()
    expect(kept).to_be_hidden()
    other.get_by_label("Keep on this device").uncheck()
    expect(other.locator("[data-keep-says]")).to_have_text(words["writer"]["keep_tab"])
    third = other.context.new_page()
    third.goto("write/")
    assert "canary" not in everything(third)


def test_a_kept_letter_is_removed_from_the_list(page: Page, words: Words) -> None:
    kept_letter(page)
    other = page.context.new_page()
    other.goto("write/")
    other.get_by_role("button", name="Remove Thank your interviewer").click()
    expect(other.locator("[data-kept-letters]")).to_be_hidden()
    expect(status(page)).to_have_text(words["keeping"]["gone"])
    expect(control(page, "company")).to_have_value(CANARY)
    assert not page.get_by_label("Keep on this device").is_checked()


def test_erasing_removes_the_letter_from_tab_and_device(page: Page) -> None:
    kept_letter(page)
    action(page, "erase").click()
    action(page, "erase-typed").click()
    expect(control(page, "company")).to_have_value("")
    kept_has(page, "canary", has=False)


def test_two_tabs_on_one_letter_show_both_versions(page: Page, words: Words) -> None:
    kept_letter(page)
    other = page.context.new_page()
    other.goto(page.url)
    expect(control(other, "topic")).to_have_value(CANARY)
    control(page, "topic").fill("Ashgrove one")
    versions = other.locator("[data-versions]")
    expect(versions).to_contain_text("Ashgrove one")
    expect(versions).to_contain_text("canary")
    control(other, "topic").fill("Harrow two")
    expect(versions).to_be_visible()
    kept_has(other, "Harrow two")
    expect(control(page, "topic")).to_have_value("Ashgrove one")
    action(other, "take-mine").click()
    expect(versions).to_be_hidden()
    mine = page.locator("[data-versions]")
    expect(mine).to_contain_text("Harrow two")
    action(page, "take-theirs").click()
    expect(control(page, "topic")).to_have_value("Harrow two")
    expect(mine).to_be_hidden()
    action(page, "undo").click()
    expect(control(page, "topic")).to_have_value("Ashgrove one")


def test_two_tabs_that_could_not_hear_each_other_lose_nothing_either(page: Page) -> None:
    page.context.add_init_script("delete window.BroadcastChannel;")
    kept_letter(page)
    other = page.context.new_page()
    other.goto(page.url)
    expect(control(other, "topic")).to_have_value(CANARY)
    control(page, "topic").fill("Ashgrove one")
    kept_has(other, "Ashgrove one")
    control(other, "topic").fill("Harrow two")
    expect(other.locator("[data-versions]")).to_contain_text("Ashgrove one")
    page.reload()
    expect(control(page, "topic")).to_have_value("Ashgrove one")


def test_a_letter_opened_from_the_desk_shares_its_facts(page: Page, site: Path) -> None:
    page.goto("letters/")
    store(page, site, "put", "interviews", INTERVIEW)
    page.goto(f"write/#template=thank-interviewer&tone=warm&interview={INTERVIEW['id']}")
    expect(control(page, "company")).to_have_value("Ashgrove Rail")
    expect(control(page, "met")).to_have_value("2027-03-05")
    control(page, "role").fill("Signaller")
    control(page, "candidate").fill("Imani")
    control(page, "topic").fill("the night desk")
    kept_has(page, '"values":{"candidate":"Imani"}')
    found = store(page, site, "get", "interviews", INTERVIEW["id"])["value"]
    assert found["role"] == "Signaller"
    assert found["values"] == {"candidate": "Imani"}
    assert found["conversations"] == INTERVIEW["conversations"]
    assert str(INTERVIEW["id"]) in page.url


def test_leaving_a_letter_that_is_kept_does_not_ask(page: Page) -> None:
    asked: list[str] = []
    _accept(page, asked)
    open_letter(page)
    control(page, "topic").press_sequentially("the night desk")
    page.get_by_role("link", name="Letters", exact=True).first.click()
    page.wait_for_url("**/letters/")
    page.go_back()
    expect(control(page, "topic")).to_have_value("the night desk")
    keep(page)
    page.close(run_before_unload=True)
    page.context.new_page().goto("letters/")
    assert asked == []


@pytest.mark.parametrize("way", ["nothing", "copy-subject", "copy-rich", "one of two", "open-mail"])
def test_closing_a_letter_that_would_be_lost_asks(page: Page, way: str) -> None:
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    page.add_init_script(CATCH_MAIL)
    open_letter(page)
    control(page, "topic").press_sequentially("the night desk")
    if way == "one of two":
        action(page, "add-recipient").click()
        control(page, "recipient", 1).fill("Wanjiru")
        action(page, "copy-letter").click()
    elif way != "nothing":
        action(page, way).click()
    # A page that goes to a mail app counts as staying for a second.
    page.wait_for_function("(since) => performance.now() > since + 1000", arg=page.evaluate("performance.now()"))
    with page.expect_event("dialog"):
        page.close(run_before_unload=True)
    assert asked == ["beforeunload"]
    expect(control(page, "topic")).to_have_value("the night desk")


def test_closing_a_letter_that_was_copied_whole_does_not_ask(page: Page, words: Words) -> None:
    asked: list[str] = []
    _accept(page, asked)
    open_letter(page)
    control(page, "topic").press_sequentially("the night desk")
    action(page, "copy-subject").click()
    action(page, "copy-body").click()
    expect(status(page)).to_contain_text(words["spoken"]["copied"])
    other = page.context.new_page()
    page.close(run_before_unload=True)
    other.goto("letters/")
    assert asked == []


@pytest.mark.parametrize(("name", "why"), [("QuotaExceededError", "full"), ("SecurityError", "blocked")])
def test_a_device_that_keeps_nothing_is_said_and_the_page_goes_on(
    page: Page, words: Words, name: str, why: str
) -> None:
    refuse = f"throw new DOMException('', '{name}');"
    page.add_init_script(
        f"IDBFactory.prototype.open = () => {{ {refuse} }};"
        f"if (location.search === '') Storage.prototype.setItem = () => {{ {refuse} }};"
    )
    open_letter(page)
    control(page, "topic").press_sequentially(CANARY)
    page.get_by_label("Keep on this device").click()
    expect(page.locator("[data-keep-says]")).to_have_text(words["keeping"][why])
    expect(part(page, "body")).to_contain_text(CANARY)
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    with page.expect_event("dialog"):
        page.get_by_role("link", name="Letters", exact=True).first.click(no_wait_after=True)
    assert asked == ["beforeunload"]


def test_forgetting_everything_leaves_nothing_in_any_tab(
    new_context: NewContext, site: Path, words: Words
) -> None:
    page = new_context().new_page()
    page.goto("letters/")
    store(page, site, "put", "interviews", {**INTERVIEW, "company": CANARY})
    kept_letter(page)
    other = page.context.new_page()
    open_letter(other)
    typed(other)
    action(page, "forget").click()
    action(page, "forget-not").click()
    expect(control(page, "company")).to_have_value(CANARY)
    action(page, "forget").click()
    action(page, "forget-everything").click()
    expect(status(page)).to_have_text(words["keeping"]["forgotten"])
    expect(control(page, "company")).to_have_value("")
    expect(control(other, "company")).to_have_value("")
    expect(status(other)).to_have_text(words["keeping"]["forgotten_elsewhere"])
    for tab in (page, other):
        assert "canary" not in everything(tab)
        tab.reload()
        expect(control(tab, "company")).to_have_value("")
    assert "letter=" not in page.url


def test_a_tab_that_was_asleep_brings_nothing_back(page: Page) -> None:
    open_letter(page)
    typed(page)
    page.goto("about:blank")
    other = page.context.new_page()
    open_letter(other)
    action(other, "forget").click()
    action(other, "forget-everything").click()
    expect(status(other)).not_to_be_empty()
    other.wait_for_function("localStorage.getItem('afterword.forgotten')")
    page.go_back()
    ready(page, "thank-interviewer", "warm")
    expect(control(page, "company")).to_have_value("")
    assert "canary" not in everything(page)
