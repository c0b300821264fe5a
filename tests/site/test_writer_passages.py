"""Passages of a letter: chosen, edited, left out, added to; and gaps filled where they stand."""

import pytest
from playwright.sync_api import Page, expect

from macros.model import Passage
from tests.site.conftest import NewContext
from tests.site.writing import (
    PLAYBOOK,
    Words,
    action,
    clipboard,
    control,
    edit,
    fill_example,
    open_editor,
    open_letter,
    paragraphs,
    part,
    status,
)

LETTER = PLAYBOOK.templates["thank-interviewer"].tones["warm"]
OPTIONS = next(i for i, passage in enumerate(LETTER.body) if passage.names)


def passage(page: Page, key: int | str) -> str:
    """The text of one paragraph as it is shown."""
    return page.locator(f'[data-passage="{key}"] > p').text_content() or ""


def test_options_are_shown_with_their_names_and_the_candidate_s_facts(page: Page) -> None:
    open_letter(page)
    fill_example(page, "thank-interviewer", "warm")
    open_editor(page, OPTIONS)
    body: Passage = LETTER.body[OPTIONS]
    options = page.locator("[data-options] label")
    expect(options.locator("[data-name]")).to_have_text(body.names)
    for number in range(len(body.names)):
        options.nth(number).locator("input").check()
        expect(options.nth(number).locator("[data-text]")).to_have_text(passage(page, OPTIONS))


def test_an_edited_paragraph_is_left_alone_until_the_form_is_asked_back(
    page: Page, words: Words
) -> None:
    open_letter(page)
    fill_example(page, "thank-interviewer", "warm")
    before = paragraphs(page)
    edit(page, 1, "Thank you. It was a good talk about the rail.")
    control(page, "topic").fill("something else")
    control(page, "met").fill("")
    assert passage(page, 1) == "Thank you. It was a good talk about the rail."
    open_editor(page, 1)
    expect(page.locator("[data-editor]")).to_contain_text(words["writer"]["yours"])
    action(page, "use-form").click()
    expect(page.locator('[data-passage="1"] > p')).to_contain_text("something else")
    for _ in range(4):
        action(page, "undo").click()
    assert paragraphs(page) == before


def test_editing_begins_with_the_words_that_stand_there(page: Page) -> None:
    open_letter(page)
    fill_example(page, "thank-interviewer", "warm")
    before = passage(page, 1)
    open_editor(page, 1)
    action(page, "edit-passage").click()
    expect(page.locator("[data-edit]")).to_have_value(before)
    expect(page.locator("[data-edit]")).to_be_focused()


def test_a_paragraph_left_out_is_not_copied_and_can_be_put_back(page: Page, words: Words) -> None:
    open_letter(page)
    fill_example(page, "thank-interviewer", "warm")
    gone = passage(page, OPTIONS)
    open_editor(page, OPTIONS)
    action(page, "leave-out").click()
    expect(status(page)).to_have_text(words["spoken"]["left_out"])
    expect(action(page, "put-back")).to_be_focused()
    action(page, "copy-letter").click()
    expect(status(page)).to_contain_text(words["spoken"]["copied"])
    assert gone not in clipboard(page)
    action(page, "put-back").click()
    expect(part(page, "body")).to_contain_text(gone)


def test_a_paragraph_of_one_s_own_stands_where_it_was_added(page: Page) -> None:
    open_letter(page)
    fill_example(page, "thank-interviewer", "warm")
    open_editor(page, 1)
    action(page, "add-paragraph").click()
    page.keyboard.type("I also have a question about parking.")
    action(page, "close-passage").click()
    shown = paragraphs(page)
    assert shown[2] == "I also have a question about parking."
    open_editor(page, "1+")
    action(page, "remove-paragraph").click()
    assert "I also have a question about parking." not in paragraphs(page)


def test_the_subject_line_can_be_edited(page: Page) -> None:
    open_letter(page)
    fill_example(page, "thank-interviewer", "warm")
    edit(page, "subject", "Thanks\nagain")
    expect(part(page, "subject")).to_have_text("Thanks again")


