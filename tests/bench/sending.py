"""Serves a site as a real host does: compressed where the browser takes it."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import IO, Any

from macros.building.compressing import compress
from tests.site.serving import Handler


class Sender(Handler):
    """Sends the gzip copy of a file that has one."""

    protocol_version = "HTTP/1.1"

    def send_head(self) -> Any:
        """The head of an answer, and the file that follows it."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        copy = path.with_name(f"{path.name}.gz")
        if not copy.is_file() or "gzip" not in self.headers.get("Accept-Encoding", ""):
            return super().send_head()
        return self._compressed(path, copy)

    def _compressed(self, path: Path, copy: Path) -> IO[bytes]:
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(copy.stat().st_size))
        self.end_headers()
        return copy.open("rb")


@contextmanager
def sent(site: Path) -> Iterator[str]:
    """The address at which `site` is served with compressed copies, made where there are none."""
    if not (site / "index.html.gz").exists():
        compress(site)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Sender, directory=str(site), prefix=""))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()
