"""The studio: from pasted words to a proposed file, with nothing personal in it."""

import json
import re
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from macros.publishing.proposals import addresses
from macros.reading import DATA
from tests.site.watching import Watch
from tests.site.writing import PLAYBOOK, Words, action, clipboard

LETTER = """Subject: Thank you for today
Dear Ms Adeyemi,

Thank you for your time on Tuesday. I liked our talk about the rota at Larkfield Clinics.

Kind regards
Teodor Applewhite"""
FORGE = addresses("https://github.com/example/afterword", {})


def open_studio(page: Page, hash: str = "") -> None:
    page.goto(f"contribute/studio/{hash}")
    expect(page.locator("template-studio[data-loaded]")).to_be_attached()


def status(page: Page) -> Locator:
    return page.locator('template-studio [role="status"]')


def problem(page: Page, check: str) -> Locator:
    return page.locator(f'[data-problem="{check}"]')


def text(page: Page, place: str, tone: str = "warm") -> Locator:
    return page.locator(f'[data-tone="{tone}"] [data-text="{place}"]')


def file(page: Page) -> str:
    return page.locator("[data-file]").text_content() or ""


def paste(page: Page) -> None:
    page.locator("[data-paste]").fill(LETTER)
    action(page, "take-pasted").click()
    expect(page.locator("[data-personal] li")).to_have_count(4)


def decide(page: Page) -> None:
    """Put a blank in place of every personal word."""
    for words, field in (("Ms Adeyemi", "recipient"), ("Tuesday", "met"), ("Larkfield Clinics", "company")):
        row = page.locator("[data-personal] li").filter(has_text=words)
        row.locator(f'[data-field="{field}"]').click()
        expect(page.get_by_text(f"“{words}”")).to_have_count(0)
    page.locator('[data-personal] [data-field="candidate"]').click()
    expect(page.locator("[data-personal-box]")).to_be_hidden()
    expect(status(page)).to_have_text(PLAYBOOK.words["studio_spoken"]["all_decided"])
    expect(action(page, "propose")).to_be_focused()


def complete(page: Page) -> None:
    """Say what a proposal cannot do without."""
    for name, value in (("moment", "in-person-interview"), ("channel", "text"), ("recipient", "recruiter")):
        page.locator(f'[name="{name}"]').select_option(value)


def name_it(page: Page) -> None:
    page.locator('[name="title"]').fill("Thank them for the rota")
    expect(page.locator('[name="id"]')).to_have_value("thank-them-for-the-rota")


def proposed(page: Page, watched: Watch) -> str:
    """The address that a press on “Propose it” opens; the forge itself is not asked."""
    watched.expected.append("request to another origin: https://github.com/")
    page.locator("template-studio").evaluate("(one, forge) => Object.assign(one.dataset, forge)", FORGE)

    def answer(route: Route) -> None:
        route.fulfill(body="<title>forge</title>", content_type="text/html")

    page.context.route("https://github.com/**", answer)
    with page.context.expect_page() as opened:
        action(page, "propose").click()
    opened.value.wait_for_load_state()
    assert opened.value.evaluate("[window.opener, document.referrer]") == [None, ""]
    return opened.value.url


def test_a_pasted_letter_becomes_a_proposed_file(page: Page, words: Words, watched: Watch) -> None:
    open_studio(page)
    paste(page)
    assert "Adeyemi" in file(page)
    action(page, "propose").click()
    said = words["studio_spoken"]["personal_first"].partition("{")[0]
    expect(status(page)).to_contain_text(said)
    expect(page.locator('[data-personal] [data-action="blank-personal"]').first).to_be_focused()
    decide(page)
    action(page, "propose").click()
    expect(status(page)).to_contain_text("Give the letter a title.")
    expect(page.locator('[name="title"]')).to_be_focused()
    name_it(page)
    complete(page)
    page.locator('[name="channel"]').select_option("email")
    query = parse_qs(urlsplit(proposed(page, watched)).query)
    assert query["filename"] == ["data/templates/en/thank-them-for-the-rota.yml"]
    assert query["value"] == [file(page)]
    assert "Adeyemi" not in file(page) and "Dear {{recipient}}," in file(page)
    expect(status(page)).to_contain_text(words["studio_spoken"]["proposed"])
    expect(status(page)).to_contain_text(words["studio_spoken"]["can_wait"])


