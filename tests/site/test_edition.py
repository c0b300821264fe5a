"""An edition of one's own, built as docs/about/editions.md says: its name, colours and letters."""

import os
from collections.abc import Iterator
from fnmatch import fnmatch
from io import BytesIO
from pathlib import Path
from unicodedata import normalize

import pytest
from playwright.sync_api import Route, expect
from pypdf import PdfReader

from macros import colors
from macros.publishing import security
from tests.site.conftest import NewContext
from tests.site.serving import PREFIX, ROOT, loaded, served
from tests.site.watching import Watch

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


# Where our name stays: pages about the program and where it comes from.
OURS = {
    *("about/credits", "about/dependencies", "about/editions", "about/maintaining"),
    *("about/publishing", "guide/the-article"),
}


def test_our_name_stands_nowhere_else(edition: Path) -> None:
    kinds = {".html", ".json", ".xml", ".yml", ".md", ".txt", ".webmanifest"}
    found = {
        path.parent.relative_to(edition).as_posix()
        for path in edition.rglob("*")
        if path.suffix in kinds and "Afterword" in path.read_text("utf-8")
    }
    assert found <= OURS
    assert (edition / "espanso/norhaven-careers-letters.zip").is_file()


def test_its_accent_is_that_of_its_icon(edition: Path) -> None:
    icon = (loaded(edition) / "favicon.svg").read_text("utf-8")
    assert "#6b2145" in icon
    assert colors.tokens()["accent"].light not in icon


def test_its_own_page_stands_in_the_guide_and_a_hidden_one_in_no_list(
    edition_url: str, new_context: NewContext, edition: Path
) -> None:
    page = new_context(edition_url).new_page()
    page.goto("guide/")
    expect(page.get_by_role("heading", name=f"From {NAME}")).to_be_visible()
    expect(page.get_by_role("link", name="How our service helps")).to_be_visible()
    # It is in no list of the page, nor in the menu; a text may still name it.
    for hidden in ("offers/", "reasons/"):
        expect(page.locator(f"li a[href$='{hidden}'], header a[href$='{hidden}']")).to_have_count(0)
    listed = (edition / "sitemap.xml").read_text("utf-8")
    assert "/guide/our-service/" in listed
    assert "/guide/offers/" not in listed
    assert "/reasons/" not in listed
    assert 'name="robots" content="noindex"' in (edition / "guide/offers/index.html").read_text()
    page.get_by_role("link", name="Search").click()
    page.get_by_role("searchbox").fill("how does the service help")
    expect(page.locator("[data-result] a[href$='guide/our-service/']").first).to_be_visible()
    page.get_by_role("searchbox").fill("offers")
    expect(page.locator("[data-result]").first).to_be_visible()
    expect(page.locator("[data-result] a[href*='guide/offers/']")).to_have_count(0)


def test_its_country_trade_and_english_come_first(
    edition_url: str, new_context: NewContext, edition: Path
) -> None:
    for name, first in (("customs-by-country", "no"), ("trades", "nursing")):
        text = (edition / f"guide/{name}/index.html").read_text("utf-8")
        assert text.partition('<ul class="entries">')[2].lstrip().startswith(f'<li id="{first}">')
    page = new_context(edition_url, locale="en-US").new_page()
    page.goto("desk/")
    page.locator("[data-action='add']").click()
    expect(page.locator("[name='country']")).to_have_value("no")
    assert page.locator("[name='country'] option").nth(1).get_attribute("value") == "no"
    assert page.locator("[name='trade'] option").nth(1).get_attribute("value") == "nursing"
    page.goto(f"write/#template={OWN}&tone=warm")
    expect(page.locator("[data-choice='variant']")).to_have_value("british")


def test_its_contact_and_repository_are_on_every_page(edition: Path) -> None:
    foot = (edition / "guide/index.html").read_text("utf-8").partition('class="foot"')[2]
    assert 'href="mailto:careers@norhaven.example"' in foot
    assert 'href="https://github.com/norhaven/careers"' in foot


@pytest.mark.parametrize(
    ("letter", "place"),
    [(OWN, "edit/main/edition/"), ("thank-interviewer", "new/main?filename=edition/")],
)
def test_a_better_letter_is_proposed_as_a_file_of_the_edition(
    letter: str, place: str, edition_url: str, new_context: NewContext, watches: list[Watch]
) -> None:
    context = new_context(edition_url, permissions=["clipboard-read", "clipboard-write"])
    watches[0].expected.append("request to another origin: https://github.com/")
    context.route("https://github.com/**", lambda route: route.fulfill(body=""))
    page = context.new_page()
    page.goto(f"letters/{letter}/")
    page.get_by_role("link", name="Improve").click()
    expect(page.locator("template-studio[data-loaded]")).to_be_attached()
    with context.expect_page() as opened:
        page.locator("[data-action='propose']").click()
    address = f"https://github.com/norhaven/careers/{place}data/templates/en/{letter}.yml"
    assert opened.value.url.startswith(address)


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


def test_a_page_is_a_handout_of_one_sheet(
    edition_url: str, new_context: NewContext, edition: Path
) -> None:
    """Those with most to say, of the guide and of the moments, on both sizes of paper."""
    guide = sorted((edition / "guide").glob("*/index.html"), key=os.path.getsize)
    moments = sorted((edition / "letters/moment").glob("*/index.html"), key=os.path.getsize)
    page = new_context(edition_url).new_page()
    for file in (*guide[-3:], moments[-1]):
        path = file.parent.relative_to(edition).as_posix()
        page.goto(f"{path}/")
        for paper in ("A4", "Letter"):
            (sheet,) = PdfReader(BytesIO(page.pdf(format=paper))).pages
            text = " ".join(normalize("NFKC", sheet.extract_text()).split())
            assert NAME in text
            assert f"careers.norhaven.example/afterword/{path}" in text
        last = page.locator("article :is(.notes, .card)").last.inner_text().split()[-1]
        assert last in text


def _sent(edition: Path, path: str) -> dict[str, str]:
    """What `_headers` sends with a page: the values of all rules that fit, joined."""
    sent: dict[str, list[str]] = {}
    fits = False
    for line in (edition / "_headers").read_text("utf-8").splitlines():
        if line.startswith("/"):
            fits = fnmatch(path, line)
        elif fits:
            name, _, value = line.strip().partition(": ")
            sent.setdefault(name, []).append(value)
    return {name: ", ".join(values) for name, values in sent.items()}


@pytest.mark.parametrize(("path", "shown"), [(f"letters/{OWN}/", True), ("write/", False)])
def test_a_site_it_names_may_show_a_letter_in_a_frame_and_nothing_else(
    path: str, shown: bool, edition_url: str, new_context: NewContext, edition: Path,
    watches: list[Watch],
) -> None:
    context = new_context(edition_url)
    watches[0].expected += ["https://www.norhaven.example/", "frame-ancestors", "Blocked autofocusing"]
    frame = f'<iframe src="{edition_url}{path}"></iframe>'

    def answer(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, headers=response.headers | _sent(edition, f"/{path}"))

    context.route(f"{edition_url}{path}", answer)
    context.route("https://www.norhaven.example/**", lambda route: route.fulfill(body=frame, content_type="text/html"))
    page = context.new_page()
    page.goto("https://www.norhaven.example/")
    inside = page.frame_locator("iframe")
    expect(inside.locator("h1")).to_have_count(1 if shown else 0)
    if shown:
        inside.get_by_role("link", name="Write this letter").first.click()
        page.wait_for_url("**/write/**")
