"""The desk: an interview, its plan, and the files that leave."""

import json
from datetime import date, timedelta

from tests.engines.page import Page
from tests.site.writing import Words

_CARD = "[data-interviews] > li"
_GIVE = """(() => {
  const given = new DataTransfer();
  given.items.add(new File([%s], "desk.json", { type: "application/json" }));
  const input = document.querySelector("[data-import-file]");
  input.files = given.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
})()"""


def test_an_interview_is_planned_kept_and_moved(page: Page, words: Words) -> None:
    page.open("desk/")
    page.click('[data-action="add"]')
    page.fill('[name="company"]', "Ashgrove Rail")
    page.choose('[name="met"]', f"{date.today() - timedelta(days=1)}")
    page.choose('[name="country"]', "US")
    page.click("[data-form] [type=submit]")
    page.says(f"{_CARD} h2", "Ashgrove Rail")
    page.says(f"{_CARD} [data-reason]", words["plan"]["send_thank_you"])
    page.click(f"{_CARD} [data-happened] > summary")
    page.click(f'{_CARD} [name="event"][value="no"]')
    page.click(f"{_CARD} [data-event] [type=submit]")
    page.says(f"{_CARD} [data-reason]", words["plan"]["send_reply_to_refusal"])
    page.engine.reload()
    page.says(f"{_CARD} h2", "Ashgrove Rail")
    page.click(f'{_CARD} [data-action="calendar-one"]')
    assert page.saved(".ics").startswith("BEGIN:VCALENDAR\r\n")
    page.click('[data-action="export"]')
    kept = page.saved(".json")
    page.click(f'{_CARD} [data-action="remove"]')
    page.shows(_CARD, False)
    page.evaluate(_GIVE % json.dumps(kept))
    page.click('[data-action="import-yes"]')
    page.says(f"{_CARD} h2", "Ashgrove Rail")
