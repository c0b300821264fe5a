"""A letter edited by hand: what the form changes is offered, and never written over it."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.site.conftest import NewContext
from tests.site.test_accessibility import violations
from tests.site.writing import (
    Words,
    action,
    clipboard,
    control,
    fill_example,
    open_letter,
    paragraphs,
    part,
    ready,
    status,
)

TEMPLATE = "thank-interviewer"


def text(page: Page, name: str = "body") -> Locator:
    """The control that holds the edited letter."""
    return page.locator(f'[data-hand="{name}"]')


def change(page: Page, passage: str) -> Locator:
    """The row that offers what the form has changed in a passage."""
    return page.locator(f'[data-change="{passage}"]')


def press(page: Page, name: str, passage: str) -> None:
    change(page, passage).locator(f'[data-action="{name}"]').click()


def begin(page: Page) -> list[str]:
    """A filled letter, taken into the candidate's hands; its paragraphs."""
    open_letter(page, TEMPLATE, "warm")
    fill_example(page, TEMPLATE, "warm")
    letter = paragraphs(page)
    action(page, "edit-by-hand").click()
    expect(text(page)).to_be_visible()
    return letter


def edit(page: Page, letter: list[str], **changed: str) -> list[str]:
    """Write over the paragraphs with these numbers (p1="…"); the edited letter."""
    edited = [changed.get(f"p{number}", one) for number, one in enumerate(letter)]
    text(page).fill("\n\n".join(edited))
    return edited


def expect_letter(page: Page, *expected: str) -> None:
    expect(text(page)).to_have_value("\n\n".join(expected))


def test_the_letter_becomes_plain_text(page: Page, words: Words) -> None:
    letter = begin(page)
    expect_letter(page, *letter)
    expect(text(page)).to_be_focused()
    expect(text(page)).to_have_js_property("selectionStart", 0)
    expect(status(page)).to_have_text(words["spoken"]["by_hand_begun"])
    expect(part(page, "body")).to_be_hidden()
    expect(action(page, "edit-by-hand")).to_be_hidden()
    expect(page.locator("[data-changes]")).to_be_hidden()
    expect(page.get_by_label(words["writer"]["hand_body"])).to_be_visible()
    expect(page.get_by_label(words["writer"]["subject"], exact=True)).to_have_value(
        "Thank you, and the curved handrail"
    )


def test_the_text_is_all_in_sight(page: Page) -> None:
    letter = begin(page)
    long = [*letter, *(f"Line {number}" for number in range(60))]
    text(page).fill("\n\n".join(long))
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert text(page).evaluate("(one) => one.scrollHeight <= one.clientHeight + 1")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_text_grows_where_the_style_sheet_cannot(page: Page) -> None:
    page.add_init_script("CSS.supports = () => false")
    letter = begin(page)
    text(page).evaluate("(one) => { one.style.fieldSizing = 'fixed'; }")
    text(page).fill("\n\n".join([*letter, *("Line" for _ in range(60))]))
    assert text(page).evaluate("(one) => one.scrollHeight <= one.clientHeight + 1")
    text(page).fill("Short")
    assert text(page).evaluate("(one) => one.clientHeight < 400")


def test_nothing_of_the_edited_text_is_written_over(page: Page, words: Words) -> None:
    letter = begin(page)
    edited = edit(page, letter, p1=f"{letter[1]} I mean it.")
    expect(status(page)).to_be_empty()
    control(page, "recipient").fill("Bo")
    expect_letter(page, *edited)
    expect(status(page)).to_have_text(words["spoken"]["form_changed"])
    row = change(page, "0")
    expect(row.locator("strong")).to_have_text(words["spoken"]["change_text"])
    expect(row.locator("del [data-text]")).to_have_text("Marit")
    expect(row.locator("ins [data-text]")).to_have_text("Bo")
    expect(row.locator("[data-touched]")).to_be_hidden()
    expect(page.locator("[data-change]")).to_have_count(1)
    control(page, "recipient").fill("Marit")
    expect(page.locator("[data-changes]")).to_be_hidden()
    expect_letter(page, *edited)


