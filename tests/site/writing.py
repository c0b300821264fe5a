"""Steps that the tests of the letter writer share."""

import re
from datetime import datetime, timedelta

from playwright.sync_api import Locator, Page, expect

from macros import reading
from macros.composing import texts, usage
from macros.checking.letters import TODAY
from tests.site.serving import ROOT

Words = dict[str, dict[str, str]]
DATES = {"day", "when", "time", "date"}
_DATE = re.compile(r"([A-Z][a-z]+ \d+)(?:, \d{4})?(?:, at .*)?$")
YEAR = int(TODAY[:4])
PLAYBOOK = reading.read(ROOT / "data").playbook()
# Opening a mail app would leave the browser: note the address and stay.
CATCH_MAIL = "HTMLAnchorElement.prototype.click = function () { window.mailed = this.href; };"


def open_letter(page: Page, template: str = "thank-interviewer", tone: str = "warm") -> None:
    """Open the writer by a deep link, on a day from which every example is said with its date."""
    page.clock.set_fixed_time(now(template))
    page.goto(f"write/#template={template}&tone={tone}")
    ready(page, template, tone)


def now(template: str) -> datetime:
    """A noon from which all dates of a template's example are said with day and month."""
    example = PLAYBOOK.templates[template].example
    found = [_DATE.search(value) for name, value in example.items() if _kind(name) in DATES]
    days = [datetime.strptime(f"{one[1]} {YEAR}", "%B %d %Y") for one in found if one]
    return max(days, default=datetime(YEAR, 1, 1)) + timedelta(days=60, hours=12)


def _kind(field: str) -> str:
    return PLAYBOOK.fields[field].kind


def ready(page: Page, template: str, tone: str) -> None:
    """Wait until a letter is shown."""
    expect(page.locator("letter-writer")).to_have_attribute("data-ready", f"{template} {tone}")


def part(page: Page, name: str) -> Locator:
    """The subject or the body of the letter."""
    return page.locator(f'[data-letter="{name}"]')


def action(page: Page, name: str) -> Locator:
    """The button of an action."""
    return page.locator(f'[data-action="{name}"]')


def control(page: Page, field: str, recipient: int = 0) -> Locator:
    """The control of a field; of one recipient, where it belongs to one."""
    mine = f'letter-writer [data-recipient="{recipient}"] [name="{field}"]'
    return page.locator(
        f'{mine}, letter-writer [data-scope]:not([data-recipient]) [name="{field}"]'
    )


def open_editor(page: Page, passage: int | str) -> None:
    """Open the editor of a paragraph, or of the subject line."""
    button = page.locator(f'[data-passage="{passage}"] [data-action="open-passage"]')
    button.click()
    expect(button).to_have_attribute("aria-expanded", "true")


def edit(page: Page, passage: int | str, text: str) -> None:
    """Write a version of one's own of a paragraph."""
    open_editor(page, passage)
    action(page, "edit-passage").click()
    page.locator("[data-edit]").fill(text)
    action(page, "close-passage").click()


def seat(page: Page, recipient: int) -> Locator:
    """The group of one recipient."""
    return page.locator(f'[data-recipient="{recipient}"]')


def status(page: Page) -> Locator:
    """Where results are announced."""
    return page.locator('letter-writer [role="status"]')


def paragraphs(page: Page) -> list[str]:
    """The shown passages with line breaks as in the letter; a gap is its label."""
    shown: list[str] = page.evaluate(
        """[...document.querySelectorAll('[data-letter="body"] > [data-passage] > p')]
             .map((one) => one.textContent)"""
    )
    return shown


def fill_example(page: Page, template: str, tone: str) -> dict[str, str]:
    """Type the template's example; the values typed, dates in words."""
    used = usage(texts(PLAYBOOK.templates[template].tones[tone]))
    example = PLAYBOOK.templates[template].example
    values = {name: example[name] for name in (*used.required, *used.optional) if name in example}
    fill(page, values)
    return values


def fill(page: Page, values: dict[str, str], recipient: int = 0) -> None:
    """Type values by field; a date in words is chosen as that date."""
    today = datetime.fromisoformat(page.evaluate("new Date().toISOString()"))
    for name, value in values.items():
        typed = chosen(value, today) if _kind(name) in DATES else value
        control(page, name, recipient).fill(typed)


def chosen(words: str, today: datetime) -> str:
    """The ISO date, or date and time, that the writer says in these words today."""
    day, _, time = re.sub(r",(?= at )", "", words.removeprefix("on ")).partition(" at ")
    near = {"yesterday": -1, "today": 0, "tomorrow": 1}
    if day in near:
        found = today + timedelta(days=near[day])
    else:
        month, number, *year = re.findall(r"[A-Z][a-z]+(?= \d)|\d+", day)
        found = datetime.strptime(f"{month} {number} {(year or [str(YEAR)])[0]}", "%B %d %Y")
    return f"{found:%Y-%m-%d}" + (f"T{_clock(time)}" if time else "")


def _clock(time: str) -> str:
    """“2:10 p.m.” as a control takes it."""
    return f"{datetime.strptime(time.replace('.', '').upper(), '%I:%M %p'):%H:%M}"


def clipboard(page: Page) -> str:
    """The text on the clipboard."""
    return str(page.evaluate("navigator.clipboard.readText()")).replace("\r\n", "\n")