def test_a_new_blank_gets_an_invented_value(page: Page, playbook: object) -> None:
    open_studio(page)
    paste(page)
    decide(page)
    shown = page.locator('[data-value="recipient"] textarea')
    expect(shown).not_to_have_value("")
    assert "Adeyemi" not in shown.input_value()
    expect(page.locator('[data-letter="body"]')).to_contain_text(f"Dear {shown.input_value()},")


def test_marked_words_become_a_blank_that_may_be_left_out(page: Page, words: Words) -> None:
    open_studio(page)
    body = text(page, "body")
    body.fill("Thank you for the rota talk.")
    action(page, "put-blank").click()
    expect(status(page)).to_have_text(words["studio_spoken"]["mark_first"])
    body.evaluate("(box) => { box.focus(); box.setSelectionRange(10, 28); }")
    action(page, "make-optional").click()
    expect(status(page)).to_have_text(words["studio_spoken"]["no_blank_inside"])
    page.locator("[data-blank]").select_option("topic")
    body.evaluate("(box) => { box.focus(); box.setSelectionRange(14, 28); }")
    action(page, "put-blank").click()
    expect(body).to_have_value("Thank you for {{topic}}")
    body.evaluate("(box) => { box.focus(); box.setSelectionRange(9, 23); }")
    action(page, "make-optional").click()
    expect(body).to_have_value("Thank you{{#topic}} for {{topic}}{{/topic}}")
    page.get_by_label("Only what is needed").check()
    expect(page.locator('[data-letter="body"]')).to_have_text("Thank you")


HALF_TYPED = (
    "{{",
    "{{topic",
    "{{#topic",
    "{{/topic}}",
    "{{#topic}}",
    "{{#topic}}a{{#role}}b{{/topic}}c{{/role}}",
    "{{#topic}}About {{topic}},\n\nand more.{{/topic}}",
    "{{{topic}}}",
    "{{=<% %>=}}",
    "{{> part}}",
    "}}",
    "\ud83d",
)


def test_nothing_half_typed_stops_the_page(page: Page, words: Words) -> None:
    """Each kind of unfinished tag, and half a character, and then more is typed."""
    open_studio(page)
    body = text(page, "body")
    for half in HALF_TYPED:
        body.fill("")
        typed = f"First words. {half}"
        # JSON carries half a character where the protocol of the browser would not.
        box = "box.value = JSON.parse(text); box.dispatchEvent(new Event('input', {bubbles: true}))"
        body.evaluate(f"(box, text) => {{ {box}; }}", json.dumps(typed))
        expect(page.locator('[data-letter="body"]')).to_contain_text("First words.")
        expect(page.locator("[data-problem]").first).to_be_visible()
        body.press("ControlOrMeta+End")
        body.press_sequentially(" Last words.")
        assert "Last words." in file(page), half
        expect(page.locator('[data-letter="body"]')).to_contain_text("Last words.")
        action(page, "copy-file").click()
        expect(status(page)).to_contain_text("copied")
        assert clipboard(page) == file(page), half
        kept = page.evaluate("sessionStorage['afterword.studio']")
        assert "Last words." in kept, half


def test_improving_a_letter_makes_its_very_file(page: Page, words: Words) -> None:
    open_studio(page, "#template=thank-interviewer")
    expect(status(page)).to_have_text(words["studio_spoken"]["opened"])
    assert file(page) == (DATA / "templates/en/thank-interviewer.yml").read_text("utf-8")
    expect(page.locator("[data-count]")).to_have_text(re.compile("^(Nothing|0) to fix"))
    expect(page.locator('[data-problems] [data-level="fix"]')).to_have_count(0)