def test_what_has_changed_is_heard_and_not_only_seen(page: Page, words: Words) -> None:
    says = words["writer"]
    begin(page)
    control(page, "recipient").fill("Bo")
    heard = f"Hello {says['words_out']} Marit {says['words_end']}"
    heard += f" {says['words_in']} Bo {says['words_end']} ,"
    expect(change(page, "0").locator("[data-words]")).to_have_text(heard)
    lines = (
        change(page, "0")
        .locator("del, ins")
        .evaluate_all("(all) => all.map((one) => getComputedStyle(one).textDecorationLine)")
    )
    assert lines == ["line-through", "underline"]
    for name in ("take_over", "keep_mine"):
        button = page.get_by_role("button", name=says[name])
        expect(button).to_have_accessible_description(words["spoken"]["change_text"])


def test_a_change_is_taken_over_beside_the_candidates_words(page: Page, words: Words) -> None:
    letter = begin(page)
    edited = edit(page, letter, p0="Dear Marit,", p1=f"{letter[1]} I mean it.", p3="I want it.")
    control(page, "topic").fill("the chapel stair")
    expect(change(page, "1").locator("[data-touched]")).to_be_visible()
    press(page, "take-over", "1")
    edited[1] = edited[1].replace("the curved handrail", "the chapel stair")
    expect_letter(page, *edited)
    expect(status(page)).to_have_text(words["spoken"]["change_taken"])
    expect(change(page, "1")).to_have_count(0)
    press(page, "take-over", "subject")
    expect(text(page, "subject")).to_have_value("Thank you, and the chapel stair")
    expect(page.locator("[data-changes]")).to_be_hidden()


def test_a_change_that_is_left_is_not_offered_again(page: Page, words: Words) -> None:
    letter = begin(page)
    control(page, "recipient").fill("Bo")
    press(page, "leave-change", "0")
    expect_letter(page, *letter)
    expect(status(page)).to_have_text(words["spoken"]["change_left"])
    expect(page.locator("[data-changes]")).to_be_hidden()
    control(page, "topic").fill("the chapel stair")
    expect(change(page, "1")).to_be_visible()
    expect(change(page, "0")).to_have_count(0)


def test_a_paragraph_goes_and_comes(page: Page, words: Words) -> None:
    letter = begin(page)
    control(page, "evidence").fill("")
    expect(change(page, "2").locator("strong")).to_have_text(words["spoken"]["change_gone"])
    press(page, "take-over", "2")
    expect_letter(page, *letter[:2], *letter[3:])
    control(page, "evidence").fill("I built two")
    expect(change(page, "2").locator("strong")).to_have_text(words["spoken"]["change_new"])
    press(page, "take-over", "2")
    new = text(page).input_value().split("\n\n")
    assert [*new[:2], *new[3:]] == [*letter[:2], *letter[3:]]
    assert "I built two" in new[2]


def test_a_paragraph_that_was_taken_out_is_asked_about(page: Page, words: Words) -> None:
    letter = begin(page)
    text(page).fill("\n\n".join([letter[0], *letter[2:]]))
    control(page, "topic").fill("the chapel stair")
    expect(change(page, "1").locator("strong")).to_have_text(words["spoken"]["change_back"])
    expect_letter(page, letter[0], *letter[2:])


def test_one_change_needs_no_button_for_all(page: Page) -> None:
    begin(page)
    control(page, "recipient").fill("Bo")
    expect(action(page, "take-all")).to_be_hidden()
    control(page, "topic").fill("the chapel stair")
    expect(action(page, "take-all")).to_be_visible()


def test_all_changes_are_taken_over_at_once(page: Page, words: Words) -> None:
    letter = begin(page)
    edited = edit(page, letter, p2="My own words.")
    control(page, "recipient").fill("Bo")
    control(page, "topic").fill("the chapel stair")
    expect(page.locator("[data-change]")).to_have_count(3)
    action(page, "take-all").click()
    expected = [
        one.replace("Marit", "Bo").replace("the curved handrail", "the chapel stair")
        for one in edited
    ]
    expect_letter(page, *expected)
    expect(status(page)).to_have_text(words["spoken"]["changes_taken"])
    expect(text(page)).to_be_focused()


