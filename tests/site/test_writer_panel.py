"""Letters to a panel: one each, in different words, shown, copied and marked one by one."""

import re

from playwright.sync_api import Page, expect

from macros.composing import texts, usage

from tests.site.writing import (
    PLAYBOOK,
    Words,
    action,
    clipboard,
    control,
    fill,
    fill_example,
    open_editor,
    open_letter,
    paragraphs,
    part,
    ready,
    seat,
    status,
)

NAMES = ["Ilse Marchetti", "Tomasz Wrenfield", "Nguyễn Thị Ánh", "Abebe"]


def open_panel(page: Page, names: list[str] = NAMES) -> None:
    """A thank-you for each of several people, who share all but their names."""
    open_letter(page, "thank-panel-member", "warm")
    values = fill_example(page, "thank-panel-member", "warm")
    for number, name in enumerate(names):
        if number:
            action(page, "add-recipient").click()
            fill(page, {"topic": values["topic"]}, number)
        control(page, "recipient", number).fill(name)


def show(page: Page, number: int) -> None:
    page.locator(f'[name="shown-letter"][value="{number}"]').check()


def test_each_recipient_gets_a_letter_in_other_words(page: Page) -> None:
    open_panel(page)
    seen: list[str] = []
    for number, name in enumerate(NAMES):
        show(page, number)
        letter = paragraphs(page)
        assert name in letter[0]
        # Salutation, close and the candidate's own evidence are alike; our opening may not be.
        assert letter[1] not in seen
        seen.append(letter[1])


def test_typing_about_a_person_shows_their_letter(page: Page) -> None:
    open_panel(page)
    control(page, "recipient", 1).focus()
    expect(part(page, "body")).to_contain_text(NAMES[1])
    expect(page.locator('[name="shown-letter"][value="1"]')).to_be_checked()
    control(page, "topic", 2).fill("the night bus")
    expect(part(page, "body")).to_contain_text("the night bus")
    expect(control(page, "topic", 1)).not_to_have_value("the night bus")


def test_next_goes_round_the_panel_and_says_whose_letter_it_shows(page: Page, words: Words) -> None:
    open_panel(page)
    show(page, 2)
    for number in (3, 0):
        action(page, "next-letter").click()
        said = words["spoken"]["letter_of"].format(number=number + 1, total=4, name=NAMES[number])
        expect(status(page)).to_have_text(said)
        expect(part(page, "body")).to_contain_text(NAMES[number])


def test_each_letter_is_copied_by_itself(page: Page) -> None:
    open_panel(page)
    for number, name in enumerate(NAMES):
        show(page, number)
        page.evaluate("navigator.clipboard.writeText('')")
        action(page, "copy-letter").click()
        page.wait_for_function("async () => (await navigator.clipboard.readText()) !== ''")
        copied = clipboard(page)
        assert name in copied
        assert not [other for other in NAMES if other != name and other in copied]


def test_twelve_people_are_the_most(page: Page) -> None:
    open_letter(page)
    for _ in range(11):
        action(page, "add-recipient").click()
    expect(page.locator("[data-recipient]")).to_have_count(12)
    expect(action(page, "add-recipient")).to_be_hidden()
    expect(control(page, "recipient", 11)).to_be_focused()


def test_a_person_taken_out_comes_back_with_undo(page: Page, words: Words) -> None:
    open_panel(page)
    seat(page, 1).locator('[data-action="remove-recipient"]').click()
    expect(page.locator("[data-recipient]")).to_have_count(3)
    expect(status(page)).to_have_text(words["spoken"]["removed"].format(name=NAMES[1]))
    expect(control(page, "recipient", 1)).to_have_value(NAMES[2])
    action(page, "undo").click()
    expect(page.locator("[data-recipient]")).to_have_count(4)
    expect(control(page, "recipient", 1)).to_have_value(NAMES[1])


def test_one_person_needs_no_number_and_no_choice(page: Page, words: Words) -> None:
    open_letter(page)
    expect(seat(page, 0).locator("legend")).to_have_text(words["spoken"]["scope_recipient"])
    expect(page.locator("[data-panel]")).to_be_hidden()
    expect(page.locator('[data-action="remove-recipient"]')).to_be_hidden()
    action(page, "add-recipient").click()
    expect(seat(page, 1).locator("legend")).to_have_text("Person 2")
    remove = seat(page, 1).get_by_role("button", name=words["spoken"]["remove_person"].format(person="Person 2"))
    expect(remove).to_be_visible()


def test_only_the_candidate_marks_a_letter_as_sent(page: Page) -> None:
    open_panel(page)
    show(page, 0)
    sent = page.locator('[data-mark="sent"]')
    action(page, "copy-letter").click()
    expect(sent).not_to_be_checked()
    sent.check()
    show(page, 1)
    expect(sent).not_to_be_checked()
    expect(page.locator("[data-people] [data-sent]:visible")).to_have_count(1)
    show(page, 0)
    expect(sent).to_be_checked()


def test_a_variant_chosen_for_one_stays_when_people_are_added(page: Page) -> None:
    open_letter(page, "thank-panel-member", "warm")
    fill_example(page, "thank-panel-member", "warm")
    open_editor(page, 1)
    page.locator('[name="passage-option"]').last.check()
    chosen = paragraphs(page)
    action(page, "add-recipient").click()
    show(page, 0)
    assert paragraphs(page) == chosen


def test_evidence_stands_for_everybody_until_it_is_changed_for_one(page: Page) -> None:
    open_panel(page, NAMES[:3])
    control(page, "evidence").fill("I ran the night desk.")
    for number in range(3):
        expect(control(page, "evidence", number)).to_have_value("I ran the night desk.")
    control(page, "evidence", 1).fill("I wrote the handbook.")
    show(page, 1)
    expect(part(page, "body")).to_contain_text("I wrote the handbook.")
    show(page, 2)
    expect(part(page, "body")).to_contain_text("I ran the night desk.")


def test_two_people_of_one_name_are_told_apart(page: Page) -> None:
    open_panel(page, ["Anna", "Anna"])
    names = page.locator("[data-people] [data-name]")
    expect(names).to_have_text(["Anna (1)", "Anna (2)"])


def test_ids_are_unique_and_every_control_has_its_label(page: Page) -> None:
    open_panel(page)
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map((one) => one.id)")
    assert len(ids) == len(set(ids))
    for number in range(4):
        field = seat(page, number).get_by_label(re.compile("^" + PLAYBOOK.fields["topic"].label))
        expect(field).to_have_attribute("name", "topic")