def test_an_option_is_a_name_and_a_text(page: Page) -> None:
    open_studio(page)
    text(page, "body").fill("option very interested: I'm keen.\noption first choice: It's first.")
    passage = page.locator(".writer-passage")
    expect(passage).to_contain_text("very interested")
    expect(passage).to_contain_text("I'm keen.")
    button = passage.locator('[data-action="reword"]')
    button.focus()
    page.keyboard.press("Enter")
    expect(passage).to_contain_text("first choice")
    expect(passage).to_contain_text("It's first.")
    expect(button).to_be_focused()
    option = '      - very interested: "I\'m keen."\n        first choice: "It\'s first."\n'
    assert option in file(page)


def test_a_changed_letter_is_copied_and_its_page_opened(page: Page, words: Words, watched: Watch) -> None:
    open_studio(page, "#template=thank-interviewer")
    expect(status(page)).to_have_text(words["studio_spoken"]["opened"])
    text(page, "subject").fill("Thank you, {{recipient}}")
    address = proposed(page, watched)
    assert address == "https://github.com/example/afterword/edit/main/data/templates/en/thank-interviewer.yml"
    expect(status(page)).to_have_text(words["studio_spoken"]["edit_copied"])
    assert clipboard(page) == file(page)


def test_a_file_too_long_for_an_address_is_copied(page: Page, words: Words, watched: Watch) -> None:
    open_studio(page, "#template=thank-interviewer")
    page.locator('[name="id"]').fill("thank-interviewer-again")
    paragraph = "Thank you for a long talk. " * 25
    text(page, "body").fill("\n\n".join([paragraph] * 14))
    address = proposed(page, watched)
    assert address.endswith("/new/main?filename=data/templates/en/thank-interviewer-again.yml")
    expect(status(page)).to_have_text(words["studio_spoken"]["proposed_copied"])
    assert clipboard(page) == file(page)


def test_without_a_repository_the_file_is_copied(page: Page, words: Words) -> None:
    open_studio(page)
    text(page, "body").fill("Thank you.")
    name_it(page)
    complete(page)
    action(page, "propose").click()
    expect(status(page)).to_contain_text(words["studio_spoken"]["no_repository"])
    assert clipboard(page) == file(page)


def test_a_taken_name_is_refused(page: Page, words: Words) -> None:
    open_studio(page)
    text(page, "body").fill("Thank you.")
    name_it(page)
    complete(page)
    page.locator('[name="id"]').fill("thank-interviewer")
    expect(page.locator("[data-taken]")).to_be_visible()
    action(page, "propose").click()
    expect(status(page)).to_have_text(words["studio_spoken"]["taken_first"])


def test_a_problem_leads_to_its_words_and_fixes_them(page: Page) -> None:
    open_studio(page, "#template=thank-interviewer")
    body = text(page, "body", "brief")
    page.get_by_label("Brief").check()
    body.fill("Hello {{recipent}},\n\nI wanted to touch base.")
    row = problem(page, "unknown-field")
    expect(row).to_contain_text(
        "There’s no blank {{recipent}}. Did you mean {{recipient}}?"
    )
    page.get_by_label("Warm").check()
    row.locator('[data-action="show-problem"]').click()
    expect(body).to_be_focused()
    marked = body.evaluate("(box) => box.value.slice(box.selectionStart, box.selectionEnd)")
    assert marked == "Hello {{recipent}},"
    row.locator('[data-action="take-suggestion"]').click()
    expect(body).to_have_value("Hello {{recipient}},\n\nI wanted to touch base.")
    expect(row).to_have_count(0)
    expect(problem(page, "opener")).to_contain_text("“touch base”")


