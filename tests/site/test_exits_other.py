"""Copying with formatting, sharing, reading aloud."""

import re

from playwright.sync_api import Page, expect

from tests.letters import HOSTILE, names
from tests.site.exits import example, filled, shown
from tests.site.writing import Words, action, clipboard, open_letter, status

# A machine under test has neither a share sheet nor a voice: these stand for what one would have.
SHARE = """navigator.share = (data) => { window.shared = data; return window.answer?.() };"""
VOICES = """(() => {
  const voices = VOICES.map(([lang, localService]) => ({ lang, localService, name: lang }));
  window.spoken = [];
  window.SpeechSynthesisUtterance = class extends EventTarget {
    constructor(text) { super(); this.text = text; }
  };
  const speech = new (class extends EventTarget {
    getVoices() { return window.late ? [] : voices; }
    speak(utterance) { window.spoken.push(utterance); }
    cancel() { window.cancelled = true; }
  })();
  Object.defineProperty(window, "speechSynthesis", { value: speech });
})();"""
END = "window.spoken.at(-1).dispatchEvent(new Event('end'))"
SPOKEN = "window.spoken.map(({ text, lang, voice }) => [text, lang, voice.localService])"


def rich(page: Page) -> str:
    """The formatted flavour of what is on the clipboard."""
    read = """async () => {
      const [item] = await navigator.clipboard.read();
      return (await item.getType("text/html")).text();
    }"""
    return str(page.evaluate(read))


