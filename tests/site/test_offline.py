"""Without a network: after one visit everything works, across releases too."""

import json
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from macros.building import finishing, offline
from tests.site.conftest import NewContext
from tests.site.exits import example, put, saved
from tests.site.serving import PREFIX, Handler, loaded, served
from tests.site.watching import Watch
from tests.site.writing import Words, action, clipboard, part

CANARY = "canary8f3a"
GUIDE = "guide/waiting/"
# A page that is opened in the second release alone, so that the browser knows nothing older.
NEWS = "guide/dates/"
HANGING = "reasons/"
_CONTROLLED = """new Promise((done) => {
  const look = () => navigator.serviceWorker.controller && done();
  navigator.serviceWorker.addEventListener("controllerchange", look);
  look();
})"""
_KEPT = """async () => {
  const caught = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
  return caught.flat().map(({ url }) => url);
}"""

_REGISTER = "navigator.serviceWorker.register('../x.js').then(() => 'let in', () => 'refused')"
# What has become of the worker of a first visit.
_FATE = """async () => {
  const worker = (await navigator.serviceWorker.getRegistration())?.installing;
  if (!worker) return (await navigator.serviceWorker.getRegistration()) ? "taken" : "refused";
  return new Promise((done) => {
    worker.onstatechange = () => done(worker.state === "redundant" ? "refused" : "taken");
  });
}"""
# The title of a page that no worker serves says what becomes of a worker that waits.
_NOTE_STATE = """async (scope) => {
  const { waiting } = await navigator.serviceWorker.getRegistration(scope);
  waiting.onstatechange = () => { document.title = waiting.state; };
}"""
_CLEAR = "caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name))))"


class _Host(Handler):
    """A host that never answers for one page."""

    over = threading.Event()

    def do_GET(self) -> None:
        if self.path == f"{PREFIX}/{HANGING}":
            self.close_connection = self.over.wait()
        else:
            super().do_GET()


