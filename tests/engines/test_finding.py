"""Finding a way: the search with its doubt, and the finder of the letter writer."""

from tests.engines.page import ESCAPE, Page
from tests.site.writing import Words

_RESULT = "[data-results] li"


def test_the_search_answers_and_doubts(page: Page, words: Words) -> None:
    page.open("")
    page.click('.bar [data-action="open-search"]')
    page.until("document.activeElement.matches('dialog[data-search] input')")
    page.type("best pizza dough recipe")
    page.says("[data-doubt]", words["search"]["doubt"])
    page.press("a")
    page.type("they went quiet")
    page.shows("[data-doubt]", False)
    page.shows(_RESULT)
    page.type(ESCAPE)
    page.shows("dialog[data-search]", False)


def test_the_finder_leads_to_a_letter(page: Page) -> None:
    page.open("write/")
    page.fill("moment-finder input", "they went quiet")
    page.shows("moment-finder li")
    page.click("moment-finder li :is(a, button)")
    page.until("document.querySelector('letter-writer').dataset.ready")
