"""Serves the site so that each page says what goes wrong on it, in the same way in every engine."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import ClassVar, NamedTuple
from urllib.parse import unquote

from tests.site.serving import Handler, served

# Loaded by every page before anything else. A picture may be asked for under the policy, and the
# server takes its address for what is said.
_SAYS = """globalThis.said = [];
const say = (fault) => said.push(new Promise((done) => {
  const picture = new Image();
  picture.onload = picture.onerror = done;
  picture.src = `/said?${encodeURIComponent(fault)}`;
}));
// Leaving a page stops what it still loads, which is not a fault of the page.
let isLeft = false;
addEventListener("beforeunload", () => (isLeft = true));
addEventListener("pageshow", () => (isLeft = false));
addEventListener("error", ({ message, target }) => {
  if (message) say(`error: ${message}`);
  else if (!isLeft) say(`not loaded: ${target.src ?? target.href}`);
}, true);
addEventListener("unhandledrejection", ({ reason }) => say(`error: ${reason}`));
document.addEventListener("securitypolicyviolation", (event) =>
  say(`policy: ${event.violatedDirective} ${event.blockedURI}`));
const log = console.error;
console.error = (...words) => (say(`console: ${words.join(" ")}`), log(...words));
"""


class Watching(Handler):
    """Adds the script to each page, notes what pages say, and fails where a test wants it."""

    faults: ClassVar[list[str]]
    failing: ClassVar[list[str]]

    def do_GET(self) -> None:
        """Answer a request."""
        file = Path(self.translate_path(self.path))
        page = file / "index.html" if self.path.split("?")[0].endswith("/") else file
        if self.path.startswith("/said?"):
            self.faults.append(unquote(self.path.partition("?")[2]))
            self._send(204, "text/plain", b"")
        elif self.path == "/says.js":
            self._send(200, "text/javascript", _SAYS.encode())
        elif failing := next((part for part in self.failing if part in self.path), None):
            self.failing.remove(failing)
            self._break_off()
        elif page.suffix == ".html" and page.is_file():
            added = page.read_bytes().replace(
                b"<head>", b'<head><script src="/says.js"></script>', 1
            )
            self._send(200, "text/html; charset=utf-8", added)
        else:
            super().do_GET()

    def _send(self, status: int, kind: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _break_off(self) -> None:
        """Break the connection within a file; if nothing had come, a browser would ask again."""
        self.send_response(200)
        self.send_header("Content-Type", "text/javascript")
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.wfile.write(b"export ")
        self.close_connection = True


class Server(NamedTuple):
    """Where the site is, what its pages said, and of which files the next request fails."""

    home: str
    faults: list[str]
    failing: list[str]


@contextmanager
def watched(site: Path) -> Iterator[Server]:
    """The site at an address of its own, so that nothing of another test is kept there."""

    class Own(Watching):
        faults: ClassVar[list[str]] = []
        failing: ClassVar[list[str]] = []

    with served(site, answers=Own) as home:
        yield Server(home, Own.faults, Own.failing)