def test_a_half_finished_template_survives_a_reload_and_can_be_erased(page: Page, words: Words) -> None:
    open_studio(page)
    paste(page)
    name_it(page)
    before = file(page)
    page.reload()
    expect(status(page)).to_have_text(words["studio_spoken"]["restored"])
    assert file(page) == before
    action(page, "erase").click()
    expect(status(page)).to_have_text(words["studio_spoken"]["erased"])
    assert file(page) == "example: {}\n"
    page.reload()
    expect(page.locator("template-studio[data-loaded]")).to_be_attached()
    action(page, "bring-back").click()
    assert file(page) == before


def test_what_is_typed_stays_on_the_page(page: Page, watched: Watch) -> None:
    open_studio(page)
    for control in page.locator("template-studio :is(textarea, input:not([type]))").all():
        if control.is_visible():
            control.fill("canary8f3a {{topic}}")
    expect(page.locator("[data-problem]").first).to_be_visible()
    assert [line for line in watched.sent() if "canary8f3a" in line] == []
    assert "canary8f3a" not in page.url


@pytest.mark.parametrize("missing", ["later/template-checks.js", "data/studio.js", "data/studio-checks.js"])
def test_a_part_that_does_not_load_is_said(page: Page, words: Words, watched: Watch, missing: str) -> None:
    watched.expected.append("Failed to load resource")
    page.route(f"**/{missing}", lambda route: route.fulfill(status=404))
    page.goto("contribute/studio/")
    expect(page.locator("template-studio")).to_be_visible()
    text(page, "body").fill("Thank you.")
    expect(page.get_by_text(words["studio_spoken"]["failed"])).to_be_visible()


def test_sources_are_chosen_by_their_titles(page: Page) -> None:
    sources = PLAYBOOK.templates["thank-interviewer"].sources
    other = next(source for source in PLAYBOOK.sources if source not in sources)
    open_studio(page, "#template=thank-interviewer")
    named = page.locator('[name="sources"]')
    expect(named).to_have_value(", ".join(sources))
    page.get_by_text("Choose from the sources").click()
    page.get_by_label(f"{other} ", exact=False).first.check()
    expect(named).to_have_value(", ".join([*sources, other]))
    page.get_by_label(f"{sources[0]} ", exact=False).first.uncheck()
    expect(named).to_have_value(", ".join([*sources[1:], other]))


def test_contribute_is_reached_from_every_letter(page: Page, words: Words) -> None:
    page.goto("letters/thank-interviewer/")
    page.get_by_role("link", name=words["letter"]["contribute"]).click()
    expect(page.locator("h1")).to_have_text("Contribute")


def test_propose_leads_to_all_that_is_missing_first_on_a_phone_too(
    page: Page, words: Words, watched: Watch
) -> None:
    page.set_viewport_size({"width": 390, "height": 760})
    open_studio(page)
    action(page, "propose").click()
    expect(page.locator("[data-paste]")).to_be_focused()
    expect(status(page)).to_have_text(words["studio_spoken"]["empty_first"])
    name_it(page)
    left: dict[str, Callable[[], object]] = {
        '[data-tone="warm"] [data-text="body"]': lambda: text(page, "body").fill("Thank you."),
        '[name="moment"]': lambda: page.locator('[name="moment"]').select_option(index=1),
        '[name="channel"]': lambda: page.locator('[name="channel"]').select_option("text"),
        '[name="recipient"]': lambda: page.locator('[name="recipient"]').select_option(index=1),
    }
    while left:
        action(page, "propose").click()
        expect(status(page)).to_contain_text("Before you propose it")
        focused = [one for one in left if page.locator(one).evaluate("one => one === document.activeElement")]
        assert len(focused) == 1
        expect(page.locator(focused[0])).to_be_in_viewport(ratio=0.9)
        left.pop(focused[0])()
    assert "filename=data/templates/en/thank-them-for-the-rota.yml" in proposed(page, watched)


