"""Files that the letter writer saves, opened again by readers of their own."""

import email
import io
import re
from datetime import UTC, datetime, timedelta
from email import policy
from email.message import EmailMessage

import docx
import pytest
from docx.document import Document
from playwright.sync_api import Page, expect

from tests.letters import HOSTILE, in_xml, names, with_lf
from tests.site.conftest import NewContext
from tests.site.exits import example, filled, saved, shown
from tests.site.watching import Watch
from tests.site.writing import PLAYBOOK, Words, action, control, edit, open_letter, status

VALUES = [*names(), *HOSTILE]


def mail(content: bytes) -> EmailMessage:
    """A mail draft as a mail app reads it; any flaw of it is an error."""
    read = email.message_from_bytes(content, policy=policy.strict)
    assert isinstance(read, EmailMessage)
    assert not [defect for _, value in read.items() for defect in value.defects]
    return read


def read_document(content: bytes) -> Document:
    """A Word document as another program reads it."""
    return docx.Document(io.BytesIO(content))


def document_text(content: bytes) -> str:
    """The text of a Word document."""
    return "\n\n".join(one.text for one in read_document(content).paragraphs)


def test_a_mail_draft_holds_the_whole_letter(page: Page) -> None:
    for subject, body in filled(page, VALUES):
        read = mail(saved(page, "download-eml")[1])
        assert read["Subject"] == subject
        assert with_lf(read.get_content()) == with_lf(body)


def test_a_text_file_holds_the_whole_letter(page: Page) -> None:
    for subject, body in filled(page, VALUES):
        content = saved(page, "download-txt")[1]
        assert with_lf(content.decode("utf-8-sig")) == with_lf(f"{subject}\n\n{body}\n")


def test_a_word_document_holds_the_whole_letter(page: Page) -> None:
    for subject, body in filled(page, VALUES):
        made = document_text(saved(page, "download-docx")[1])
        assert made == in_xml(f"{subject}\n\n{body}")


def test_a_mail_draft_bears_the_time_of_the_candidate_s_clock(new_context: NewContext) -> None:
    page = new_context(timezone_id="Asia/Kathmandu").new_page()
    example(page)
    date = mail(saved(page, "download-eml")[1])["Date"].datetime
    now = datetime.fromtimestamp(page.evaluate("Date.now()") / 1000, UTC)
    assert abs(date - now) < timedelta(minutes=1)
    assert date.utcoffset() == timedelta(hours=5, minutes=45)


@pytest.mark.parametrize(
    ("way", "ending"), [("download-eml", "eml"), ("download-txt", "txt"), ("download-docx", "docx")]
)
def test_a_file_is_named_for_its_recipient(page: Page, words: Words, way: str, ending: str) -> None:
    example(page)
    control(page, "recipient").fill("Phùng Thu Hà / يوسف")
    name, _ = saved(page, way)
    # Across systems the accents may come back taken apart.
    assert re.fullmatch(rf"letter-Phùng-Thu-Hà-يوسف\.{ending}", name)
    expect(status(page)).to_have_text(words["spoken"]["saved"].replace("{name}", name))


def test_open_blanks_are_named_when_a_file_is_saved(page: Page, words: Words) -> None:
    open_letter(page)
    name, content = saved(page, "download-txt")
    assert name == "letter.txt"
    expect(status(page)).to_contain_text("blanks are still empty: ")
    expect(status(page)).to_contain_text(words["spoken"]["saved"].replace("{name}", name))
    assert "[Your name]" in content.decode("utf-8-sig")


def test_what_makes_files_is_loaded_only_when_asked_for(page: Page, watched: Watch) -> None:
    example(page)
    page.wait_for_load_state("networkidle")
    before = len(watched.requests)
    saved(page, "download-txt")
    saved(page, "download-eml")
    asked = [r.url for r in watched.requests[before:] if not r.url.startswith("blob:")]
    assert [url.rsplit("/", 1)[1] for url in asked] == ["files.js"]
    saved(page, "download-docx")
    asked = [r.url for r in watched.requests[before:] if not r.url.startswith("blob:")]
    assert [url.rsplit("/", 1)[1] for url in asked] == ["files.js", "document.js"]


