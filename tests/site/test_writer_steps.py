"""Undo and redo: for typing, wordings, tones, letters and people, by button and by keyboard."""

import pytest
from playwright.sync_api import Page, expect

from tests.site.writing import (
    Words,
    action,
    control,
    edit,
    fill_example,
    open_letter,
    paragraphs,
    part,
    ready,
    status,
)


def press(page: Page, name: str) -> None:
    """Press a button that has nothing to do at present; it takes the focus all the same."""
    action(page, name).focus()
    page.keyboard.press("Enter")


def test_typing_goes_back_by_field_and_forward_again(page: Page, words: Words) -> None:
    open_letter(page)
    control(page, "role").press_sequentially("Joiner")
    control(page, "topic").press_sequentially("the rota")
    action(page, "undo").click()
    expect(control(page, "topic")).to_have_value("")
    expect(control(page, "role")).to_have_value("Joiner")
    expect(status(page)).to_have_text(words["spoken"]["undone"])
    action(page, "undo").click()
    expect(control(page, "role")).to_have_value("")
    expect(action(page, "undo")).to_have_attribute("aria-disabled", "true")
    action(page, "redo").click()
    action(page, "redo").click()
    expect(control(page, "topic")).to_have_value("the rota")
    expect(action(page, "redo")).to_have_attribute("aria-disabled", "true")
    expect(part(page, "subject")).to_contain_text("Joiner")


def test_the_keyboard_steps_back_and_forward_in_a_field(page: Page) -> None:
    open_letter(page)
    topic = control(page, "topic")
    topic.press_sequentially("the rota")
    page.keyboard.press("Control+z")
    expect(topic).to_have_value("")
    expect(topic).to_be_focused()
    for again in ("Control+Shift+z", "Control+y"):
        page.keyboard.press(again)
        expect(topic).to_have_value("the rota")
        page.keyboard.press("Control+z")
        expect(topic).to_have_value("")


def test_a_paragraph_a_tone_and_a_letter_are_steps(page: Page) -> None:
    open_letter(page)
    fill_example(page, "thank-interviewer", "warm")
    first = paragraphs(page)
    edit(page, 1, "Thank you for a good talk.")
    expect(part(page, "body")).to_contain_text("a good talk")
    reworded = paragraphs(page)
    page.locator("[data-situation] > summary").click()
    page.locator('[name="tone"][value="formal"]').check()
    ready(page, "thank-interviewer", "formal")
    page.locator('[name="template"][value="thank-by-card"]').check()
    ready(page, "thank-by-card", "formal")
    action(page, "undo").click()
    ready(page, "thank-interviewer", "formal")
    expect(page.locator('[name="template"][value="thank-interviewer"]')).to_be_checked()
    assert page.url.endswith("#template=thank-interviewer&tone=formal")
    action(page, "undo").click()
    ready(page, "thank-interviewer", "warm")
    assert paragraphs(page) == reworded
    action(page, "undo").click()
    assert paragraphs(page) == first


def test_a_new_change_ends_the_way_forward(page: Page) -> None:
    open_letter(page)
    control(page, "role").fill("Joiner")
    action(page, "undo").click()
    control(page, "topic").fill("the rota")
    expect(action(page, "redo")).to_have_attribute("aria-disabled", "true")
    press(page, "redo")
    expect(control(page, "role")).to_have_value("")
    expect(control(page, "topic")).to_have_value("the rota")


def test_what_was_erased_is_gone_for_good(page: Page) -> None:
    open_letter(page)
    control(page, "role").fill("Joiner")
    action(page, "erase").click()
    action(page, "erase-typed").click()
    expect(action(page, "undo")).to_have_attribute("aria-disabled", "true")
    press(page, "undo")
    expect(control(page, "role")).to_have_value("")


@pytest.mark.parametrize("name", ["undo", "redo"])
def test_with_nothing_to_step_to_nothing_is_said(page: Page, name: str) -> None:
    open_letter(page)
    press(page, name)
    expect(status(page)).to_be_empty()
    expect(action(page, name)).to_be_focused()