def test_a_gap_is_filled_where_it_stands_and_leads_to_the_next(page: Page) -> None:
    open_letter(page)
    for _ in range(len(PLAYBOOK.fields)):
        gap = page.locator("letter-writer .gap").first
        if not gap.count():
            break
        gap.click()
        field = page.locator("[data-editor] :is(input, textarea)").first
        expect(field).to_be_focused()
        while page.locator("[data-editor]").count():
            name = field.get_attribute("name") or ""
            page.keyboard.type(PLAYBOOK.fields[name].example)
            page.keyboard.press("Enter")
    expect(page.locator("letter-writer .gap")).to_have_count(0)
    expect(action(page, "copy-letter")).to_be_focused()
    expect(control(page, "recipient")).to_have_value(PLAYBOOK.fields["recipient"].example)


def test_escape_closes_the_editor_and_gives_the_focus_back(page: Page) -> None:
    open_letter(page)
    open_editor(page, 1)
    page.keyboard.press("Escape")
    expect(page.locator("[data-editor]")).to_have_count(0)
    expect(page.locator('[data-passage="1"] [data-action="open-passage"]')).to_be_focused()


def test_nothing_is_called_a_fault_before_anything_is_typed(page: Page) -> None:
    open_letter(page)
    expect(page.locator("[data-findings]")).to_be_hidden()
    expect(page.locator("[data-findings-link]")).to_be_hidden()
    control(page, "topic").fill("the night desk")
    expect(page.locator('[data-finding="open-blank"]')).to_be_visible()


@pytest.mark.parametrize("tone", ["warm", "formal"])
def test_british_english_is_chosen_and_remembered(page: Page, tone: str) -> None:
    open_letter(page, "thank-interviewer", tone)
    control(page, "met").fill("2026-10-06")
    expect(part(page, "body")).to_contain_text("October 6")
    page.locator('[data-choice="variant"]').select_option("british")
    expect(part(page, "body")).to_contain_text("6 October")
    page.reload()
    expect(page.locator('[data-choice="variant"]')).to_have_value("british")


def test_the_browser_s_language_decides_at_first(new_context: NewContext) -> None:
    for locale, variant in (("en-GB", "british"), ("en-US", "american"), ("de-DE", "american")):
        page = new_context(locale=locale).new_page()
        open_letter(page)
        expect(page.locator('[data-choice="variant"]')).to_have_value(variant)


def test_a_letter_left_open_over_midnight_names_the_right_day(page: Page) -> None:
    page.clock.install(time="2026-10-06T20:00:00")
    page.goto("write/#template=thank-interviewer&tone=warm")
    control(page, "met").fill("2026-10-06")
    expect(part(page, "body")).to_contain_text("today")
    page.clock.set_fixed_time("2026-10-07T08:00:00")
    action(page, "copy-letter").click()
    page.wait_for_function("async () => (await navigator.clipboard.readText()).includes('yesterday')")
    expect(part(page, "body")).to_contain_text("yesterday")


def test_a_value_that_only_changes_counts(page: Page) -> None:
    open_letter(page)
    control(page, "company").evaluate(
        """(one) => { one.value = "Larkfield Clinics";
             one.dispatchEvent(new Event("change", { bubbles: true })); }"""
    )
    control(page, "topic").fill("the rota")
    expect(control(page, "company")).to_have_value("Larkfield Clinics")


def test_a_repair_is_accepted_with_one_press(page: Page) -> None:
    open_letter(page)
    control(page, "topic").fill("Onboarding")
    accept = page.locator('[data-finding="seam-capital"] [data-action="take-repair"]')
    accept.click()
    expect(control(page, "topic")).to_have_value("onboarding")


def test_on_a_phone_the_letter_comes_first_and_the_dock_covers_no_field(
    new_context: NewContext,
) -> None:
    phone = {"width": 390, "height": 844}
    page = new_context(viewport=phone, has_touch=True, reduced_motion="reduce").new_page()
    open_letter(page)
    box = part(page, "body").bounding_box()
    assert box
    assert box["y"] < 844
    for name in ("recipient", "topic", "candidate"):
        control(page, name).focus()
        hint = page.locator(f"#hint-{name}, #hint-{name}-0").first.bounding_box()
        dock = page.locator(".writer-dock").bounding_box()
        assert hint
        assert dock
        assert hint["y"] + hint["height"] <= dock["y"], name