def test_the_focus_goes_to_the_next_change_and_then_to_the_text(page: Page) -> None:
    begin(page)
    control(page, "recipient").fill("Bo")
    control(page, "topic").fill("the chapel stair")
    rows = page.locator("[data-change]")
    expect(rows).to_have_count(3)
    # Of subject line, salutation and first paragraph the middle one, then the last, then the first.
    for number, following in ((1, 1), (1, 0)):
        rows.nth(number).locator('[data-action="leave-change"]').focus()
        page.keyboard.press("Enter")
        expect(rows.nth(following).locator('[data-action="leave-change"]')).to_be_focused()
    page.keyboard.press("Enter")
    expect(rows).to_have_count(0)
    expect(text(page)).to_be_focused()


def test_every_step_by_hand_can_be_undone_and_redone(page: Page) -> None:
    letter = begin(page)
    text(page).press("Control+End")
    text(page).press_sequentially(" PS")
    written = "\n\n".join(letter) + " PS"
    control(page, "recipient").fill("Bo")
    press(page, "take-over", "0")
    taken = written.replace("Hello Marit,", "Hello Bo,")
    expect(text(page)).to_have_value(taken)
    action(page, "undo").click()
    expect(text(page)).to_have_value(written)
    expect(change(page, "0")).to_be_visible()
    action(page, "undo").click()
    expect(control(page, "recipient")).to_have_value("Marit")
    expect(page.locator("[data-changes]")).to_be_hidden()
    action(page, "undo").click()
    expect_letter(page, *letter)
    action(page, "undo").click()
    expect(text(page)).to_be_hidden()
    assert paragraphs(page) == letter
    for _ in range(4):
        action(page, "redo").click()
    expect(text(page)).to_have_value(taken)


def test_the_keyboard_undoes_in_the_text_and_the_caret_stays_by(page: Page) -> None:
    letter = begin(page)
    page.keyboard.press("Control+ArrowRight")
    page.keyboard.type(" there")
    expect_letter(page, letter[0].replace("Hello", "Hello there"), *letter[1:])
    page.keyboard.press("Control+z")
    expect_letter(page, *letter)
    expect(text(page)).to_be_focused()
    expect(text(page)).to_have_js_property("selectionStart", len("Hello"))


def test_the_form_is_followed_again_and_undo_brings_the_edits_back(
    page: Page, words: Words
) -> None:
    letter = begin(page)
    edited = edit(page, letter, p1="My own words.")
    action(page, "drop-hand").click()
    expect(text(page)).to_be_hidden()
    expect(status(page)).to_have_text(words["spoken"]["by_hand_dropped"])
    assert paragraphs(page) == letter
    action(page, "undo").click()
    expect_letter(page, *edited)


def test_another_tone_is_another_letter_and_the_edited_one_waits(page: Page) -> None:
    letter = begin(page)
    edited = edit(page, letter, p1="My own words.")
    page.locator('[name="tone"][value="formal"]').check()
    ready(page, TEMPLATE, "formal")
    expect(text(page)).to_be_hidden()
    assert paragraphs(page)[0] == "Dear Marit,"
    control(page, "recipient").fill("Bo")
    page.locator('[name="tone"][value="warm"]').check()
    ready(page, TEMPLATE, "warm")
    expect_letter(page, *edited)
    expect(change(page, "0")).to_be_visible()


def test_each_of_a_panel_has_a_letter_of_its_own_to_edit(page: Page) -> None:
    letter = begin(page)
    edited = edit(page, letter, p1="My own words.")
    action(page, "add-recipient").click()
    expect(text(page)).to_be_hidden()
    page.locator('[name="shown-letter"][value="0"]').check()
    expect_letter(page, *edited)