@pytest.mark.parametrize(
    ("typed", "name"), [("../../x", "x"), ("My Letter", "my-letter"), ("x.yml", "x"), ("Ünder_way/", "under-way")]
)
def test_a_bad_file_name_is_put_right(page: Page, words: Words, typed: str, name: str) -> None:
    open_studio(page)
    text(page, "body").fill("Thank you.")
    name_it(page)
    complete(page)
    page.locator('[name="id"]').fill(typed)
    page.locator('[name="id"]').press("Tab")
    expect(page.locator('[name="id"]')).to_have_value(name)
    expect(status(page)).to_contain_text(words["studio_spoken"]["renamed"].partition("{")[0])


def test_nothing_is_lost_without_a_word(page: Page, words: Words) -> None:
    """Another letter opened twice, a reload, and erasing: each can be brought back, in turn."""
    open_studio(page)
    paste(page)
    pasted = file(page)
    open_other = "id => { location.hash = `template=${id}`; }"
    for id in ("thank-interviewer", "ask-timeline"):
        page.evaluate(open_other, id)
        expect(page.locator('[name="id"]')).to_have_value(id)
        expect(status(page)).to_have_text(words["studio_spoken"]["opened"])
    text(page, "body").fill("Changed.")
    changed = file(page)
    action(page, "erase").click()
    page.goto("contribute/studio/")
    expect(page.locator("template-studio[data-loaded]")).to_be_attached()
    action(page, "bring-back").click()
    assert file(page) == changed
    action(page, "bring-back").click()
    assert file(page) == pasted
    action(page, "bring-back").click()
    assert file(page) == changed


def test_closing_a_tab_asks_first(page: Page) -> None:
    open_studio(page)
    asks = "() => !window.dispatchEvent(new Event('beforeunload', {cancelable: true}))"
    assert not page.evaluate(asks)
    paste(page)
    assert page.evaluate(asks)
    action(page, "copy-file").click()
    assert not page.evaluate(asks)


def test_a_browser_that_keeps_nothing_is_said(page: Page, words: Words) -> None:
    page.add_init_script("Storage.prototype.setItem = () => { throw new Error('refused'); }")
    open_studio(page)
    said = page.get_by_text(words["studio"]["unkept"])
    expect(said).to_be_hidden()
    text(page, "body").fill("Thank you.")
    expect(said).to_be_visible()


def test_what_is_typed_while_the_page_loads_stays(page: Page) -> None:
    held: list[Route] = []
    page.route("**/data/studio.js", lambda route: held.append(route))
    with page.expect_request("**/data/studio.js"):
        page.goto("contribute/studio/", wait_until="commit")
    text(page, "body").fill("Early words.")
    held[0].continue_()
    expect(page.locator("template-studio[data-loaded]")).to_be_attached()
    expect(text(page, "body")).to_have_value("Early words.")
    assert "Early words." in file(page)


def test_preview_and_problems_are_one_press_away_on_a_phone(page: Page, words: Words) -> None:
    page.set_viewport_size({"width": 390, "height": 760})
    open_studio(page)
    expect(page.locator("[data-count]")).to_have_text(words["studio_spoken"]["nothing_yet"])
    text(page, "body").fill("Thank you.")
    jumps = page.locator(".studio-jumps")
    for name, target in ((words["studio"]["preview"], "studio-letter"), (re.compile("^[0-9]+ to fix$"), "studio-problems")):
        jumps.get_by_role("link", name=name).click()
        expect(page.locator(f"#{target}")).to_be_in_viewport()
    jumps.get_by_role("link", name=words["studio"]["jump_form"]).click()
    expect(page.locator("#studio-paste")).to_be_in_viewport()


def test_a_name_where_a_company_is_meant_is_found(page: Page) -> None:
    open_studio(page)
    text(page, "body").fill("I want the {{recipient}} position at {{recipient}}.\n\nKind regards,\n{{recipient}}")
    expect(problem(page, "misnamed")).to_have_count(2)
