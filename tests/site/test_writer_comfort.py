"""The writer for everybody: names, targets, narrow and enlarged pages, colours, directions."""

from typing import Any

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.site.conftest import NewContext
from tests.site.states import STATES, panel
from tests.site.test_accessibility import SCHEMES, violations
from tests.site.writing import (
    PLAYBOOK,
    Words,
    action,
    clipboard,
    control,
    edit,
    open_editor,
    open_letter,
    part,
    status,
)

DESK, PHONE = {"width": 1280, "height": 900}, {"width": 360, "height": 740}
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# A link within a sentence may be smaller (WCAG 2.2, 2.5.8); all else has 24 px each way.
SMALL = """[...document.querySelectorAll(
  "letter-writer :is(button, select, input, textarea, summary, a[data-action], label:has(input))")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }))
  .filter((one) => !one.matches("label input, .gap"))
  .map((one) => [one.outerHTML.slice(0, 80), one.getBoundingClientRect()])
  .filter(([, box]) => box.width < 24 || box.height < 23.5)
  .map(([markup]) => markup)"""


def opened_page(new_context: NewContext, state: str, **options: Any) -> Page:
    page = new_context(bypass_csp=True, reduced_motion="reduce", **options).new_page()
    STATES[state](page)
    return page


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("state", STATES)
def test_every_state_can_be_read_named_and_hit(
    new_context: NewContext, state: str, size: ViewportSize
) -> None:
    page = opened_page(new_context, state, viewport=size)
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        assert violations(page) == [], scheme
    assert page.evaluate(SMALL) == []
    assert nameless(page) == []


