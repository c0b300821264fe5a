"""Steps that the tests of the writer's ways out share."""

from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page

from tests.site.writing import action, control, fill_example, open_letter, paragraphs, part

# Blanks of the letter that `example` opens; the first is in its subject too.
FIELDS = ("topic", "evidence", "role", "company", "recipient", "candidate")


def shown(page: Page) -> tuple[str, str]:
    """The subject and the text of the letter as it stands on the page."""
    return part(page, "subject").text_content() or "", "\n\n".join(paragraphs(page))


def example(page: Page, template: str = "thank-interviewer", tone: str = "warm") -> None:
    """Open a letter with the values of its example."""
    open_letter(page, template, tone)
    fill_example(page, template, tone)


def put(page: Page, field: str, value: str) -> str:
    """Set a field to what no keyboard types; what the field made of it."""
    control(page, field).evaluate(
        """(one, value) => {
          one.value = value;
          one.dispatchEvent(new Event("input", { bubbles: true }));
        }""",
        value,
    )
    return control(page, field).input_value()


def filled(page: Page, values: list[str]) -> Iterator[tuple[str, str]]:
    """Letters that between them hold each of the values, several a letter."""
    example(page)
    for start in range(0, len(values), len(FIELDS)):
        for field, value in zip(FIELDS, values[start : start + len(FIELDS)], strict=False):
            put(page, field, value)
        yield shown(page)


def saved(page: Page, name: str) -> tuple[str, bytes]:
    """The name and the content of the file that an action saves."""
    with page.expect_download() as found:
        action(page, name).click()
    download = found.value
    return download.suggested_filename, Path(download.path()).read_bytes()
