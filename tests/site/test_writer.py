"""The letter writer in a browser: from a deep link to a finished letter."""

import re

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect

from macros.composing import compose, plain, texts, usage
from macros.model import Playbook
from tests.site.conftest import NewContext
from tests.site.serving import ROOT
from tests.site.watching import Watch
from tests.site.writing import (
    PLAYBOOK,
    Words,
    action,
    control,
    fill_example,
    open_letter,
    paragraphs,
    part,
    ready,
)


def _covering() -> list[tuple[str, str]]:
    """Letters and tones enough for each channel and each field that any letter asks for."""
    left: dict[tuple[str, str], set[str]] = {}
    for id, template in PLAYBOOK.templates.items():
        for tone, toned in template.tones.items():
            used = usage(texts(toned))
            left[id, tone] = {template.channel, *used.required, *used.optional}
    chosen = []
    while any(left.values()):
        best = max(left, key=lambda one: len(left[one]))
        chosen.append(best)
        left = {one: parts - left[best] for one, parts in left.items()}
    return chosen


@pytest.mark.parametrize(("template", "tone"), _covering())
def test_each_field_stands_in_the_letter_as_python_composes_it(
    page: Page, template: str, tone: str
) -> None:
    """Every letter in every tone is compared without a browser (tests/test_composing.py)."""
    open_letter(page, template, tone)
    values = fill_example(page, template, tone)
    letter = compose(PLAYBOOK.templates[template].tones[tone], {"close": PLAYBOOK.tones[tone].close} | values)
    assert "\n\n".join(paragraphs(page)) == letter.body
    expect(page.locator(".gap")).to_have_count(0)
    subject = plain(letter.subject) if letter.subject else ""
    expect(part(page, "subject")).to_have_text(subject)
    expect(part(page, "subject")).to_be_visible(visible=bool(subject))


def test_typed_values_outlive_every_choice(page: Page) -> None:
    open_letter(page)
    control(page, "candidate").fill("Hà")
    control(page, "evidence").fill("I put it on one page.")
    page.locator('[name="tone"][value="formal"]').check()
    ready(page, "thank-interviewer", "formal")
    page.locator("[data-situation] > summary").click()
    page.locator('[data-choice="moment"]').select_option("rejected")
    expect(page.locator("letter-writer")).not_to_have_attribute(
        "data-ready", re.compile("thank-interviewer")
    )
    page.evaluate("location.hash = '#template=thank-interviewer&tone=warm'")
    ready(page, "thank-interviewer", "warm")
    expect(part(page, "body")).to_contain_text("Hà")
    expect(control(page, "evidence")).to_have_value("I put it on one page.")


def test_narrowing_to_nothing_says_so_and_can_be_undone(page: Page) -> None:
    open_letter(page)
    page.locator("[data-situation] > summary").click()
    letters = page.locator("[data-letters] input")
    expect(page.locator("[data-letters] input:checked")).to_have_count(1)
    before = letters.count()
    page.locator("[data-narrow] summary").click()
    page.locator('[data-choice="channel"]').select_option("voicemail")
    expect(letters).to_have_count(0)
    expect(page.locator("[data-nothing]")).to_be_visible()
    action(page, "clear-narrowing").click()
    expect(letters).to_have_count(before)
    expect(page.locator("[data-nothing]")).to_be_hidden()


def test_what_is_chosen_while_the_page_still_opens_leaves_the_choice_open(page: Page) -> None:
    held: list[Route] = []
    page.route("**/data/moments/in-person-interview.js", lambda route: held.append(route))
    open_letter(page)
    page.locator("[data-situation] > summary").click()
    page.locator('[data-choice="moment"]').select_option("rejected")
    ready(page, "reply-to-rejection", "warm")
    expect(page.locator("[data-situation]")).to_have_attribute("open", "")
    assert held
    for route in held:
        route.continue_()


def test_narrowing_chosen_while_the_moment_loads_is_kept(page: Page) -> None:
    held: list[Route] = []
    page.route("**/data/moments/*.js", lambda route: held.append(route))
    open_letter(page)
    page.locator("[data-situation] > summary").click()
    channel = page.locator('[data-choice="channel"]')
    # The list is not shown yet; a quick keyboard or a restored page may choose all the same.
    channel.select_option("voicemail", force=True)
    expect(channel).to_have_value("voicemail")
    held[0].continue_()
    expect(page.locator("[data-nothing]")).to_be_visible()
    expect(channel).to_have_value("voicemail")


def test_every_moment_opens_a_letter_or_says_there_is_none(page: Page) -> None:
    page.goto("write/")
    for id, moment in PLAYBOOK.moments.items():
        page.evaluate(f"location.hash = '#moment={id}'")
        expect(page.locator("[data-advice]")).to_have_text(moment.advice)
        chosen = page.locator("[data-letters] input:checked, [data-nothing]:not([hidden])")
        expect(chosen).to_have_count(1)


