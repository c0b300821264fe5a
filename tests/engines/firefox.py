"""Firefox, driven through WebDriver BiDi, which it speaks without another program."""

import base64
import json
import subprocess
from pathlib import Path
from typing import Any

from websockets.sync.client import connect

from tests.engines.engine import PATIENCE, EngineError, Source, wait

# Nothing is asked of other hosts, and a file is saved without a question.
_SETTINGS: dict[str, str | int | bool] = {
    "app.normandy.enabled": False,
    "app.update.auto": False,
    # The list of what was saved would take the focus.
    "browser.download.alwaysOpenPanel": False,
    "browser.download.folderList": 2,
    "browser.safebrowsing.update.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "dom.security.https_first": False,
    "extensions.update.enabled": False,
    "intl.accept_languages": "en-US",
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,",
    "toolkit.telemetry.enabled": False,
}


class Firefox:
    """One window of Firefox with a profile of its own."""

    def __init__(self, program: str, folder: Path) -> None:
        self.downloads = folder / "downloads"
        self.downloads.mkdir()
        settings = _SETTINGS | {"browser.download.dir": str(self.downloads)}
        lines = (f"user_pref({json.dumps(k)}, {json.dumps(v)});\n" for k, v in settings.items())
        (folder / "user.js").write_text("".join(lines))
        command = (
            program,
            "--headless",
            "--no-remote",
            "--remote-debugging-port=0",
            "--profile",
            folder,
        )
        with (folder / "said.txt").open("w") as said:
            self._process = subprocess.Popen(command, stdout=said, stderr=said)
        self._asked = 0
        self._socket = connect(self._address(folder), max_size=None)
        self._ask("session.new", capabilities={})
        # The first tab of a window that nobody sees never has the focus.
        self._context: str = self._ask("browsingContext.create", type="tab")["context"]

    def _address(self, folder: Path) -> str:
        """Where it listens, which it writes into its profile once it does."""
        file = folder / "WebDriverBiDiServer.json"

        def read() -> dict[str, Any] | None:
            assert self._process.poll() is None, (folder / "said.txt").read_text()
            text = file.read_text() if file.exists() else ""
            return json.loads(text) if text else None

        found = wait(read, "Firefox does not listen")
        return f"ws://{found['ws_host']}:{found['ws_port']}/session"

    def _ask(self, method: str, **params: Any) -> Any:
        self._asked += 1
        self._socket.send(json.dumps({"id": self._asked, "method": method, "params": params}))
        while True:
            answer = json.loads(self._socket.recv(timeout=PATIENCE))
            if answer.get("id") == self._asked:
                break
        if answer["type"] == "error":
            raise EngineError(f"{answer['error']}: {answer['message']}")
        return answer["result"]

    def _here(self, method: str, **params: Any) -> Any:
        return self._ask(method, context=self._context, **params)

    def go(self, address: str) -> None:
        """Open an address and wait until it is loaded."""
        self._here("browsingContext.navigate", url=address, wait="complete")

    def evaluate(self, expression: str) -> Any:
        """The value of a JavaScript expression, awaited."""
        asked = f"(async () => JSON.stringify(await ({expression})))()"
        target = {"context": self._context}
        answer = self._ask("script.evaluate", expression=asked, target=target, awaitPromise=True)
        if answer["type"] == "exception":
            raise EngineError(answer["exceptionDetails"]["text"])
        return json.loads(answer["result"].get("value", "null"))

    def act(self, source: Source) -> None:
        """Press keys, or move and press the pointer."""
        self._here("input.performActions", actions=[source])

    def back(self) -> None:
        """Go back in history."""
        self._here("browsingContext.traverseHistory", delta=-1)

    def reload(self) -> None:
        """Load the page again."""
        self._here("browsingContext.reload", wait="complete")

    def resize(self, width: int, height: int) -> None:
        """Give the page about this much room."""
        self._here("browsingContext.setViewport", viewport={"width": width, "height": height})

    def printed(self) -> bytes:
        """The page as a PDF; WebKit's driver knows no way to print."""
        return base64.b64decode(self._here("browsingContext.print")["data"])

    def close(self) -> None:
        """End the browser."""
        self._socket.close()
        self._process.terminate()
        self._process.wait()
