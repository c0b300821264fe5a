"""What leaves the letter writer: exactly what was typed, and only where it was asked to go."""

import json
import re
from urllib.parse import unquote

from playwright.sync_api import Page, expect

from tests.site.exits import saved
from tests.site.serving import ROOT
from tests.site.watching import Watch
from tests.site.writing import (
    CATCH_MAIL,
    PLAYBOOK,
    Words,
    action,
    clipboard,
    control,
    fill_example,
    open_letter,
    paragraphs,
    part,
)

NAUGHTY = ROOT.parent / "shared/naughty-strings/blns.json"
REFUSE = """Object.defineProperty(navigator, "clipboard", {
  value: { writeText: () => Promise.reject(new DOMException("no", "NotAllowedError")) } });"""
# Stay on the page where a mail app or the window for printing would open; let files be saved.
STAY = """window.print = () => {};
const { click } = HTMLAnchorElement.prototype;
HTMLAnchorElement.prototype.click = function () { if (this.download) click.call(this); };"""
HOSTILE = [
    "{{company}} {{{role}}} {{&x}} {{#topic}} {{/topic}} {{^a}} {{! b }} {{=<% %>=}}",
    "100% this year, %20 %zz %0D%0A + & = # ?",
    "$& $1 $$ $` $' \\1",
    "<script>document.title = 'read'</script><img src=x onerror=alert(1)>&amp;",
    "👩🏽‍🔧 𝒳 e\u0301",
    "يوسف \u200fعمر שלום",
    "\ue0000\ue001 \ue0001\ue001",
    "constructor __proto__ toString",
]


def hostile() -> list[str]:
    found = [*HOSTILE, "x" * 10_000]
    return found + (json.loads(NAUGHTY.read_text()) if NAUGHTY.exists() else [])


def test_hostile_values_come_out_as_typed(page: Page) -> None:
    open_letter(page)
    title = page.title()
    seen = page.evaluate(
        """(texts) => texts.map((text) => {
          const field = document.querySelector('[name="candidate"]');
          field.value = text;
          field.dispatchEvent(new Event("input", { bubbles: true }));
          const own = document.querySelector('[data-letter="body"] .own[data-field="candidate"]');
          return [field.value, own?.textContent ?? ""];
        })""",
        hostile(),
    )
    # White space at the ends is no part of a name; to a browser U+FEFF is some.
    bare = [typed.strip().strip("\ufeff").strip() for typed, _ in seen]
    assert [shown for _, shown in seen] == bare
    assert page.title() == title


def test_half_a_character_is_no_error(page: Page) -> None:
    page.add_init_script(CATCH_MAIL)
    open_letter(page)
    fill_example(page, "thank-interviewer", "warm")
    field = control(page, "topic")
    field.evaluate(
        """(one) => {
          one.value = "a\\ud800b";
          one.dispatchEvent(new Event("input", { bubbles: true }));
        }"""
    )
    assert page.evaluate(
        """document.querySelector('[data-letter="body"]').textContent.includes('a\\ud800b')"""
    )
    action(page, "open-mail").click()
    assert "a\ufffdb" in unquote(page.evaluate("window.mailed"))


def test_the_mail_app_gets_crlf_and_nobody_s_address(page: Page) -> None:
    page.add_init_script(CATCH_MAIL)
    open_letter(page)
    fill_example(page, "thank-interviewer", "warm")
    control(page, "topic").fill("100% & more?")
    action(page, "open-mail").click()
    address = page.evaluate("window.mailed")
    parts = re.fullmatch(r"mailto:\?subject=([^&]*)&body=([^&]*)", address)
    assert parts
    subject, body = parts.groups()
    assert unquote(subject) == part(page, "subject").text_content()
    assert unquote(body) == "\n\n".join(paragraphs(page)).replace("\n", "\r\n")
    open_letter(page, "thank-on-linkedin", "warm")
    expect(action(page, "open-mail")).to_be_hidden()


