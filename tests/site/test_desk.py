"""The desk: interviews kept on the device, what to do next, and when."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import icalendar
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.site.conftest import NewContext
from tests.site.writing import PLAYBOOK

Words = dict[str, dict[str, str]]
CANARY = "Zanzibart"


@pytest.fixture
def desk(new_context: NewContext) -> Iterator[Page]:
    """The desk of somebody in the United States, on Thursday, October 8, 2026."""
    page = new_context(locale="en-US", viewport={"width": 390, "height": 844}).new_page()
    page.clock.install(time="2026-10-08T10:00:00")
    page.goto("desk/")
    yield page


def _add(page: Page, words: Words, company: str, met: str, **answer: str) -> Locator:
    says = words["desk"]
    page.get_by_role("button", name=says["add"]).click()
    page.get_by_label(says["company"], exact=True).fill(company)
    page.get_by_label(says["met"]).fill(met)
    if "country" in answer:
        page.locator("form [name=country]").select_option(answer["country"])
    if "day" in answer:
        page.get_by_label(says["answer"]).select_option("day")
        page.get_by_label(says["answer_date"]).fill(answer["day"])
    page.get_by_role("button", name=words["writer"]["keep"]).click()
    card = page.locator("[data-interviews] > li").filter(has_text=company)
    expect(card).to_be_visible()
    return card


def _note(page: Page, card: Locator, words: Words, event: str, until: str = "") -> None:
    says = words["desk"]
    card.get_by_text(says["happened"], exact=True).first.click()
    card.get_by_label(says[f"event_{event}"]).check()
    if until:
        card.get_by_label(says["until"]).fill(until)
    card.locator("form[data-event] [type=submit]").click()


def test_the_answer_comes_first_and_leads_to_the_letter(desk: Page, words: Words) -> None:
    expect(desk.locator("[data-empty]")).to_be_visible()
    card = _add(desk, words, "Ashgrove", "2026-10-07")
    expect(card.locator("[data-verdict]")).to_have_text(words["desk"]["verdict_send"])
    expect(card.locator("[data-reason]")).to_have_text(words["plan"]["send_thank_you"])
    link = card.locator("[data-letter]")
    assert "#template=thank-interviewer&tone=warm" in (link.get_attribute("href") or "")
    assert "Ashgrove" not in (link.get_attribute("href") or "")


def test_a_letter_has_the_tone_of_its_country(desk: Page, words: Words) -> None:
    card = _add(desk, words, "Ashgrove", "2026-10-07", country="jp")
    href = card.locator("[data-letter]").get_attribute("href") or ""
    assert f"&tone={PLAYBOOK.countries['jp'].tone}&" in href


def test_it_is_still_there_after_a_reload(desk: Page, words: Words) -> None:
    _add(desk, words, "Ashgrove", "2026-10-07")
    desk.reload()
    expect(desk.get_by_role("heading", name="Ashgrove")).to_be_visible()


def test_what_happened_changes_the_answer_and_can_be_taken_back(desk: Page, words: Words) -> None:
    card = _add(desk, words, "Ashgrove", "2026-10-07")
    card.get_by_role("button", name=words["desk"]["sent"]).click()
    card.get_by_role("button", name=words["desk"]["sent_keep"]).click()
    # Columbus Day, October 12, is a public holiday in the United States.
    expect(card.locator("[data-verdict]")).to_contain_text("Thursday, October 15")
    _note(desk, card, words, "no")
    expect(card.locator("[data-reason]")).to_have_text(words["plan"]["send_reply_to_refusal"])
    card.get_by_text(words["desk"]["happened"], exact=True).first.click()
    card.get_by_role("button", name=words["desk"]["undo"]).click()
    expect(card.locator("[data-verdict]")).to_contain_text("Thursday, October 15")


def test_a_step_moves_to_another_day_and_back(desk: Page, words: Words) -> None:
    says = words["desk"]
    card = _add(desk, words, "Ashgrove", "2026-10-07")
    card.get_by_text(says["dates"], exact=True).click()
    question = card.locator('[data-step="check-in"]')
    usual = question.locator("[data-when]").inner_text()
    question.get_by_text(says["move"], exact=True).click()
    question.get_by_label(says["move_day"]).fill("2026-10-20")
    question.get_by_label(says["move_day"]).press("Enter")
    expect(question.locator("[data-when]")).to_have_text("on Tuesday, October 20")
    moved = says["moved"].format(usual=usual.removeprefix("on "))
    expect(question.locator("[data-moved]")).to_have_text(moved)
    expect(question.locator("[data-title]")).to_be_focused()
    # The later steps keep their distance, and both changes are shown, in one place.
    changes = "October 20; Ask once more, on Tuesday, October 27"
    expect(card.locator("[data-changed]")).to_contain_text(changes)
    expect(desk.get_by_text(changes)).to_have_count(1)
    last = card.locator('[data-step="close-out"]')
    last.get_by_text(says["move"], exact=True).click()
    last.get_by_label(says["move_day"]).fill("2026-10-13")
    last.get_by_label(says["move_day"]).press("Enter")
    expect(card.locator("[data-steps] > li").nth(1)).to_have_attribute("data-step", "close-out")
    question.get_by_text(says["move"], exact=True).click()
    question.get_by_role("button", name=says["move_back"]).click()
    expect(question.locator("[data-when]")).to_have_text(usual)
    expect(question.locator("[data-moved]")).to_have_text("")


def test_the_most_urgent_interview_stands_first(desk: Page, words: Words) -> None:
    _add(desk, words, "Waiting Ltd", "2026-10-01", day="2026-10-30")
    first = desk.locator("[data-interviews] > li").first
    first.get_by_role("button", name=words["desk"]["sent"]).click()
    first.get_by_role("button", name=words["desk"]["sent_keep"]).click()
    _add(desk, words, "Urgent Ltd", "2026-10-07")
    expect(desk.locator("[data-interviews] h2").first).to_have_text("Urgent Ltd")


def test_a_form_without_a_day_says_so(desk: Page, words: Words) -> None:
    says = words["desk"]
    desk.get_by_role("button", name=says["add"]).click()
    desk.get_by_role("button", name=words["writer"]["keep"]).click()
    expect(desk.locator("[data-wrong]")).to_have_text(says["need_name"])
    desk.get_by_label(says["role"], exact=True).fill("Cook")
    desk.get_by_role("button", name=words["writer"]["keep"]).click()
    expect(desk.locator("[data-wrong]")).to_have_text(says["need_day"])
    expect(desk.get_by_label(says["met"])).to_be_focused()


def test_the_calendar_names_the_company_only_if_asked(
    desk: Page, words: Words, tmp_path: Path
) -> None:
    _add(desk, words, CANARY, "2026-10-07")
    for named in (False, True):
        desk.get_by_label(words["desk"]["calendar_named"]).set_checked(named)
        with desk.expect_download() as download:
            desk.get_by_role("button", name=words["desk"]["calendar_all"]).click()
        download.value.save_as(tmp_path / "dates.ics")
        text = (tmp_path / "dates.ics").read_text("utf-8")
        assert (CANARY in text) == named
        events: list[Any] = icalendar.Calendar.from_ical(text).walk("VEVENT")
        assert len(events) == 4
        assert events[0].decoded("DTSTART") == date(2026, 10, 7)
        assert all("/letters/" in str(event["URL"]) for event in events)


def test_a_single_date_goes_into_a_calendar_without_a_name(
    desk: Page, words: Words, tmp_path: Path
) -> None:
    says = words["desk"]
    card = _add(desk, words, CANARY, "2026-10-07")
    desk.get_by_label(says["calendar_named"]).check()
    card.get_by_text(says["dates"], exact=True).click()
    step = card.locator("[data-steps] > li").nth(1)
    step.get_by_text(says["calendar_step"]).click()
    with desk.expect_download() as download:
        step.get_by_role("button", name=says["calendar_file"]).click()
    download.value.save_as(tmp_path / "date.ics")
    (event,) = icalendar.Calendar.from_ical((tmp_path / "date.ics").read_text("utf-8")).walk(
        "VEVENT"
    )
    day = event.decoded("DTSTART")
    until = day + timedelta(days=1)
    google, outlook = (
        parse_qs(
            urlsplit(step.get_by_role("link", name=says[name]).get_attribute("href") or "").query
        )
        for name in ("calendar_google", "calendar_outlook")
    )
    assert google["dates"] == [f"{day:%Y%m%d}/{until:%Y%m%d}"]
    assert (outlook["startdt"], outlook["enddt"]) == ([str(day)], [str(until)])
    assert google["text"] == outlook["subject"] != [""]
    assert CANARY not in f"{google} {outlook}"


def test_without_storage_it_still_answers(new_context: NewContext, words: Words) -> None:
    page = new_context(locale="en-US").new_page()
    page.add_init_script("Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError'); } });")  # fmt: skip
    page.goto("desk/")
    _add(page, words, "Ashgrove", "2026-10-07")
    expect(page.locator("[data-status]")).to_have_text(words["desk"]["not_kept_blocked"])


def test_two_hundred_interviews_are_shown_and_found_by_name(desk: Page, words: Words) -> None:
    expect(desk.locator("[data-empty]")).to_be_visible()
    count = desk.evaluate(
        """async () => {
          const desk = document.querySelector("interview-desk");
          desk.interviews = Array.from({ length: 200 }, (_, at) => ({
            id: String(at), changed: "", company: `Company ${at}`, country: "us",
            conversations: [`2026-09-${String(1 + (at % 28)).padStart(2, "0")}`],
          }));
          await desk.show();
          return document.querySelectorAll("[data-interviews] > li").length;
        }"""
    )
    assert count == 200
    # What few look at is made when it is opened.
    assert desk.locator("[data-interviews] *").count() <= 20 * 200
    shown = desk.locator("[data-interviews] > li").filter(visible=True)
    find = desk.locator("[data-find] input")
    find.fill("company 199")
    expect(shown).to_have_count(1)
    expect(desk.locator("[data-status]")).to_have_text(
        words["desk"]["found"].format(found=1, all=200)
    )
    find.fill("")
    expect(shown).to_have_count(200)


def test_a_removed_interview_comes_back(desk: Page, words: Words) -> None:
    card = _add(desk, words, "Ashgrove", "2026-10-07")
    card.get_by_role("button", name=words["desk"]["remove"], exact=True).click()
    expect(card).to_have_count(0)
    back = desk.get_by_role("button", name=words["desk"]["restore"])
    expect(back).to_be_focused()
    back.click()
    expect(card).to_be_visible()
    expect(back).to_be_hidden()
    desk.reload()
    expect(card).to_be_visible()


def test_a_corrected_day_is_no_second_round_and_a_round_can_be_added(
    desk: Page, words: Words
) -> None:
    says = words["desk"]
    card = _add(desk, words, "Ashgrove", "2026-10-06")
    card.get_by_role("button", name=says["edit"]).click()
    desk.get_by_label(says["met"]).fill("2026-10-07")
    desk.get_by_role("button", name=words["writer"]["keep"]).click()
    expect(card.locator("[data-letter]")).to_have_attribute(
        "href", re.compile("=thank-interviewer&")
    )
    card.get_by_role("button", name=says["edit"]).click()
    desk.get_by_role("button", name=says["add_round"]).click()
    expect(desk.get_by_label(says["met_earlier"])).to_have_value("2026-10-07")
    desk.get_by_label(says["met"]).fill("2026-10-08")
    desk.get_by_role("button", name=words["writer"]["keep"]).click()
    expect(card.locator("[data-letter]")).to_have_attribute(
        "href", re.compile("=thank-second-round&")
    )


def test_without_scripts_the_usual_dates_stand_there(new_context: NewContext, words: Words) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto("desk/")
    expect(page.get_by_text(words["desk"]["without_scripts"])).to_be_visible()
    expect(page.locator(".no-js-only .entries li").first).to_be_visible()
    expect(page.get_by_role("button", name=words["desk"]["add"])).to_be_hidden()


def test_the_home_page_greets_with_what_is_due(desk: Page, words: Words) -> None:
    desk.goto("")
    expect(desk.locator("[data-greeting]")).to_be_hidden()
    desk.goto("desk/")
    _add(desk, words, "Ashgrove", "2026-10-07")
    desk.goto("")
    says = f"Ashgrove: {words['desk']['verdict_send']} {words['plan']['send_thank_you']}"
    expect(desk.locator("[data-greeting] a")).to_have_text(says)
    desk.locator("[data-greeting] a").click()
    expect(desk.get_by_role("heading", name="Ashgrove")).to_be_visible()


def test_a_trade_changes_the_days(desk: Page, words: Words) -> None:
    says = words["desk"]
    desk.get_by_role("button", name=says["add"]).click()
    desk.get_by_label(says["company"], exact=True).fill("Corner Café")
    desk.get_by_label(says["met"]).fill("2026-10-07")
    desk.get_by_label(says["trade"]).select_option("retail-hospitality")
    desk.get_by_role("button", name=words["writer"]["keep"]).click()
    card = desk.locator("[data-interviews] > li")
    card.get_by_role("button", name=says["sent"]).click()
    card.get_by_role("button", name=says["sent_keep"]).click()
    expect(card.locator("[data-verdict]")).to_contain_text("Friday, October 9")
    card.get_by_text(says["dates"], exact=True).click()
    expect(card.locator("[data-trade]")).to_be_visible()
