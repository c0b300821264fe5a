"""How long one keystroke takes to update the letter, its findings and the layout."""

from statistics import median, quantiles

from playwright.sync_api import Browser, Page

from macros.composing import texts, usage
from tests.site.writing import PLAYBOOK

LETTERS = (("thank-interviewer", "warm"), ("thank-panel-member", "formal"))
# Each character is typed as the browser would report it; reading a height forces the layout.
TYPE = """(text) => {
  const field = document.querySelector('[data-recipient="0"] [name="topic"]');
  const times = [];
  for (const character of text) {
    const start = performance.now();
    field.value += character;
    field.dispatchEvent(new InputEvent("input", { bubbles: true, data: character }));
    document.body.offsetHeight;
    times.push(performance.now() - start);
  }
  return times;
}"""
FILL = """(values) => {
  for (const control of document.querySelectorAll("letter-writer [data-field-row] [name]")) {
    if (control.type !== "text" && control.type !== "textarea") continue;
    control.value = values[control.name] ?? "";
    control.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
}"""
TEXT = "the handover board by the night desk, which nobody owns after nine in the evening"


def table(browser: Browser, url: str) -> str:
    """A Markdown table: median, 95th percentile and most, in milliseconds."""
    rows = [
        "| keystroke in | people | CPU | median ms | p95 ms | most ms |",
        "|---|---|---|---|---|---|",
    ]
    for template, tone in LETTERS:
        for people in (1, 4, 12):
            for rate in (1, 6):
                times = _measure(browser, url, template, tone, people, rate)
                p95 = quantiles(times, n=20)[-1]
                cells = (
                    template,
                    people,
                    f"1/{rate}",
                    f"{median(times):.1f}",
                    f"{p95:.1f}",
                    f"{max(times):.1f}",
                )
                rows.append("| " + " | ".join(map(str, cells)) + " |")
    return "\n".join(rows)


def _measure(
    browser: Browser, url: str, template: str, tone: str, people: int, rate: int
) -> list[float]:
    page = browser.new_page(base_url=url)
    page.goto(f"write/#template={template}&tone={tone}")
    page.locator(f'letter-writer[data-ready="{template} {tone}"]').wait_for()
    for _ in range(people - 1):
        page.locator('[data-action="add-recipient"]').click()
    page.evaluate(FILL, _values(template, tone))
    page.locator("[data-findings-title]:not(:empty)").wait_for()
    _throttle(page, rate)
    page.evaluate(TYPE, TEXT)
    times: list[float] = page.evaluate(TYPE, TEXT)
    page.close()
    return times


def _values(template: str, tone: str) -> dict[str, str]:
    used = usage(texts(PLAYBOOK.templates[template].tones[tone]))
    example = PLAYBOOK.templates[template].example
    return {name: example[name] for name in (*used.required, *used.optional) if name in example}


def _throttle(page: Page, rate: int) -> None:
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": rate})
