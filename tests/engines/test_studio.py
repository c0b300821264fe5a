"""The studio: from a pasted letter to a proposed file, and nothing lost on the way back."""

from tests.engines.page import Page
from tests.site.writing import Words

_BODY = '[data-tone="warm"] [data-text="body"]'
_STATUS = 'template-studio [role="status"]'
# Half a character, as an input method may leave it, and an unfinished tag.
_HALF = r"""(() => {
  const box = document.querySelector('[data-tone="warm"] [data-text="body"]');
  box.value = "First words. \ud83d {{#topic";
  box.dispatchEvent(new Event("input", { bubbles: true }));
})()"""


def test_a_pasted_letter_is_shown_proposed_and_kept(page: Page, words: Words) -> None:
    page.open("contribute/studio/")
    page.until("!!document.querySelector('template-studio[data-loaded]')")
    page.choose("[data-paste]", "Subject: Thank you\nHello Ms Adeyemi,\n\nThank you for the talk.")
    page.click('[data-action="take-pasted"]')
    page.says('[data-letter="body"]', "Thank you for the talk.")
    page.says("[data-file]", "Thank you for the talk.")
    page.click('[data-action="propose"]')
    page.says(_STATUS, words["studio_spoken"]["personal_first"].partition("{")[0])
    page.click(".bar a[href$='letters/']")
    page.until("location.pathname === '/letters/'")
    page.engine.back()
    page.until("location.pathname === '/contribute/studio/'")
    page.until(f"document.querySelector('{_BODY}')?.value.includes('Thank you for the talk.')")
    page.says("[data-file]", "Thank you for the talk.")


def test_nothing_half_typed_stops_it(page: Page) -> None:
    page.open("contribute/studio/")
    page.until("!!document.querySelector('template-studio[data-loaded]')")
    page.evaluate(_HALF)
    page.says('[data-letter="body"]', "First words.")
    page.shows("[data-problem]")
