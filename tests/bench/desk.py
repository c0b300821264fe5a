"""How soon the desk opens and filters with 200 interviews and 1,000 letters on the device."""

from statistics import median

from playwright.sync_api import Browser, Page

INTERVIEWS = 200
LETTERS = 1_000
RUNS = 9
# The desk's own database, which its first visit has made; the letters are as long as real ones.
FILL = """async ([interviews, letters]) => {
  const database = await new Promise((resolve) => {
    const asked = indexedDB.open("afterword");
    asked.onsuccess = () => resolve(asked.result);
  });
  const day = (at) => new Date(Date.now() - (at % 60) * 86_400_000).toISOString().slice(0, 10);
  const writing = database.transaction(["interviews", "letters"], "readwrite");
  const changed = new Date().toISOString();
  for (let at = 0; at < interviews; at += 1) writing.objectStore("interviews").put({
    id: `interview-${at}`, changed, company: `Company ${at}`, role: "Clerk",
    country: ["us", "de", "jp", "in"][at % 4], conversations: [day(at)],
  });
  for (let at = 0; at < letters; at += 1) writing.objectStore("letters").put({
    id: `letter-${at}`, changed, template: "thank-interviewer", tone: "warm", title: "Thanks",
    revision: 1, by: "bench", draft: { shared: { topic: "x".repeat(1000) }, recipients: [] },
  });
  await new Promise((resolve) => { writing.oncomplete = resolve; });
  database.close();
}"""
# From the start of the page's own script until the list is laid out.
WATCH = """() => {
  const { define } = customElements;
  customElements.define = function (...given) {
    if (given[0] === "interview-desk") window.began = performance.now();
    return define.apply(this, given);
  };
  new MutationObserver((_, watching) => {
    if (!document.querySelector("[data-interviews] > li")) return;
    watching.disconnect();
    document.body.offsetHeight;
    window.opened = performance.now() - window.began;
  }).observe(document, { childList: true, subtree: true });
}"""
FILTER = """async () => {
  const finder = document.querySelector("[data-find] input");
  const times = [];
  for (const typed of ["1", "19", "199", "19", "1", ""]) {
    const start = performance.now();
    finder.value = typed;
    finder.dispatchEvent(new InputEvent("input", { bubbles: true }));
    document.body.offsetHeight;
    times.push(performance.now() - start);
    await new Promise(requestAnimationFrame);
  }
  return times;
}"""


def table(browser: Browser, url: str) -> str:
    """A Markdown table: medians and the slowest, in milliseconds."""
    page = browser.new_page(base_url=url)
    page.goto("desk/")
    page.locator("[data-empty]:visible").wait_for()
    page.evaluate(FILL, [INTERVIEWS, LETTERS])
    page.add_init_script(f"({WATCH})()")
    runs = [_opened(page) for _ in range(RUNS)]
    opened = [one for one, _ in runs]
    filtered = [time for _, times in runs for time in times]
    rows = [
        f"| with {INTERVIEWS} interviews and {LETTERS:,} letters | median | slowest |",
        "|---|---|---|",
        f"| the desk opens, ms | {median(opened):.0f} | {max(opened):.0f} |",
        f"| a key in the filter, ms | {median(filtered):.1f} | {max(filtered):.1f} |",
    ]
    page.close()
    return "\n".join(rows)


def _opened(page: Page) -> tuple[float, list[float]]:
    page.goto("desk/")
    page.wait_for_function("() => window.opened")
    return page.evaluate("window.opened"), page.evaluate(FILTER)
