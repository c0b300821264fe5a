"""The files and addresses that the letter writer makes, opened again by readers of their own."""

import base64
import email
import io
import re
from datetime import UTC, datetime, timedelta, timezone
from email import policy
from email.message import EmailMessage
from typing import Any
from urllib.parse import unquote

import docx
import pytest
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.letters import HOSTILE, Letter, in_xml, letters, names, with_lf
from tests.nodes import ask

NOW = datetime(2026, 10, 6, 12, 10, tzinfo=UTC)
MILLISECONDS = int(NOW.timestamp() * 1000)
MAIL = ("mail", "gmail", "outlook", "yahoo")
LETTERS = letters()


def drafts(written: list[Letter], offset: int = 120) -> list[str]:
    """The .eml files of letters."""
    answer: list[str] = ask("exits", [[one, MILLISECONDS, offset] for one in written], "draft")
    return answer


def read_mail(draft: str) -> EmailMessage:
    """An .eml file as a mail app reads it; any flaw of it is an error."""
    read = email.message_from_bytes(draft.encode("ascii"), policy=policy.strict)
    assert isinstance(read, EmailMessage)
    assert not read.defects
    assert not [defect for _, value in read.items() for defect in value.defects]
    return read


def documents(cases: list[tuple[list[Letter], str]]) -> list[Any]:
    """The Word documents of letters."""
    files = [base64.b64decode(one) for one in ask("exits", cases, "docx")]
    return [docx.Document(io.BytesIO(file)) for file in files]


def texts(paragraphs: list[Paragraph]) -> str:
    """The text of a document's paragraphs."""
    return "\n\n".join(paragraph.text for paragraph in paragraphs)


def test_a_mail_draft_holds_the_whole_letter() -> None:
    for letter, draft in zip(LETTERS, drafts(LETTERS), strict=True):
        read = read_mail(draft)
        assert read["Subject"] == letter["subject"]
        assert with_lf(read.get_content()) == with_lf(letter["body"])


def test_a_mail_draft_is_unsent_and_names_nobody() -> None:
    draft = drafts(LETTERS[:1])[0]
    read = read_mail(draft)
    assert read["X-Unsent"] == "1"
    assert (read["From"], read["To"]) == (None, None)
    assert read.get_content_type() == "text/plain"
    assert read.get_content_charset() == "utf-8"
    assert "\n" not in draft.replace("\r\n", "")


def test_no_line_of_a_mail_draft_is_too_long_and_no_encoded_word_splits_a_character() -> None:
    for draft in drafts(LETTERS):
        assert max(map(len, draft.split("\r\n"))) <= 76
        for word in re.findall(r"=\?UTF-8\?B\?(.*?)\?=", draft.partition("\r\n\r\n")[0]):
            assert len(word) + len("=?UTF-8?B??=") <= 75
            base64.b64decode(word, validate=True).decode("utf-8")


def test_a_line_break_in_the_subject_makes_no_header() -> None:
    letter = {"subject": "Thank you\r\nBcc: all@example.com", "body": "Hello"}
    read = read_mail(drafts([letter])[0])
    assert read["Subject"] == "Thank you Bcc: all@example.com"
    assert read["Bcc"] is None


@pytest.mark.parametrize("offset", [-570, -300, 0, 60, 120, 345, 840])
def test_a_mail_draft_has_the_candidate_s_clock(offset: int) -> None:
    written = read_mail(drafts(LETTERS[:1], offset)[0])["Date"].datetime
    assert written == NOW
    assert written.utcoffset() == timedelta(minutes=offset)
    assert written.date() == NOW.astimezone(timezone(timedelta(minutes=offset))).date()


def test_a_word_document_holds_the_whole_letter() -> None:
    made = documents([([letter], letter["subject"]) for letter in LETTERS])
    for letter, document in zip(LETTERS, made, strict=True):
        subject, *body = document.paragraphs
        assert subject.text == in_xml(letter["subject"])
        assert texts(body) == in_xml(letter["body"])
        assert document.core_properties.title == in_xml(letter["subject"])


