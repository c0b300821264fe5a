"""Handing the letter to a mail app or a mail service: on a press, and never more than fits."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, Route, expect

from tests.letters import with_lf
from tests.site.exits import example, put, shown
from tests.site.watching import Watch
from tests.site.writing import CATCH_MAIL, Words, action, clipboard, control, open_letter, status

SERVICES = {
    "gmail": ("mail.google.com", "su", "Gmail"),
    "outlook": ("outlook.live.com", "subject", "Outlook.com"),
    "yahoo": ("compose.mail.yahoo.com", "subject", "Yahoo"),
}
MAIL = ["mail", *SERVICES]
REFUSE = """Object.defineProperty(navigator, "clipboard", {
  value: { writeText: () => Promise.reject(new DOMException("no", "NotAllowedError")) } });"""


def handed(page: Page, service: str, watched: Watch) -> str:
    """The address that a press on a service's button opens; the service itself is not asked."""
    host = SERVICES[service][0]
    watched.expected.append(f"request to another origin: https://{host}/")

    def answer(route: Route) -> None:
        route.fulfill(body="<title>service</title>", content_type="text/html")

    page.context.route(f"https://{host}/**", answer)
    with page.context.expect_page() as opened:
        action(page, f"open-{service}").click()
    opened.value.wait_for_load_state()
    assert opened.value.evaluate("[window.opener, document.referrer]") == [None, ""]
    return opened.value.url


@pytest.mark.parametrize("service", SERVICES)
def test_a_service_gets_the_whole_letter(
    page: Page, words: Words, watched: Watch, service: str
) -> None:
    example(page)
    host, subject, name = SERVICES[service]
    parts = urlsplit(handed(page, service, watched))
    query = parse_qs(parts.query)
    assert parts.netloc == host
    assert (query[subject][0], with_lf(query["body"][0])) == shown(page)
    assert "to" not in query
    expect(status(page)).to_have_text(words["spoken"]["handed"].replace("{name}", name))


@pytest.mark.parametrize("service", SERVICES)
def test_nothing_of_a_service_is_on_the_page_or_asked_for_before(
    page: Page, words: Words, watched: Watch, service: str
) -> None:
    example(page)
    host, _, name = SERVICES[service]
    assert host not in page.content()
    assert name in words["exits"][service]
    assert not [sent for sent in watched.sent() if host in sent]
    handed(page, service, watched)
    assert host not in page.content()


@pytest.mark.parametrize("way", MAIL)
def test_what_does_not_fit_is_copied(page: Page, words: Words, way: str) -> None:
    page.add_init_script(CATCH_MAIL)
    example(page)
    put(page, "evidence", "é" * 400)
    action(page, f"open-{way}").click()
    said = words["spoken"]
    expect(status(page)).to_have_text(f"{said['subject_only']} {said['rest_copied']}")
    address = page.evaluate("window.mailed")
    assert len(address) <= 1800
    assert "body=" not in address
    subject, body = shown(page)
    assert parse_qs(urlsplit(address).query).popitem()[1] == [subject]
    assert clipboard(page) == body


def test_a_subject_that_does_not_fit_is_copied_too(page: Page, words: Words) -> None:
    page.add_init_script(CATCH_MAIL)
    example(page)
    put(page, "recipient", "é" * 400)
    put(page, "role", "é" * 400)
    put(page, "topic", "é" * 400)
    action(page, "open-mail").click()
    said = words["spoken"]
    expect(status(page)).to_have_text(f"{said['nothing_handed']} {said['rest_copied']}")
    assert page.evaluate("window.mailed") == "mailto:?subject="
    assert clipboard(page) == "\n\n".join(shown(page))


def test_a_refused_clipboard_is_owned_up_to(page: Page, words: Words) -> None:
    page.add_init_script(CATCH_MAIL)
    page.add_init_script(REFUSE)
    example(page)
    put(page, "evidence", "é" * 400)
    action(page, "open-gmail").click()
    said = words["spoken"]
    expect(status(page)).to_have_text(f"{said['subject_only']} {said['refused']}")
    assert page.evaluate("getSelection().toString()") == shown(page)[1]


def test_open_blanks_are_named(page: Page, words: Words) -> None:
    page.add_init_script(CATCH_MAIL)
    open_letter(page)
    action(page, "open-mail").click()
    said = words["spoken"]["mail_opened"]
    expect(status(page)).to_have_text(re.compile(rf"^\d+ blanks are still empty: .+ {said}$"))


@pytest.mark.parametrize("template", ["thank-on-linkedin", "thank-by-card", "thank-interviewer-by-letter"])
def test_only_an_e_mail_is_handed_to_mail(page: Page, template: str) -> None:
    open_letter(page, template)
    for way in (*(f"open-{one}" for one in MAIL), "download-eml", "copy-subject"):
        expect(action(page, way)).to_be_hidden()
    open_letter(page)
    for way in (*(f"open-{one}" for one in MAIL), "download-eml", "copy-subject"):
        expect(action(page, way)).to_be_visible()


def test_handing_over_counts_as_having_gone_somewhere(page: Page) -> None:
    page.add_init_script(CATCH_MAIL)
    example(page)
    action(page, "open-yahoo").click()
    assert page.evaluate("document.querySelector('letter-writer').exits.unsaved") is False
    control(page, "candidate").fill("Hà")
    assert page.evaluate("document.querySelector('letter-writer').exits.unsaved") is True