def test_the_edited_text_is_what_is_copied(page: Page) -> None:
    letter = begin(page)
    edited = edit(page, letter, p1="My own words,\nin two lines.")
    text(page, "subject").fill("My subject")
    action(page, "copy-letter").click()
    page.wait_for_function("async () => (await navigator.clipboard.readText()) !== ''")
    assert clipboard(page) == "\n\n".join(["My subject", *edited])


def test_pasted_formatting_is_left_behind(page: Page) -> None:
    begin(page)
    page.evaluate(
        """async () => navigator.clipboard.write([new ClipboardItem({
             "text/html": new Blob(["<b>Bold</b> <a href='https://x.example'>link</a>"],
               { type: "text/html" }),
             "text/plain": new Blob(["Bold link"], { type: "text/plain" }),
           })])"""
    )
    text(page).press("Control+a")
    text(page).press("Control+v")
    expect(text(page)).to_have_value("Bold link")
    assert not page.locator(".writer-hand b, .writer-hand a").count()


def test_a_letter_without_a_subject_line_has_none_to_edit(page: Page) -> None:
    open_letter(page, "thank-on-linkedin", "warm")
    action(page, "edit-by-hand").click()
    expect(text(page)).to_be_visible()
    expect(text(page, "subject")).to_be_hidden()


@pytest.mark.parametrize("value", ["{{topic}}", "<b>x</b>", "שלום עולם", "a\u202eb", "$&"])
def test_any_value_is_taken_over_as_typed(page: Page, value: str) -> None:
    letter = begin(page)
    control(page, "recipient").fill(value)
    press(page, "take-over", "0")
    expect_letter(page, f"Hello {value},", *letter[1:])


def test_a_gap_stands_as_its_label_and_is_filled_from_the_form(page: Page) -> None:
    open_letter(page, TEMPLATE, "warm")
    action(page, "edit-by-hand").click()
    expect(text(page)).to_be_visible()
    label = page.locator('[data-field-row="recipient"]').get_attribute("data-label")
    assert text(page).input_value().startswith(f"Hello [{label}],")
    control(page, "recipient").fill("Bo")
    press(page, "take-over", "0")
    assert text(page).input_value().startswith("Hello Bo,")


def test_a_finding_leads_to_its_words_in_a_long_text(page: Page) -> None:
    begin(page)
    action(page, "drop-hand").click()
    control(page, "candidate").fill("")
    gap = part(page, "body").locator(".gap").inner_text()
    action(page, "edit-by-hand").click()
    expect(text(page)).to_be_focused()
    text(page).fill("\n\n".join(["A line."] * 80 + [f"Kind regards\n[{gap}]"]))
    page.evaluate("scrollTo(0, 0); document.querySelector('.writer-letter').scrollTo(0, 0)")
    show = page.locator('[data-finding="open-blank"] [data-action="show-finding"]')
    # A click of the mouse would scroll to the button, and so to the end of the letter.
    show.evaluate("(one) => one.click()")
    expect(text(page)).to_be_focused()
    selected = "(one) => one.value.slice(one.selectionStart, one.selectionEnd)"
    assert text(page).evaluate(selected) == f"[{gap}]"
    page.wait_for_function(
        """() => {
          const { bottom } = document.querySelector('[data-hand="body"]').getBoundingClientRect();
          return bottom > 0 && bottom < innerHeight;
        }"""
    )


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_accessible(new_context: NewContext, scheme: str, width: int) -> None:
    size = {"width": width, "height": 800}
    context = new_context(
        bypass_csp=True, reduced_motion="reduce", viewport=size, color_scheme=scheme
    )
    page = context.new_page()
    letter = begin(page)
    edit(page, letter, p1=f"{letter[1]} I mean it.")
    for field in ("recipient", "topic", "evidence"):
        control(page, field).fill("" if field == "evidence" else "Bo")
    expect(page.locator("[data-change]")).to_have_count(4)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    heights = page.locator(".writer-hand button:visible").evaluate_all(
        "(all) => all.map((one) => one.getBoundingClientRect().height)"
    )
    assert len(heights) == 10
    assert min(heights) >= 24
