"""Watches a page for what must never happen on it."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request

_REPORT = """document.addEventListener("securitypolicyviolation", (event) => {
  console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
});"""


@dataclass
class Watch:
    """What a context's pages asked for, and what went wrong on them."""

    home: str
    requests: list[Request] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    # Messages that a test brings about on purpose.
    expected: list[str] = field(default_factory=list)

    def unexpected(self) -> list[str]:
        """The faults that no test foresaw."""
        return [f for f in self.faults if not any(part in f for part in self.expected)]

    def sent(self) -> list[str]:
        """Everything that left the page: addresses, and bodies where there were any."""
        return [f"{request.url} {request.post_data or ''}" for request in self.requests]

    def _request(self, request: Request) -> None:
        self.requests.append(request)
        address = urlsplit(request.url)
        if address.scheme != "data" and address.netloc != urlsplit(self.home).netloc:
            self.faults.append(f"request to another origin: {request.url}")

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.faults.append(f"console: {message.text}")

    def _page(self, page: Page) -> None:
        page.on("pageerror", lambda error: self.faults.append(f"error: {error}"))


def watch(context: BrowserContext, home: str) -> Watch:
    """Watches a context; call it before the first page opens."""
    found = Watch(home)
    context.on("request", found._request)
    context.on("console", found._console)
    context.on("page", found._page)
    context.add_init_script(_REPORT)
    return found