def test_nothing_typed_is_sent_or_put_in_an_address(page: Page, watched: Watch) -> None:
    page.add_init_script(STAY)
    open_letter(page)
    for field in page.locator("letter-writer [data-field-row]:visible :is(input, textarea)").all():
        field.fill("canary7351")
    for name in ("copy-letter", "copy-subject", "copy-body", "copy-rich", "open-mail", "print"):
        action(page, name).click()
    for name in ("download-eml", "download-txt", "download-docx"):
        saved(page, name)
    page.locator('[name="tone"][value="formal"]').check()
    page.locator("[data-situation] > summary").click()
    page.locator('[data-choice="moment"]').select_option("rejected")
    page.locator("[data-narrow] summary").click()
    page.locator('[data-choice="channel"]').select_option("email")
    assert "canary7351" not in page.url + page.evaluate("JSON.stringify(history.state)")
    assert not [sent for sent in watched.sent() if "canary7351" in sent]
    # The tab keeps the letter in the making, and nothing else does.
    stored = """JSON.stringify([{...localStorage}, document.cookie, Object.keys(sessionStorage)
      .filter((key) => !key.startsWith("afterword.letter")).map((key) => sessionStorage[key])])"""
    assert "canary7351" not in page.evaluate(stored)
    assert "canary7351" not in page.evaluate("Object.keys(sessionStorage).join()")


def test_the_whole_letter_is_copied_with_an_empty_line_between(page: Page, words: Words) -> None:
    open_letter(page)
    fill_example(page, "thank-interviewer", "warm")
    action(page, "copy-letter").click()
    expect(page.locator('letter-writer [role="status"]')).to_have_text(words["spoken"]["copied"])
    body = "\n\n".join(paragraphs(page))
    assert clipboard(page) == f"{part(page, 'subject').text_content()}\n\n{body}"
    for name, text in (("body", body), ("subject", part(page, "subject").text_content())):
        page.evaluate("navigator.clipboard.writeText('')")
        action(page, f"copy-{name}").click()
        page.wait_for_function("async () => (await navigator.clipboard.readText()) !== ''")
        assert clipboard(page) == text


def test_open_blanks_are_named_before_the_copy_is_announced(page: Page, words: Words) -> None:
    open_letter(page)
    action(page, "copy-letter").click()
    status = page.locator('letter-writer [role="status"]')
    expect(status).to_contain_text(words["spoken"]["copied"])
    assert re.match(r"\d+ blanks are still empty: .*Your name", status.text_content() or "")
    assert f"[{PLAYBOOK.fields['candidate'].label}]" in clipboard(page)


def test_a_refused_clipboard_is_owned_up_to(page: Page, words: Words) -> None:
    page.add_init_script(REFUSE)
    open_letter(page)
    fill_example(page, "thank-interviewer", "warm")
    action(page, "copy-body").click()
    status = page.locator('letter-writer [role="status"]')
    expect(status).to_have_text(words["spoken"]["refused"])
    assert page.evaluate("getSelection().toString()") == "\n\n".join(paragraphs(page))


def test_success_is_not_announced_before_the_clipboard_confirms(page: Page, words: Words) -> None:
    page.add_init_script("""Object.defineProperty(navigator, "clipboard", { value: {
      writeText: () => new Promise((confirm) => { window.confirmCopy = confirm; }) } });""")
    open_letter(page)
    fill_example(page, "thank-interviewer", "warm")
    action(page, "copy-letter").click()
    page.wait_for_function("() => window.confirmCopy")
    expect(page.locator('letter-writer [role="status"]')).to_be_empty()
    page.evaluate("window.confirmCopy()")
    expect(page.locator('letter-writer [role="status"]')).to_have_text(words["spoken"]["copied"])


def test_erasing_asks_first(page: Page, words: Words) -> None:
    open_letter(page)
    control(page, "candidate").fill("Hà")
    action(page, "erase").click()
    action(page, "keep-typed").click()
    expect(control(page, "candidate")).to_have_value("Hà")
    action(page, "erase").click()
    action(page, "erase-typed").click()
    expect(control(page, "candidate")).to_have_value("")
    expect(part(page, "body")).not_to_contain_text("Hà")
    expect(page.locator('letter-writer [role="status"]')).to_have_text(words["spoken"]["erased"])
