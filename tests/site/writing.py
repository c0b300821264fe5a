"""Steps that the tests of the letter writer share."""

from playwright.sync_api import Locator, Page, expect

from macros import reading
from macros.composing import texts, usage
from tests.site.serving import ROOT

Words = dict[str, dict[str, str]]
PLAYBOOK = reading.read(ROOT / "data").playbook()
# Opening a mail app would leave the browser: note the address and stay.
CATCH_MAIL = "HTMLAnchorElement.prototype.click = function () { window.mailed = this.href; };"


def open_letter(page: Page, template: str = "thank-interviewer", tone: str = "warm") -> None:
    """Open the writer by a deep link."""
    page.goto(f"write/#template={template}&tone={tone}")
    ready(page, template, tone)


def ready(page: Page, template: str, tone: str) -> None:
    """Wait until a letter is shown."""
    expect(page.locator("letter-writer")).to_have_attribute("data-ready", f"{template} {tone}")


def part(page: Page, name: str) -> Locator:
    """The subject or the body of the letter."""
    return page.locator(f'[data-letter="{name}"]')


def action(page: Page, name: str) -> Locator:
    """The button of an action."""
    return page.locator(f'[data-action="{name}"]')


def control(page: Page, field: str) -> Locator:
    """The control of a field."""
    return page.locator(f'letter-writer [name="{field}"]')


def paragraphs(page: Page) -> list[str]:
    """The shown passages with line breaks as in the letter; a gap is its label."""
    shown: list[str] = page.evaluate(
        """[...document.querySelectorAll('[data-letter="body"] > :not([hidden]) p')]
             .map((one) => one.textContent)"""
    )
    return shown


def fill_example(page: Page, template: str, tone: str) -> dict[str, str]:
    """Type the template's example; the values typed."""
    used = usage(texts(PLAYBOOK.templates[template].tones[tone]))
    example = PLAYBOOK.templates[template].example
    values = {name: example[name] for name in (*used.required, *used.optional) if name in example}
    for name, value in values.items():
        control(page, name).fill(value)
    return values


def clipboard(page: Page) -> str:
    """The text on the clipboard."""
    return str(page.evaluate("navigator.clipboard.readText()")).replace("\r\n", "\n")
