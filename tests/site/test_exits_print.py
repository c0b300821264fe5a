"""The letter on paper: nothing but the letter, on its own kind of page."""

import io
import unicodedata

import pytest
from playwright.sync_api import Page, expect
from pypdf import PageObject, PdfReader

from tests.letters import HOSTILE, names
from tests.site.exits import example, filled, put, shown
from tests.site.writing import PLAYBOOK, action, fill_example, open_letter, ready, status

A4, A6 = (210, 297), (148, 105)
PAPER = ("email", "letter", "card", "phone", "voicemail")
# A letter of each channel that goes on paper, and every one that is meant for paper.
ON_PAPER = {
    template.channel: (id, tone)
    for id, template in sorted(PLAYBOOK.templates.items(), reverse=True)
    for tone in template.tones
    if template.channel in PAPER
}
FOR_PAPER = [
    (id, tone)
    for id, template in PLAYBOOK.templates.items()
    for tone in template.tones
    if template.channel in ("letter", "card")
]
# What this machine's fonts may not have: pictures, private and unassigned characters. A PDF has
# no text for a character without a glyph; formatting characters have none in any font.
_NO_GLYPH = {"So", "Sk", "Co", "Cn", "Cf", "Cc"}


def printed(page: Page) -> PdfReader:
    """The letter as the browser prints it."""
    return PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))


def written(text: str) -> str:
    """The letters of a text, in no order where some run from right to left.

    A PDF holds what is seen: shaped, placed from left to right, broken into lines.
    """
    plain = unicodedata.normalize("NFKC", text)
    kept = [c for c in plain if not c.isspace() and unicodedata.category(c) not in _NO_GLYPH]
    runs_back = any(unicodedata.bidirectional(c) in ("R", "AL", "RLO") for c in text)
    return "".join(sorted(kept) if runs_back else kept)


def text_of(document: PdfReader) -> str:
    """The text of all pages."""
    return "\n".join(one.extract_text() for one in document.pages)


@pytest.mark.parametrize(("template", "tone"), sorted({*ON_PAPER.values(), *FOR_PAPER}))
def test_only_the_letter_is_printed_and_on_one_page(page: Page, template: str, tone: str) -> None:
    example(page, template, tone)
    document = printed(page)
    assert len(document.pages) == 1
    subject, body = shown(page)
    assert written(text_of(document)) == written(f"{subject}{body}")
    is_card = PLAYBOOK.templates[template].channel == "card"
    box = document.pages[0].mediabox
    millimetres = (float(box.width) / 72 * 25.4, float(box.height) / 72 * 25.4)
    assert millimetres == pytest.approx(A6 if is_card else A4, abs=0.5)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_letter_s_lines_stay_lines(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    example(page, "thank-interviewer-by-letter")
    put(page, "sender_address", "14 Tannery Row\nHallowmere")
    lines = [line.strip() for line in text_of(printed(page)).splitlines()]
    assert lines[:2] == ["14 Tannery Row", "Hallowmere"]


def test_the_whole_text_is_in_the_pdf(page: Page) -> None:
    for subject, body in filled(page, [*names(), *HOSTILE]):
        assert written(text_of(printed(page))) == written(subject + body), ascii(body)


def test_no_two_letters_are_printed_as_one_character(page: Page) -> None:
    example(page)
    put(page, "candidate", "office of five flat affluent")
    assert "office of five flat affluent" in text_of(printed(page))


def test_a_call_is_printed_large_enough_to_read_from(page: Page) -> None:
    example(page, *ON_PAPER["phone"])
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    size = page.locator("letter-print p").first.evaluate("(one) => getComputedStyle(one).fontSize")
    assert float(size.removesuffix("px")) * 0.75 >= 14


def heights(sheet: PageObject) -> list[float]:
    """How high above the foot of the page each run of its text stands, in points."""
    found: list[float] = []

    def visit(text: str, cm: list[float], tm: list[float], *_: object) -> None:
        if text.strip():
            found.append(tm[5] * cm[3] + cm[5])

    sheet.extract_text(visitor_text=visit)
    return found


def test_a_letter_too_long_for_a_page_has_margins_on_each(page: Page) -> None:
    example(page)
    put(page, "candidate", "word " * 2000)
    document = printed(page)
    margin = 2.5 / 2.54 * 72
    assert len(document.pages) > 1
    for sheet in document.pages:
        assert margin < min(heights(sheet))
        assert max(heights(sheet)) < float(sheet.mediabox.height) - margin


def test_another_letter_prints_as_itself(page: Page) -> None:
    example(page)
    printed(page)
    page.goto("write/#template=thank-by-card&tone=warm")
    ready(page, "thank-by-card", "warm")
    fill_example(page, "thank-by-card", "warm")
    assert written(text_of(printed(page))) == written(shown(page)[1])


def test_the_button_prints_and_names_open_blanks(page: Page) -> None:
    page.add_init_script("window.print = () => { window.printed = true; };")
    open_letter(page)
    action(page, "print").click()
    assert page.evaluate("window.printed") is True
    expect(status(page)).to_contain_text("blanks are still empty")
    example(page)
    action(page, "print").click()
    expect(status(page)).to_be_empty()


def test_what_does_not_go_on_paper_has_no_button(page: Page) -> None:
    open_letter(page, "thank-on-linkedin")
    expect(action(page, "print")).to_be_hidden()
    expect(action(page, "download-docx")).to_be_hidden()


def test_the_page_for_paper_is_not_there_on_the_screen(page: Page) -> None:
    example(page)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("letter-print")).to_be_hidden()


@pytest.mark.parametrize("template", ["thank-interviewer", "thank-by-card"])
def test_a_print_is_titled_as_the_letter(page: Page, template: str) -> None:
    """A reader of the PDF sees its title, and browsers name the file by it."""
    open_letter(page, template)
    before = page.title()
    metadata = printed(page).metadata
    assert metadata is not None
    assert metadata.title
    assert before.split()[-1] not in metadata.title
    example(page, template)
    metadata = printed(page).metadata
    assert metadata is not None
    assert metadata.title == (shown(page)[0] or PLAYBOOK.templates[template].example["recipient"])
    assert page.title() == before
