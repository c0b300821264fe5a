"""Nothing typed leaves the page. That no other host is asked for anything is held by the watch of
every page that a test opens (tests/site/watching.py)."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.site.keeping import everything, store
from tests.site.kinds import KINDS
from tests.site.watching import Watch
from tests.site.writing import Words, control, ready

CANARY = "canary8f3a"
# So many interviews bring the filter of the desk.
MANY = 6
INTERVIEW = {
    "id": "6f1d9a52-5f0b-4a43-9a53-0d8a6b7f1c00",
    "conversations": ["2026-10-07"],
    "changed": "2026-10-07T17:00:00Z",
}


# Controls that a text is typed into, those of templates too, which the browser might complete.
_KEPT = """() => [document, ...[...document.querySelectorAll("template")].map((one) => one.content)]
  .flatMap((root) => [...root.querySelectorAll("input, textarea")])
  .filter((one) => !one.readOnly && !["checkbox", "radio", "file"].includes(one.type))
  .filter((one) => (one.getAttribute("autocomplete") ?? one.form?.getAttribute("autocomplete")) !== "off")
  .map((one) => one.outerHTML)"""


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_typed_stays_on_the_page(page: Page, kind: str, watched: Watch) -> None:
    """Nothing connects, nothing completes it later, and a query is in no request and no storage."""
    page.goto(KINDS[kind])
    watched.expected += ["policy: connect-src", "Content Security Policy", "Fetch API cannot load"]
    asked = "fetch(location.href).then(() => 'let through', () => 'refused')"
    assert page.evaluate(asked) == "refused"
    assert any("connect-src" in fault for fault in watched.faults)
    assert page.evaluate(_KEPT) == []
    page.locator('.bar [data-action="open-search"]').click()
    page.keyboard.type(f"ghosted {CANARY}")
    first = page.locator("[data-result] a").first
    expect(first).to_be_visible()
    target = first.get_attribute("href") or ""
    page.keyboard.press("Enter")
    page.wait_for_url(target)
    assert [line for line in watched.sent() if CANARY in line] == []
    assert CANARY not in page.url
    kept = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])")
    assert CANARY not in kept


# Every control that takes a text and is shown.
_FILL = """(text) => {
  for (const one of document.querySelectorAll("input, textarea")) {
    if (!one.checkVisibility() || !["text", "search", "textarea"].includes(one.type)) continue;
    one.value = text;
    one.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
}"""
# Where the canary is kept: the names of storages, databases' shelves and caches.
_WHERE = """async (text) => {
  const found = [];
  for (const [name, storage] of Object.entries({ localStorage, sessionStorage })) {
    for (const key of Object.keys(storage)) if (storage[key].includes(text)) found.push(`${name} ${key.split(".").slice(0, 2).join(".")}`);
  }
  const database = await new Promise((resolve) => {
    const asked = indexedDB.open("afterword");
    asked.onsuccess = () => resolve(asked.result);
  });
  for (const shelf of database.objectStoreNames) {
    const all = database.transaction(shelf).objectStore(shelf).getAll();
    const kept = await new Promise((resolve) => { all.onsuccess = () => resolve(all.result); });
    if (JSON.stringify(kept).includes(text)) found.push(shelf);
  }
  database.close();
  return found;
}"""


def test_what_is_typed_on_the_desk_stays_on_the_device_and_is_forgotten(
    page: Page, site: Path, words: Words, watched: Watch, tmp_path: Path
) -> None:
    """Desk, plan, calendar, export, import and the letter of an interview, one after another."""
    says = words["desk"]
    page.clock.install(time="2026-10-08T10:00:00")
    page.goto("desk/")
    for at in range(MANY - 1):
        interview = INTERVIEW | {"id": f"{INTERVIEW['id'][:-1]}{at}", "company": f"Company {at}"}
        store(page, site, "put", "interviews", interview)
    page.reload()
    page.get_by_role("button", name=says["add"]).click()
    page.evaluate(_FILL, CANARY)
    page.get_by_label(says["met"]).fill("2026-10-07")
    assert CANARY not in everything(page)
    page.get_by_role("button", name=words["writer"]["keep"]).click()
    card = page.locator("[data-interviews] > li").filter(has_text=CANARY)
    card.get_by_text(says["happened"], exact=True).click()
    card.get_by_label(says["event_deciding"]).check()
    card.locator("form[data-event] [type=submit]").click()
    card.get_by_text(says["dates"], exact=True).click()
    step = card.locator('[data-step="check-in"]')
    step.get_by_text(says["move"], exact=True).click()
    step.get_by_label(says["move_day"]).fill("2026-10-20")
    step.get_by_label(says["move_day"]).press("Enter")
    page.locator("[data-find] input").fill(CANARY)
    page.get_by_label(says["calendar_named"]).check()
    for name in (says["calendar_all"], says["export"]):
        with page.expect_download() as download:
            page.get_by_role("button", name=name).click()
        assert CANARY not in download.value.suggested_filename
        download.value.save_as(tmp_path / "file")
        assert CANARY in (tmp_path / "file").read_text("utf-8")
    page.get_by_label(says["import"]).set_input_files(tmp_path / "file")
    expect(page.locator("[data-status]")).to_have_text(says["import_nothing"])
    links = page.evaluate("[...document.querySelectorAll('a')].map(({ href }) => href).join()")
    assert CANARY not in links
    assert page.evaluate(_WHERE, CANARY) == ["interviews"]
    card.locator("[data-letter]").click()
    ready(page, "thank-interviewer", "warm")
    expect(control(page, "company")).to_have_value(CANARY)
    page.evaluate(_FILL, f"{CANARY} letter")
    page.wait_for_function("() => JSON.stringify(Object.values(sessionStorage)).includes('canary8f3a letter')")
    assert set(page.evaluate(_WHERE, CANARY)) == {"interviews", "sessionStorage afterword.letter"}
    assert CANARY not in page.url + page.title()
    page.goto("")
    expect(page.locator("[data-greeting]")).to_be_visible()
    page.goto("desk/")
    assert CANARY not in page.url + page.title()
    page.locator('[data-action="forget"]').click()
    page.locator('[data-action="forget-yes"]').click()
    expect(page.locator("[data-status]")).to_have_text(words["keeping"]["forgotten"])
    left = page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
    assert left == ["afterword.forgotten"]
    assert page.evaluate("async () => [...await indexedDB.databases(), ...await caches.keys()]") == []
    assert [line for line in watched.sent() if CANARY in line] == []


def test_no_cookie_is_set(page: Page) -> None:
    page.goto("letters/")
    assert page.context.cookies() == []
