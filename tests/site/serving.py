"""Builds the site once for all workers, and serves it on this machine."""

import fcntl
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from macros.building import hardening

ROOT = Path(__file__).resolve().parents[2]
PREFIX = "/afterword"


def build(folder: Path, site_url: str, project: Path = ROOT) -> Path:
    """The site of a project built into `folder`; whichever worker comes first builds it."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with open(f"{folder}.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            _build(folder, site_url, project)
    return folder


def loaded(site: Path) -> Path:
    """The one folder that holds what the pages of a built site load."""
    (folder,) = (site / "assets").iterdir()
    return folder


def _build(folder: Path, site_url: str, project: Path) -> None:
    fresh = folder.with_suffix(".fresh")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(fresh)]
    environment = os.environ | {"SITE_URL": site_url}
    result = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True)
    if result.returncode:
        raise RuntimeError(f"the site does not build:\n{result.stdout}{result.stderr}")
    fresh.rename(folder)


class Handler(SimpleHTTPRequestHandler):
    """Serves files below a prefix, with the site's own page where there is none."""

    # One connection for many files, as hosts do.
    protocol_version = "HTTP/1.1"

    def __init__(self, *args: Any, prefix: str, **more: Any) -> None:
        self.prefix = prefix
        super().__init__(*args, **more)

    def translate_path(self, path: str) -> str:
        """The file for an address; nothing lies outside the prefix."""
        inside = path.startswith(f"{self.prefix}/")
        return super().translate_path(path.removeprefix(self.prefix) if inside else "/none")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """A missing page is answered as the usual hosts do: with 404.html."""
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self) -> None:
        """What a host of ours says as well, so that every test in a browser runs under it."""
        for name, value in hardening.HEADERS.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """The tests' output stays their own."""


@contextmanager
def served(site: Path, prefix: str = "", answers: type[Handler] = Handler) -> Iterator[str]:
    """The address at which `site` is served; it ends with a slash."""
    handler = partial(answers, directory=str(site), prefix=prefix)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}{prefix}/"
    finally:
        server.shutdown()
        server.server_close()