def paragraphs_of(html: str) -> list[str]:
    """The text of each paragraph of what was copied."""
    found = re.findall(r"<p[^>]*>(.*?)</p>", html, re.S)
    lines = [re.sub(r"<br[^>]*>", "\n", one) for one in found]
    plain = [re.sub(r"</?strong[^>]*>", "", one) for one in lines]
    assert not [one for one in plain if "<" in one]
    marks = {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&nbsp;": "\xa0", "&amp;": "&"}
    for mark, character in marks.items():
        plain = [one.replace(mark, character) for one in plain]
    return plain


def test_an_e_mail_is_copied_with_its_paragraphs_and_without_its_subject(
    page: Page, words: Words
) -> None:
    example(page)
    action(page, "copy-rich").click()
    expect(status(page)).to_have_text(words["spoken"]["copied_rich"])
    _, body = shown(page)
    assert "\n\n".join(paragraphs_of(rich(page))) == body
    assert clipboard(page) == body


def test_any_value_is_copied_as_text_and_never_as_markup(page: Page, words: Words) -> None:
    # The clipboard itself keeps no control characters, and HTML joins spaces.
    values = [one for one in [*names(), *HOSTILE] if one.isprintable() and "  " not in one]
    assert len(values) > 30
    for _, body in filled(page, values):
        action(page, "copy-rich").click()
        expect(status(page)).to_have_text(words["spoken"]["copied_rich"])
        assert "\n\n".join(paragraphs_of(rich(page))) == body


def test_without_formatting_the_text_is_copied_plain_and_so_said(page: Page, words: Words) -> None:
    page.add_init_script("delete window.ClipboardItem;")
    example(page)
    action(page, "copy-rich").click()
    expect(status(page)).to_have_text(words["spoken"]["copied_plain"])
    assert clipboard(page) == shown(page)[1]


def test_a_clipboard_that_refuses_both_is_owned_up_to(page: Page, words: Words) -> None:
    page.add_init_script("""Object.defineProperty(navigator, "clipboard", { value: {
      write: () => Promise.reject(new DOMException("no", "NotAllowedError")),
      writeText: () => Promise.reject(new DOMException("no", "NotAllowedError")) } });""")
    example(page)
    action(page, "copy-rich").click()
    expect(status(page)).to_have_text(words["spoken"]["refused"])
    assert page.evaluate("getSelection().toString()") == shown(page)[1]


def test_sharing_is_offered_only_where_there_is_a_share_sheet(page: Page) -> None:
    page.add_init_script("delete Navigator.prototype.share;")
    example(page)
    expect(action(page, "share")).to_be_hidden()
    page.add_init_script(SHARE)
    example(page)
    page.reload()
    expect(action(page, "share")).to_be_visible()


def test_an_e_mail_is_shared_with_its_subject_as_title(page: Page, words: Words) -> None:
    page.add_init_script(SHARE)
    example(page)
    action(page, "share").click()
    expect(status(page)).to_have_text(words["spoken"]["shared"])
    subject, body = shown(page)
    assert page.evaluate("window.shared") == {"title": subject, "text": body}
    assert page.evaluate("document.querySelector('letter-writer').exits.unsaved") is False


def test_a_note_is_shared_as_text_alone(page: Page) -> None:
    page.add_init_script(SHARE)
    example(page, "thank-on-linkedin")
    action(page, "share").click()
    page.wait_for_function("window.shared")
    assert page.evaluate("window.shared") == {"text": shown(page)[1]}


def test_closing_the_share_sheet_is_no_error(page: Page) -> None:
    page.add_init_script(SHARE)
    example(page)
    page.evaluate(
        """() => { window.answer = () => Promise.reject(new DOMException("", "AbortError")); }"""
    )
    action(page, "share").click()
    page.wait_for_function("window.shared")
    expect(status(page)).to_be_empty()
    assert page.evaluate("document.querySelector('letter-writer').exits.unsaved") is True


def test_sharing_that_fails_is_owned_up_to(page: Page, words: Words) -> None:
    page.add_init_script(SHARE)
    example(page)
    page.evaluate("() => { window.answer = () => Promise.reject(new TypeError()); }")
    action(page, "share").click()
    expect(status(page)).to_have_text(words["spoken"]["share_failed"])


def with_voices(page: Page, voices: str) -> None:
    """Give the page voices: pairs of a language and whether they work on the device alone."""
    page.add_init_script(VOICES.replace("VOICES", voices, 1))


def test_the_letter_is_read_sentence_by_sentence_by_a_voice_of_the_device(page: Page) -> None:
    with_voices(page, '[["en-GB", false], ["de-DE", true], ["en-US", true]]')
    example(page)
    action(page, "read-aloud").click()
    expect(action(page, "stop-reading")).to_be_focused()
    expect(action(page, "read-aloud")).to_be_hidden()
    while page.evaluate(f"{END}, !document.querySelector('[data-action=stop-reading]').hidden"):
        pass
    spoken = page.evaluate(SPOKEN)
    subject, body = shown(page)
    assert {tuple(one[1:]) for one in spoken} == {("en-US", True)}
    assert len(spoken) > body.count("\n\n")
    whole = "".join(f"{subject}{body}".split())
    assert "".join("".join(text for text, *_ in spoken).split()) == whole
    expect(action(page, "read-aloud")).to_be_focused()


def test_reading_stops_when_told(page: Page) -> None:
    with_voices(page, '[["en-US", true]]')
    example(page)
    action(page, "read-aloud").click()
    action(page, "stop-reading").click()
    assert page.evaluate("window.cancelled") is True
    page.evaluate(END)
    assert len(page.evaluate(SPOKEN)) == 1
    expect(action(page, "read-aloud")).to_be_focused()
    expect(action(page, "stop-reading")).to_be_hidden()


def test_without_a_voice_of_the_device_nothing_is_read_and_why_is_said(
    page: Page, words: Words
) -> None:
    with_voices(page, '[["en-GB", false]]')
    open_letter(page)
    expect(action(page, "read-aloud")).to_be_hidden()
    expect(page.get_by_text(words["exits"]["no_voice"])).to_be_visible()


def test_a_voice_that_comes_late_is_offered(page: Page, words: Words) -> None:
    with_voices(page, '[["en-GB", true]]')
    page.add_init_script("window.late = true;")
    open_letter(page)
    expect(action(page, "read-aloud")).to_be_hidden()
    page.evaluate("late = false, speechSynthesis.dispatchEvent(new Event('voiceschanged'))")
    expect(action(page, "read-aloud")).to_be_visible()
    expect(page.get_by_text(words["exits"]["no_voice"])).to_be_hidden()