def nameless(page: Page) -> list[str]:
    """What can be used and has no name in the accessibility tree."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    used = ("button", "textbox", "searchbox", "combobox", "radio", "checkbox", "link", "Date")
    names = [
        (node["role"]["value"], node.get("name", {}).get("value", ""))
        for node in nodes
        if not node.get("ignored") and node.get("role", {}).get("value") in used
    ]
    assert names
    return [role for role, name in names if not name.strip()]


@pytest.mark.parametrize("state", STATES)
def test_narrow_or_with_large_text_nothing_scrolls_sideways(new_context: NewContext, state: str) -> None:
    page = opened_page(new_context, state, viewport={"width": 320, "height": 640})
    assert page.evaluate(OVERFLOW) <= 0
    page.set_viewport_size({"width": 640, "height": 450})
    page.add_style_tag(content="html { font-size: 200% !important }")
    assert page.evaluate(OVERFLOW) <= 0


def test_a_letter_is_written_by_names_and_announcements_alone(page: Page, words: Words) -> None:
    page.goto("write/")
    page.get_by_role("searchbox", name=words["start"]["label"]).press_sequentially("panel")
    page.get_by_role("button", name=PLAYBOOK.moments["panel-interview"].title).click()
    letter = page.get_by_role("group", name=words["writer"]["your_letter"])
    expect(letter).to_be_visible()
    person = page.get_by_role("group", name=words["spoken"]["scope_recipient"])
    for field, value in (("recipient", "Abebe"), ("topic", "the night bus")):
        person.get_by_role("textbox", name=PLAYBOOK.fields[field].label).fill(value)
        expect(letter).to_contain_text(value)
    page.get_by_role("button", name=words["writer"]["add_recipient"]).click()
    second = page.get_by_role("group", name="Person 2")
    second.get_by_role("textbox", name=PLAYBOOK.fields["recipient"].label).fill("Marit")
    page.get_by_role("radio", name="Abebe").check()
    expect(letter).to_contain_text("Abebe")
    page.get_by_role("button", name=words["writer"]["next_letter"]).click()
    said = page.get_by_role("status").filter(visible=True)
    expect(said).to_have_text("Letter 2 of 2: Marit.")
    change = words["spoken"]["change_paragraph"].format(number=2)
    page.get_by_role("button", name=change, exact=True).click()
    page.get_by_role("button", name=words["writer"]["leave_out"]).click()
    expect(said).to_have_text(words["spoken"]["left_out"])
    page.get_by_role("button", name=words["writer"]["copy_letter"]).click()
    expect(said).to_contain_text(words["spoken"]["copied"])
    assert "Marit" in clipboard(page)


@pytest.mark.parametrize("name", ["tone", "shown-letter"])
def test_the_chosen_one_shows_in_forced_colours(new_context: NewContext, name: str) -> None:
    page = opened_page(new_context, "panel", forced_colors="active")
    colours = page.evaluate(
        """(name) => [...document.querySelectorAll(`[name="${name}"]`)].map((one) =>
          [one.checked, getComputedStyle(one.nextElementSibling).backgroundColor])""",
        name,
    )
    chosen = {colour for checked, colour in colours if checked}
    others = {colour for checked, colour in colours if not checked}
    assert chosen.isdisjoint(others)


def test_own_words_and_blanks_show_in_forced_colours(new_context: NewContext) -> None:
    page = opened_page(new_context, "opened", forced_colors="active")
    control(page, "role").fill("Joiner")
    style = page.locator(".own").first.evaluate("(one) => getComputedStyle(one).textDecorationLine")
    assert style == "underline"
    border = page.locator(".gap").first.evaluate("(one) => getComputedStyle(one).borderStyle")
    assert border == "dashed"


def test_nothing_moves_where_motion_is_unwanted(new_context: NewContext) -> None:
    page = opened_page(new_context, "panel")
    moving = page.evaluate(
        """[document.documentElement, ...document.querySelectorAll("letter-writer *")]
          .map((one) => getComputedStyle(one))
          .filter((one) => one.scrollBehavior !== "auto" || one.animationName !== "none"
            || parseFloat(one.transitionDuration) > 0).length"""
    )
    assert moving == 0


def test_words_from_right_to_left_run_their_own_way(page: Page) -> None:
    open_letter(page)
    control(page, "recipient").fill("يوسف حداد")
    direction = "(one) => getComputedStyle(one).direction"
    assert control(page, "recipient").evaluate(direction) == "rtl"
    own = part(page, "body").locator('.own[data-field="recipient"]')
    assert own.evaluate(direction) == "rtl"
    assert own.locator("xpath=..").evaluate(direction) == "ltr"


def test_on_a_phone_copy_is_always_in_reach(new_context: NewContext) -> None:
    page = new_context(viewport=PHONE, has_touch=True, is_mobile=True).new_page()
    panel(page)
    most = page.evaluate("document.documentElement.scrollHeight - innerHeight")
    for part_of_way in (0, 0.25, 0.5, 0.75, 1):
        page.evaluate("(top) => scrollTo({ top, behavior: 'instant' })", most * part_of_way)
        expect(action(page, "copy-letter")).to_be_in_viewport(ratio=1)


def test_long_fields_grow(page: Page) -> None:
    open_letter(page)
    field = control(page, "evidence")
    before = field.bounding_box()
    field.fill("a longer story about the night desk " * 12)
    after = field.bounding_box()
    assert before
    assert after
    assert after["height"] > before["height"] * 1.5
    assert field.evaluate("(one) => one.scrollHeight <= one.clientHeight + 1")


@pytest.mark.parametrize("target", ['[name="evidence"]', "[data-edit]"])
def test_pasted_formatting_is_left_behind(page: Page, target: str) -> None:
    open_letter(page)
    if "edit" in target:
        open_editor(page, 1)
        action(page, "edit-passage").click()
    page.evaluate(
        """navigator.clipboard.write([new ClipboardItem({
          "text/html": new Blob(["<b>bold</b> <a href='https://example.org'>link</a>"],
            { type: "text/html" }),
          "text/plain": new Blob(["bold link"], { type: "text/plain" }) })])"""
    )
    field = page.locator(target).first
    field.focus()
    page.keyboard.press("Control+a")
    page.keyboard.press("Control+v")
    expect(field).to_have_value("bold link")
    expect(part(page, "body").locator("p b, p a")).to_have_count(0)


def test_a_dismissed_finding_stays_away_until_it_is_recalled(page: Page, words: Words) -> None:
    panel(page)
    doubled = page.locator('[data-finding="doubled-word"]')
    doubled.locator('[data-action="dismiss-finding"]').click()
    expect(doubled).to_have_count(0)
    expect(status(page)).to_have_text(words["spoken"]["dismissed"])
    expect(page.locator("[data-findings-title]")).to_be_focused()
    page.locator('[name="shown-letter"][value="1"]').check()
    expect(doubled).to_have_count(1)
    page.locator('[name="shown-letter"][value="2"]').check()
    action(page, "recall-findings").click()
    expect(doubled).to_have_count(1)


def test_a_finding_is_shown_in_the_letter(page: Page) -> None:
    panel(page)
    row = page.locator('[data-finding="doubled-word"]')
    row.locator('[data-action="show-finding"]').click()
    assert page.evaluate("getSelection().toString()") == "the the"
    marks = page.evaluate("[...CSS.highlights.get('finding-fix')].map((one) => one.toString())")
    assert "the the" in marks


def test_a_finding_is_shown_in_an_edited_paragraph(page: Page) -> None:
    open_letter(page)
    edit(page, 1, "Thank you for the the tour.")
    page.locator('[data-finding="doubled-word"] [data-action="show-finding"]').click()
    assert page.evaluate("getSelection().toString()") == "the the"


def test_no_finding_blocks_copying(page: Page, words: Words) -> None:
    open_letter(page)
    control(page, "topic").fill("the the night bus")
    expect(page.locator('[data-finding="doubled-word"]')).to_have_count(1)
    action(page, "copy-letter").click()
    expect(status(page)).to_contain_text(words["spoken"]["copied"])
