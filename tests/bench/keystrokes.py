"""How long one keystroke takes: the letter with its layout, and the findings a frame later."""

from statistics import median, quantiles

from playwright.sync_api import Browser, Page

from macros.composing import texts, usage
from tests.site.writing import PLAYBOOK

LETTERS = (("thank-interviewer", "warm"), ("thank-panel-member", "formal"))
# The writer puts the findings off with setTimeout: what runs there is timed as it runs.
TIME_LATER = """() => {
  const later = window.setTimeout;
  window.later = [];
  window.setTimeout = (run, wait) => later(() => {
    const start = performance.now();
    run();
    document.body.offsetHeight;
    window.later.push(performance.now() - start);
  }, wait);
}"""
# Each character is typed as the browser would report it; reading a height forces the layout.
TYPE = """async (text) => {
  const field = document.querySelector('[data-recipient="0"] [name="topic"]');
  const letter = [];
  window.later = [];
  for (const character of text) {
    const start = performance.now();
    field.value += character;
    field.dispatchEvent(new InputEvent("input", { bubbles: true, data: character }));
    document.body.offsetHeight;
    letter.push(performance.now() - start);
    const due = letter.length;
    while (window.later.length < due) await new Promise(requestAnimationFrame);
  }
  return [letter, window.later];
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
    """A Markdown table: medians and 95th percentiles, in milliseconds."""
    rows = [
        "| keystroke in | people | CPU | letter, median | p95 | findings, median | p95 |",
        "|---|---|---|---|---|---|---|",
    ]
    for template, tone in LETTERS:
        for people in (1, 4, 12):
            for rate in (1, 6):
                cells = [template, people, f"1/{rate}"]
                for times in _measure(browser, url, template, tone, people, rate):
                    cells += [f"{median(times):.1f}", f"{quantiles(times, n=20)[-1]:.1f}"]
                rows.append("| " + " | ".join(map(str, cells)) + " |")
    return "\n".join(rows)


def _measure(
    browser: Browser, url: str, template: str, tone: str, people: int, rate: int
) -> tuple[list[float], list[float]]:
    page = browser.new_page(base_url=url)
    page.goto(f"write/#template={template}&tone={tone}")
    page.locator(f'letter-writer[data-ready="{template} {tone}"]').wait_for()
    for _ in range(people - 1):
        page.locator('[data-action="add-recipient"]').click()
    page.evaluate(FILL, _values(template, tone))
    page.locator("[data-findings-title]:not(:empty)").wait_for()
    page.evaluate(TIME_LATER)
    _throttle(page, rate)
    page.evaluate(TYPE, TEXT)
    page.evaluate(FILL, _values(template, tone))
    letter, findings = page.evaluate(TYPE, TEXT)
    page.close()
    return letter, findings


def _values(template: str, tone: str) -> dict[str, str]:
    used = usage(texts(PLAYBOOK.templates[template].tones[tone]))
    example = PLAYBOOK.templates[template].example
    return {name: example[name] for name in (*used.required, *used.optional) if name in example}


def _throttle(page: Page, rate: int) -> None:
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": rate})
