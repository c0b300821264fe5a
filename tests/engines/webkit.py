"""WebKitGTK's small browser, driven through WebDriver on a screen that nobody sees."""

import http.client
import json
import os
import subprocess
from pathlib import Path
from typing import Any

from tests.engines.engine import PATIENCE, EngineError, Source, wait
from tests.site.hosts import answers, free_port

# The browser's own bar would not let the window be narrower than 450 pixels.
_NARROW = "* { min-width: 0; padding: 0; margin: 0; font-size: 1px; -gtk-icon-source: none; }"
_BROWSER = "webkitgtk:browserOptions"


class WebKit:
    """One window of WebKitGTK's MiniBrowser, which keeps nothing."""

    def __init__(self, driver: str, browser: str, folder: Path) -> None:
        self.downloads = folder / "downloads"
        self.downloads.mkdir()
        self._screen = subprocess.Popen(
            ("Xvfb", "-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._screen.stdout
        display = f":{self._screen.stdout.readline().strip()}"
        env = os.environ | _environment(folder, self.downloads) | {"DISPLAY": display}
        port = free_port()
        with (folder / "said.txt").open("w") as said:
            self._driver = subprocess.Popen(
                (driver, f"--port={port}"), env=env, stdout=said, stderr=said
            )
        wait(lambda: answers(port), "WebKit's driver does not answer")
        self._driven = http.client.HTTPConnection("127.0.0.1", port, timeout=3 * PATIENCE)
        self._session = ""
        options = {_BROWSER: {"binary": browser, "args": ["--automation"]}}
        session = self._ask("POST", "", {"capabilities": {"alwaysMatch": options}})
        self._session = f"/{session['sessionId']}"

    def _ask(self, method: str, path: str, body: object = None) -> Any:
        content = json.dumps(body) if method == "POST" else None
        headers = {"Content-Type": "application/json"}
        self._driven.request(method, f"/session{self._session}{path}", content, headers)
        response = self._driven.getresponse()
        value = json.loads(response.read())["value"]
        if response.status != 200:
            raise EngineError(f"{value['error']}: {value['message']}")
        return value

    def go(self, address: str) -> None:
        """Open an address and wait until it is loaded."""
        self._ask("POST", "/url", {"url": address})

    def evaluate(self, expression: str) -> Any:
        """The value of a JavaScript expression, awaited."""
        script = f"""const done = arguments[0];
          (async () => JSON.stringify(await ({expression})))()
            .then((value) => done({{ value }}), (error) => done({{ error: String(error) }}));"""
        answer = self._ask("POST", "/execute/async", {"script": script, "args": []})
        if "error" in answer:
            raise EngineError(answer["error"])
        return json.loads(answer.get("value") or "null")

    def act(self, source: Source) -> None:
        """Press keys, or move and press the pointer."""
        self._ask("POST", "/actions", {"actions": [source]})

    def back(self) -> None:
        """Go back in history."""
        self._ask("POST", "/back", {})

    def reload(self) -> None:
        """Load the page again."""
        self._ask("POST", "/refresh", {})

    def resize(self, width: int, height: int) -> None:
        """Give the page about this much room."""
        self._ask("POST", "/window/rect", {"width": width, "height": height})

    def close(self) -> None:
        """End the browser, its driver and its screen."""
        self._ask("DELETE", "")
        self._driven.close()
        for process in (self._driver, self._screen):
            # On the way out it also closes what the process writes to.
            with process:
                process.terminate()


def _environment(folder: Path, downloads: Path) -> dict[str, str]:
    """Settings of its own: a bar without width, and where files are saved."""
    config = folder / "config"
    (config / "gtk-3.0").mkdir(parents=True)
    (config / "gtk-3.0/gtk.css").write_text(_NARROW)
    (config / "user-dirs.dirs").write_text(f'XDG_DOWNLOAD_DIR="{downloads}"\n')
    return {"XDG_CONFIG_HOME": str(config), "HOME": str(folder), "LANG": "C.UTF-8"}
