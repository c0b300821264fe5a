"""The web servers of the recipes in docs/about/publishing.md, run with what that page shows."""

import http.client
import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

from tests import servers

# Where Debian's nginx reads its modules and the types of files, as in its own nginx.conf.
_NGINX = """
{module}
daemon off;
pid {folder}/nginx.pid;
error_log stderr;
{user}
events {{}}
http {{
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    {recipe}
}}
"""


class Answer(NamedTuple):
    """What a server sent: its number, its headers and its content."""

    status: int
    headers: dict[str, str]
    content: bytes


class Blocks(HTMLParser):
    """The blocks of code of a page, as a reader copies them."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "pre":
            self._inside = True
            self.texts.append("")

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "pre"

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.texts[-1] += data


def recipe(page: str, beginning: str) -> str:
    """The recipe on a page that begins with these words."""
    blocks = Blocks()
    blocks.feed(page)
    (found,) = (text for text in blocks.texts if text.startswith(beginning))
    return found


def changed(text: str, changes: dict[str, str]) -> str:
    """The text with each of these pieces replaced; each is in it exactly once."""
    for old, new in changes.items():
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in the recipe"
        text = text.replace(old, new)
    return text


def free_port() -> int:
    """A port that nobody uses just now."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@contextmanager
def nginx(recipe: str, port: int, folder: Path) -> Iterator[None]:
    """nginx with a recipe, as Debian includes it, and with its module for Brotli."""
    user = "user root;" if os.geteuid() == 0 else ""
    module = f"load_module {servers.BROTLI};"
    file = folder / "nginx.conf"
    file.write_text(_NGINX.format(folder=folder, recipe=recipe, user=user, module=module))
    with _running(port, folder, servers.find("nginx"), "-p", str(folder), "-c", str(file)):
        yield


@contextmanager
def caddy(recipe: str, port: int, folder: Path) -> Iterator[None]:
    """Caddy with a recipe, without the door through which it could be changed as it runs."""
    file = folder / "Caddyfile"
    file.write_text(f"{{\n    admin off\n}}\n{recipe}")
    with _running(port, folder, servers.find("caddy"), "run", "--config", str(file)):
        yield


@contextmanager
def _running(port: int, folder: Path, *command: str) -> Iterator[None]:
    """A server that is ready. What it says is shown where it ends before that."""
    said = folder / "said.txt"
    env = os.environ | {"XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    with said.open("w") as output:
        process = subprocess.Popen(command, env=env, stdout=output, stderr=output)
    try:
        while not answers(port):
            assert process.poll() is None, said.read_text()
            time.sleep(0.01)
        yield
    finally:
        process.terminate()
        process.wait()


def answers(port: int) -> bool:
    """Whether somebody listens at a port."""
    with socket.socket() as one:
        return one.connect_ex(("127.0.0.1", port)) == 0


def ask(port: int, path: str, **headers: str) -> Answer:
    """What a server answers."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", path, headers=headers)
    response = connection.getresponse()
    answer = Answer(response.status, dict(response.getheaders()), response.read())
    connection.close()
    return answer