@pytest.mark.parametrize("missing", ["files", "document"])
def test_a_library_that_does_not_load_is_owned_up_to(
    page: Page, words: Words, watched: Watch, missing: str
) -> None:
    watched.expected += ["Failed to load resource", "net::ERR_FAILED"]
    example(page)
    page.route(f"**/later/{missing}.js", lambda route: route.abort())
    action(page, "download-docx").click()
    expect(status(page)).to_have_text(words["spoken"]["file_failed"])


def both_shown(page: Page) -> list[tuple[str, str]]:
    """The letters of a panel of two, each as it is shown."""
    found = []
    for seat in ("0", "1"):
        page.locator(f'[name="shown-letter"][value="{seat}"]').check()
        found.append(shown(page))
    assert found[0] != found[1]
    return found


def test_all_letters_of_a_panel_go_into_one_file(page: Page, words: Words) -> None:
    example(page)
    expect(action(page, "download-all")).to_be_hidden()
    action(page, "add-recipient").click()
    control(page, "topic", 1).fill("the rota")
    first, second = both_shown(page)
    name, content = saved(page, "download-all")
    assert name == "letters.txt"
    expect(status(page)).to_contain_text("One blank is still empty: ")
    ilse = control(page, "recipient", 0).input_value()
    nobody = words["spoken"]["person"].replace("{number}", "2")
    heads = [f"{one}\n{'=' * len(one)}" for one in (ilse, nobody)]
    # On the page a blank has a frame, in the file brackets.
    blank = PLAYBOOK.fields["recipient"].label
    second = (second[0], second[1].replace(blank, f"[{blank}]"))
    letters = ["\n\n".join([head, *one]) for head, one in zip(heads, (first, second), strict=True)]
    assert with_lf(content.decode("utf-8-sig")) == "\n\n\n".join(letters) + "\n"


def test_each_letter_of_a_panel_has_a_page_of_the_word_document(page: Page) -> None:
    example(page)
    action(page, "add-recipient").click()
    control(page, "recipient", 1).fill("Wanjiru")
    control(page, "topic", 1).fill("the rota")
    first, second = ("\n\n".join(one) for one in both_shown(page))
    name, content = saved(page, "download-all-docx")
    assert name == "letters.docx"
    assert document_text(content) == f"{first}\n\n{second}"
    breaks = [one.paragraph_format.page_break_before for one in read_document(content).paragraphs]
    assert sum(map(bool, breaks)) == 1
    assert breaks[len(first.split("\n\n"))]


def test_a_paragraph_from_right_to_left_is_marked_as_such(page: Page) -> None:
    """In the letter, on paper and in the Word document; the paragraphs around it run as before."""
    example(page)
    edit(page, 1, "شكرا على وقتك.")
    direction = "(all) => all.map((one) => getComputedStyle(one).direction)"
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    printed = page.locator("letter-print p").evaluate_all(direction)
    page.emulate_media(media="screen")
    seen = page.locator('[data-passage="1"] .own').evaluate_all(direction)
    made = read_document(saved(page, "download-docx")[1]).paragraphs
    is_marked = "w:pPr/w:bidi[not(@w:val='false')] and w:r/w:rPr/w:rtl[not(@w:val='false')]"
    marked = [one._p.xpath(is_marked) for one in made]
    assert seen == ["rtl"]
    assert [one == "rtl" for one in printed] == marked
    assert (marked.index(True), sum(marked)) == (2, 1)


def test_saving_counts_as_having_gone_somewhere(page: Page) -> None:
    example(page)
    unsaved = "document.querySelector('letter-writer').exits.unsaved"
    assert page.evaluate(unsaved) is True
    saved(page, "download-txt")
    assert page.evaluate(unsaved) is False
    control(page, "candidate").fill("Hà")
    assert page.evaluate(unsaved) is True
