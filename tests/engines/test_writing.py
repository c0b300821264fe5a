"""Writing a letter, with the steps that engines take in different ways."""

import io

import pytest
from pypdf import PdfReader

from tests.engines.firefox import Firefox
from tests.engines.page import ENTER, Page
from tests.site.writing import Words

LETTER = "write/#template=thank-interviewer&tone=warm"
TYPED = {"recipient": "Noreen", "topic": "the night desk", "candidate": "Imani"}
_FIELD = 'letter-writer [name="{}"]'
BODY, STATUS = '[data-letter="body"]', 'letter-writer [role="status"]'
_DATE = "letter-writer input[type=date]"
_TRANSLATED = """(() => {
  const writer = document.querySelector("letter-writer");
  const walker = document.createTreeWalker(writer, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts.filter((one) => one.data.trim())) {
    const [outer, inner] = [1, 2].map(() => document.createElement("font"));
    text.replaceWith(outer);
    outer.append(inner);
    inner.append(text.data.slice(0, 9));
  }
})()"""
# What a rule holds for paper holds for the screen, too.
_ON_PAPER = """(() => {
  dispatchEvent(new Event("beforeprint"));
  for (const { cssRules } of document.styleSheets)
    for (const { media } of cssRules) if (media?.mediaText === "print") media.mediaText = "all";
})()"""
_KEPT = "JSON.stringify(Object.values(sessionStorage)).includes('Imani')"


def _open(page: Page, letter: str = LETTER) -> None:
    page.open(letter)
    page.until("document.querySelector('letter-writer').dataset.ready")


def _fill(page: Page) -> None:
    for name, value in TYPED.items():
        page.fill(_FIELD.format(name), value)
        page.says(BODY, value)


def test_a_letter_is_written_changed_and_copied(page: Page, words: Words) -> None:
    _open(page)
    page.click(f'{BODY} .gap[data-field="recipient"]')
    page.until("document.activeElement.matches('[data-editor] input')")
    page.type("Noreen" + ENTER)
    page.says(BODY, "Noreen")
    _fill(page)
    page.fill(_FIELD.format("topic"), "the the night desk")
    page.shows('[data-finding="doubled-word"]')
    page.click('[data-action="undo"]')
    page.shows('[data-finding="doubled-word"]', False)
    page.click('[data-action="copy-letter"]')
    page.says(STATUS, words["spoken"]["copied"])


def test_a_letter_is_there_again_after_a_reload_and_after_back(page: Page) -> None:
    """WebKit empties fields without autocompletion on the way back, in tasks of their own."""
    _open(page)
    _fill(page)
    page.until(_KEPT)
    page.engine.reload()
    page.says(BODY, "the night desk")
    page.click(".bar a[href$='letters/']")
    page.until("location.pathname === '/letters/'")
    page.engine.back()
    page.until("location.pathname === '/write/'")
    page.says(BODY, "the night desk")
    for name, value in TYPED.items():
        page.until(f"document.querySelector('letter-writer [name={name}]').value === '{value}'")


def test_a_value_of_a_password_manager_counts(page: Page) -> None:
    _open(page)
    page.choose(_FIELD.format("candidate"), "Imani Okafor")
    page.says(BODY, "Imani Okafor")


def test_what_broke_off_comes_when_asked_again(page: Page, words: Words) -> None:
    """Firefox keeps a failed import as it is, so a second try needs an address of its own."""
    page.expected += ["not loaded"]
    page.server.failing.append("later/files.js")
    _open(page)
    _fill(page)
    page.click('[data-action="download-txt"]')
    page.says(STATUS, words["spoken"]["file_failed"])
    page.click('[data-action="download-txt"]')
    assert "the night desk" in page.saved(".txt")


def test_a_page_that_the_browser_translated_still_shows_a_finding(page: Page) -> None:
    """A translation wraps text in elements of its own."""
    _open(page)
    _fill(page)
    page.fill(_FIELD.format("topic"), "the the night desk")
    page.shows('[data-finding="doubled-word"]')
    page.evaluate(_TRANSLATED)
    page.click('[data-finding="doubled-word"] [data-action="show-finding"]')


def test_the_letter_alone_goes_on_paper(page: Page) -> None:
    _open(page)
    _fill(page)
    page.evaluate(_ON_PAPER)
    page.until("!document.body.innerText.includes('Copy')")
    shown = page.evaluate("document.body.innerText")
    assert shown.startswith("Thank you")
    assert shown.endswith("Imani")


@pytest.mark.parametrize("engine", ["Firefox"], indirect=True)
def test_a_printed_letter_is_one_page(page: Page) -> None:
    """Firefox ends a page where the kind of paper changes. WebKit's driver cannot print."""
    assert isinstance(page.engine, Firefox)
    for template in ("thank-interviewer", "thank-by-card"):
        _open(page, f"write/#template={template}&tone=warm")
        page.until(
            f"document.querySelector('letter-writer').dataset.ready.startsWith('{template} ')"
        )
        document = PdfReader(io.BytesIO(page.engine.printed()))
        assert len(document.pages) == 1, template
        assert "127.0.0.1" not in document.pages[0].extract_text()


def test_a_date_that_has_the_focus_is_seen(page: Page) -> None:
    """WebKit gives the focus to a part of the field, and draws no ring of its own."""
    _open(page)
    page.fill(_FIELD.format("topic"), "the night desk")
    page.shows(_DATE)
    page.evaluate(f"document.querySelector('{_DATE}').focus()")
    page.until(f"getComputedStyle(document.querySelector('{_DATE}')).outlineStyle === 'solid'")