def test_an_address_names_the_moment_in_which_its_letter_is_shown(page: Page) -> None:
    """A letter of its neighbors too, which without it would show its own."""
    for address, moment in (
        ("#moment=panel-interview&template=thank-without-name", "panel-interview"),
        ("#moment=no-such-moment&template=thank-without-name", ""),
    ):
        page.goto("about:blank")
        page.goto(f"write/{address}")
        expect(page.locator("letter-writer[data-ready^='thank-without-name']")).to_be_attached()
        shown = page.locator("[data-choice='moment']")
        if moment:
            expect(shown).to_have_value(moment)
        else:
            expect(shown).not_to_have_value("panel-interview")


def test_an_unknown_address_is_answered(page: Page, watched: Watch, words: Words) -> None:
    watched.expected += ["404", "Failed to load"]
    status = page.locator('letter-writer [role="status"]')
    page.goto("write/#template=no-such-letter&tone=warm")
    expect(status).to_have_text(words["spoken"]["not_found"])
    expect(status).to_be_visible()
    page.evaluate("location.hash = '#moment=no-such-moment'")
    expect(status).to_have_text(words["spoken"]["not_found"])
    page.evaluate("location.hash = '#template=thank-interviewer&tone=shouting'")
    expect(status).to_have_text(words["spoken"]["no_such_tone"])
    ready(page, "thank-interviewer", "warm")
    assert page.url.endswith("#template=thank-interviewer&tone=warm")
    page.evaluate("location.hash = '#template=../../x&tone=%'")
    ready(page, "thank-interviewer", "warm")


def tab_to(page: Page, target: Locator) -> None:
    for _ in range(60):
        if target.evaluate("(one) => one === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError("not reached with the Tab key")


def test_a_letter_is_chosen_filled_and_copied_with_the_keyboard_alone(page: Page) -> None:
    page.goto("write/")
    tab_to(page, page.locator('[data-choice="moment"]'))
    page.keyboard.type(PLAYBOOK.moments["in-person-interview"].title)
    expect(page.locator("letter-writer")).to_have_attribute("data-ready", re.compile("."))
    tab_to(page, page.locator("[data-letters] input:checked"))
    chosen = page.locator("letter-writer").get_attribute("data-ready") or ""
    page.keyboard.press("ArrowDown")
    expect(page.locator("letter-writer")).not_to_have_attribute("data-ready", chosen)
    page.keyboard.press("ArrowUp")
    expect(page.locator("letter-writer")).to_have_attribute("data-ready", chosen)
    tab_to(page, page.locator('[name="tone"]:checked'))
    tab_to(page, part(page, "body").locator('.gap[data-field="recipient"]'))
    page.keyboard.press("Enter")
    expect(control(page, "recipient")).to_be_focused()
    page.keyboard.type("Ilse")
    page.keyboard.press("Escape")
    tab_to(page, action(page, "copy-letter"))
    page.keyboard.press("Enter")
    page.wait_for_function("async () => (await navigator.clipboard.readText()).includes('Ilse')")


def test_without_scripts_the_page_leads_to_the_letters(
    new_context: NewContext, words: Words
) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto("write/")
    expect(page.locator("letter-writer")).to_be_hidden()
    expect(page.get_by_text(words["writer"]["without_scripts"])).to_be_visible()
    page.get_by_role("link", name=words["writer"]["without_scripts_link"]).click()
    assert page.url.endswith("/letters/")


def phone(new_context: NewContext) -> BrowserContext:
    return new_context(viewport={"width": 360, "height": 740}, has_touch=True)


def test_on_a_phone_every_letter_fits_and_asks_for_a_job_only_where_it_uses_one(
    new_context: NewContext,
) -> None:
    page = phone(new_context).new_page()
    open_letter(page)
    control(page, "candidate").fill("x" * 300)
    for id, template in PLAYBOOK.templates.items():
        tone = next(iter(template.tones))
        page.evaluate(f"location.hash = '#template={id}&tone={tone}'")
        ready(page, id, tone)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), id
        used = usage(texts(template.tones[tone]))
        is_asked = "their_role" in (*used.required, *used.optional)
        expect(control(page, "their_role")).to_be_visible(visible=is_asked)


def test_on_a_phone_the_dock_leads_to_the_letter_and_back(new_context: NewContext) -> None:
    page = phone(new_context).new_page()
    open_letter(page)
    address = page.url
    page.locator('[data-view-of="form"]').click()
    expect(control(page, "recipient")).to_be_in_viewport()
    page.locator('[data-view-of="letter"]').click()
    expect(part(page, "body")).to_be_in_viewport()
    assert page.url == address
    box = page.locator(".writer-dock-row").bounding_box()
    assert box
    assert box["height"] < 64


@pytest.mark.parametrize("section", ["writer", "exits", "start", "spoken"])
def test_all_interface_words_of_the_writer_are_used(playbook: Playbook, section: str) -> None:
    sources = [
        *(ROOT / "macros/partials").glob("writer*.html"),
        *(ROOT / "docs/assets").rglob("*.ts"),
    ]
    code = "\n".join(source.read_text() for source in sources)
    # Some names are put together: "scope_" ~ scope, service ~ "_name".
    made = re.compile(r"scope_[a-z]+|(gmail|outlook|yahoo)(_name)?")
    unused = [
        key
        for key in playbook.words[section]
        if not re.search(rf"\b{key}\b", code) and not made.fullmatch(key)
    ]
    assert unused == []