@pytest.fixture
def host(site: Path, tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """The site below a path, and the link that says which release is served."""
    current = tmp_path / "current"
    current.symlink_to(site)
    _Host.over.clear()
    with served(current, PREFIX, _Host) as url:
        yield current, url
        _Host.over.set()


@pytest.fixture
def context(new_context: NewContext, host: tuple[Path, str]) -> BrowserContext:
    """A browser that lets workers be."""
    options = {"permissions": ["clipboard-read", "clipboard-write"], "service_workers": "allow"}
    return new_context(host[1], **options)


def _visit(context: BrowserContext, address: str = GUIDE) -> Page:
    page = context.new_page()
    page.goto(address)
    page.evaluate(_CONTROLLED)
    return page


def _release(site: Path, folder: Path) -> Path:
    """Another release, of a few pages: other parts and another guide."""
    ignored = shutil.ignore_patterns("api", "espanso", "letters", "reasons", "schema", "offline")
    shutil.copytree(site, folder, ignore=ignored)
    old = loaded(folder)
    with (old / "site.js").open("a") as script:
        script.write("// another release\n")
    new = old.rename(old.with_name(finishing.digest(old)))
    for page in folder.rglob("*.html"):
        text = page.read_text().replace(f"assets/{old.name}/", f"assets/{new.name}/")
        page.write_text(text.replace("<h1", "<h1 data-another"))
    offline.write(folder, f"assets/{new.name}")
    return folder


def test_after_one_visit_everything_works_and_nothing_typed_is_kept(
    context: BrowserContext, words: Words, watches: list[Watch]
) -> None:
    refused = ["policy: ", "Content Security Policy", "TrustedScriptURL"]
    watches[0].expected += [*refused, "ERR_INTERNET_DISCONNECTED", "status of 404"]
    page = _visit(context)
    context.set_offline(True)
    before = len(watches[0].requests)
    example(page)
    assert page.evaluate(_REGISTER) == "refused"
    put(page, "evidence", f"I rebuilt {CANARY}.")
    action(page, "copy-letter").click()
    expect(page.locator('letter-writer [role="status"]')).to_contain_text(words["spoken"]["copied"])
    assert CANARY in clipboard(page)
    assert saved(page, "download-docx")[1].startswith(b"PK")
    page.goto("desk/")
    page.get_by_role("button", name=words["desk"]["add"]).click()
    page.get_by_label(words["desk"]["company"], exact=True).fill(CANARY)
    page.get_by_label(words["desk"]["met"]).fill("2026-10-07")
    page.get_by_role("button", name=words["writer"]["keep"]).click()
    kept = page.get_by_role("heading", name=CANARY)
    expect(kept).to_be_visible()
    page.reload()
    expect(kept).to_be_visible()
    page.goto("letters/thank-interviewer/?from=a-train")
    action(page, "open-search").first.click()
    page.keyboard.type(f"ghosted {CANARY}")
    page.locator("[data-result] a").first.click()
    expect(page.locator("h1")).to_be_visible()
    page.goto("write")
    assert page.url.endswith("/write/")
    answer = page.goto("no-such-page/")
    assert answer and answer.status == 404
    expect(page.locator("h1")).to_have_text(words["site"]["missing_title"])
    assert [line for line in watches[0].sent() if CANARY in line] == []
    assert len(page.evaluate(_KEPT)) == 1
    # Once a page came from what is kept, its parts do too, without waiting for a bad network.
    asked = [one.url for one in watches[0].requests[before:] if one.service_worker]
    assert [url for url in asked if "/assets/" in url] == []


def test_a_release_leaves_open_pages_alone_and_says_that_it_is_there(
    context: BrowserContext, host: tuple[Path, str], tmp_path: Path, words: Words, watches: list[Watch]
) -> None:
    """On the way, a page that the network keeps waiting for comes from what is kept."""
    watches[0].expected += ["status of 404", "ERR_INTERNET_DISCONNECTED", "MIME type"]
    current, url = host
    outside = context.new_page()
    outside.goto(urljoin(url, "/"))
    _visit(context).close()
    writer, late = _visit(context, "write/"), context.new_page()
    late.evaluate("(address) => { location.href = address; }", f"{url}{HANGING}")
    another = _release(current.resolve(), tmp_path / "another")
    current.unlink()
    current.symlink_to(another)
    guide = _visit(context, NEWS)
    expect(guide.locator("[data-another]")).to_be_visible()
    expect(guide.locator("[data-newer] p")).to_be_empty()
    expect(late.locator("h1")).to_be_visible()
    newer = writer.locator("[data-newer]")
    expect(newer.locator("p")).to_have_text(words["site"]["newer"])
    newer.get_by_role("button").click()
    expect(newer.locator("p")).to_be_empty()
    # The host no longer has the parts of this page.
    writer.evaluate("location.hash = 'template=thank-interviewer&tone=warm'")
    expect(part(writer, "body")).not_to_be_empty()
    context.set_offline(True)
    guide.reload()
    expect(guide.locator("[data-another]")).to_be_visible()
    assert len(outside.evaluate(_KEPT)) == 2
    outside.evaluate(_NOTE_STATE, url)
    for page in (writer, late, guide):
        page.close()
    expect(outside).to_have_title("activated")
    page = context.new_page()
    page.goto(NEWS)
    expect(page.locator("[data-another]")).to_be_visible()
    assert len(outside.evaluate(_KEPT)) == 1


def test_a_half_pack_is_never_kept_and_a_lost_one_comes_back(
    context: BrowserContext, site: Path, watches: list[Watch]
) -> None:
    watches[0].expected += ["integrity", "ERR_INTERNET_DISCONNECTED"]
    (pack,) = (site / offline.FOLDER).iterdir()
    half = pack.read_bytes()[: pack.stat().st_size // 2]
    context.route("**/*.pack", lambda route: route.fulfill(body=half))
    page = context.new_page()
    with context.expect_event("response", lambda response: response.url.endswith(".pack")):
        page.goto(GUIDE)
    assert page.evaluate(_FATE) == "refused"
    assert page.evaluate(_KEPT) == []
    context.unroute("**/*.pack")
    page = _visit(context)
    page.evaluate(_CLEAR)
    with context.expect_event("requestfinished", lambda asked: asked.url.endswith(".pack")):
        page.goto("write/")
    context.set_offline(True)
    page.goto("desk/")


def test_it_can_be_installed(page: Page, site: Path) -> None:
    page.goto("write/")
    devtools = page.context.new_cdp_session(page)
    found = devtools.send("Page.getAppManifest")
    assert found["errors"] == []
    for icon in json.loads(found["data"])["icons"]:
        assert (site / icon["src"]).read_bytes() == (loaded(site) / "favicon.svg").read_bytes()
    assert devtools.send("Page.getInstallabilityErrors")["installabilityErrors"] == []


def test_who_saves_data_is_spared_it(context: BrowserContext, watches: list[Watch]) -> None:
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setDataSaverOverride", {"dataSaverEnabled": True})
    page.goto(GUIDE, wait_until="networkidle")
    assert page.evaluate("navigator.connection.saveData")
    assert [line for line in watches[0].sent() if offline.WORKER in line] == []