def test_a_word_document_is_laid_out_as_a_letter() -> None:
    letter = {"subject": "Thank you, Ilse", "body": "14 Tannery Row\nHallowmere\n\nDear Ilse,"}
    (document,) = documents([([letter], "Thank you, Ilse")])
    (section,) = document.sections
    sizes = (section.page_width, section.page_height, section.top_margin, section.left_margin)
    for size, wanted in zip(sizes, (Cm(21), Cm(29.7), Cm(2.5), Cm(2.5)), strict=True):
        assert abs(size - wanted) < Cm(0.01)
    subject, address, greeting = document.paragraphs
    assert [run.bold for run in subject.runs] == [True]
    assert address.text.splitlines() == ["14 Tannery Row", "Hallowmere"]
    assert not any(run.bold for run in [*address.runs, *greeting.runs])
    defaults = document.styles.element.find(".//{*}rPrDefault/{*}rPr")
    assert int(defaults.find("{*}sz").values()[0]) / 2 == Pt(11).pt
    assert defaults.find("{*}lang").values() == ["en-GB"]
    assert document.core_properties.author == ""
    assert document.core_properties.last_modified_by == ""


def test_each_letter_of_a_word_document_has_a_page() -> None:
    panel = [{"subject": "", "body": f"Dear {name},\n\nThank you."} for name in ("Ilse", "Hà", "J")]
    (document,) = documents([(panel, "Letters")])
    breaks = [bool(one.paragraph_format.page_break_before) for one in document.paragraphs]
    assert breaks == [False, False, True, False, True, False]
    assert texts(document.paragraphs) == "\n\n".join(one["body"] for one in panel)


def test_a_text_file_opens_on_windows_and_phones() -> None:
    files = ask("exits", [("plainFile", letter["body"]) for letter in LETTERS])
    for letter, file in zip(LETTERS, files, strict=True):
        data = file.encode("utf-8")
        assert data.startswith(b"\xef\xbb\xbf")
        assert b"\n" not in data.replace(b"\r\n", b"")
        assert with_lf(data.decode("utf-8-sig")) == with_lf(letter["body"]) + "\n"


def test_an_address_carries_the_whole_letter_or_says_what_it_leaves() -> None:
    cases = [("mailAddress", way, one["subject"], one["body"]) for way in MAIL for one in LETTERS]
    for (_, way, subject, body), made in zip(cases, ask("exits", cases), strict=True):
        assert len(made["address"]) <= 1800
        parts = re.search(r"[?&](?:su|subject)=([^&]*)(?:&body=([^&]*))?$", made["address"])
        assert parts, made["address"]
        carried = [with_lf(unquote(part or "", errors="strict")) for part in parts.groups()]
        wanted = {"": [subject, body], "body": [subject, ""], "whole": ["", ""]}[made["left"]]
        assert carried == [with_lf(text) for text in wanted], way


def test_a_file_name_is_safe_everywhere() -> None:
    made = ask("exits", [("fileName", "letter", one, "txt") for one in [*names(), *HOSTILE]])
    for name in made:
        assert re.fullmatch(r"letter(-\w.*)?\.txt", name)
        assert not re.search(r'[\x00-\x1f/\\:*?"<>|\u200b-\u200f\u202a-\u202e]', name)
        assert len(name.encode()) <= 255


@settings(max_examples=10, deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=200), min_size=20))
def test_a_draft_brings_back_any_text(found: list[str]) -> None:
    written = [{"subject": " ".join(text.split()), "body": text} for text in found]
    for letter, draft in zip(written, drafts(written), strict=True):
        read = read_mail(draft)
        assert (read["Subject"] or "") == letter["subject"]
        assert with_lf(read.get_content()) == with_lf(letter["body"])
