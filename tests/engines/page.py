"""What a candidate does on a page, in whichever engine."""

import json
from contextlib import suppress
from typing import Any

from tests.engines.engine import Engine, EngineError, Source, wait
from tests.engines.serving import Server

# The middle of what can be pressed; nothing while it is hidden, moves, or something lies over it.
_MIDDLE = """(async () => {
  const one = document.querySelector(%s);
  const middle = () => {
    const { left, top, width, height } = one.getClientRects()[0] ?? {};
    return [left + width / 2, top + height / 2].map(Math.floor);
  };
  one?.scrollIntoView({ block: "center", behavior: "instant" });
  const frame = () => new Promise(requestAnimationFrame);
  const before = one && middle();
  await frame();
  await frame();
  const [x, y] = one ? middle() : [];
  const isStill = x >= 0 && x === before[0] && y === before[1];
  return isStill && one.contains(document.elementFromPoint(x, y)) ? [x, y] : null;
})()"""
# Sets a value the way a list, a date picker or a password manager does.
_CHOOSE = """(() => {
  const one = document.querySelector(%s);
  one.value = %s;
  for (const name of ["input", "change"]) one.dispatchEvent(new Event(name, { bubbles: true }));
})()"""
_CONTROL, ENTER, ESCAPE = "\ue009", "\ue007", "\ue00c"


class Page:
    """The window of an engine, and the site that it looks at."""

    def __init__(self, engine: Engine, server: Server) -> None:
        self.engine = engine
        self.server = server
        # Faults that a test causes on purpose.
        self.expected: list[str] = []

    def open(self, path: str) -> None:
        """Open a page of the site."""
        self.engine.go(self.server.home + path)

    def evaluate(self, expression: str) -> Any:
        """The value of a JavaScript expression."""
        return self.engine.evaluate(expression)

    def until(self, expression: str) -> Any:
        """The first value of an expression that is true; a page on its way has none."""

        def look() -> Any:
            with suppress(EngineError):
                return self.evaluate(expression)

        return wait(look, f"never true: {expression}")

    def text(self, selector: str) -> str:
        """The text of the first element, as soon as it is there."""
        self.until(f"!!{_one(selector)}")
        return str(self.evaluate(f"{_one(selector)}.textContent"))

    def value(self, selector: str) -> str:
        """What a field holds."""
        return str(self.evaluate(f"{_one(selector)}.value"))

    def says(self, selector: str, text: str) -> None:
        """Wait until an element says something."""
        self.until(f"{_one(selector)}?.textContent.includes({json.dumps(text)})")

    def shows(self, selector: str, shown: bool = True) -> None:
        """Wait until an element is seen, or no longer."""
        self.until(f"!!{_one(selector)}?.getClientRects().length === {json.dumps(shown)}")

    def click(self, selector: str) -> None:
        """Press with the mouse, once that is possible."""
        x, y = self.until(_MIDDLE % json.dumps(selector))
        steps = [
            {"type": "pointerMove", "x": x, "y": y},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        self.engine.act({"type": "pointer", "id": "mouse", "actions": steps})

    def type(self, text: str) -> None:
        """Type, key by key, into what has the focus."""
        kinds = ("keyDown", "keyUp")
        self._keys([{"type": kind, "value": key} for key in text for kind in kinds])

    def press(self, key: str) -> None:
        """Press a key together with Control."""
        down = [{"type": "keyDown", "value": one} for one in (_CONTROL, key)]
        up = [{"type": "keyUp", "value": one} for one in (key, _CONTROL)]
        self._keys(down + up)

    def fill(self, selector: str, text: str) -> None:
        """Type a text in place of what a field holds."""
        self.click(selector)
        self.press("a")
        self.type(text)

    def choose(self, selector: str, value: str) -> None:
        """Give a list or a date its value, as no key does in the same way everywhere."""
        self.shows(selector)
        self.evaluate(_CHOOSE % (json.dumps(selector), json.dumps(value)))

    def saved(self, suffix: str) -> str:
        """The text of the one file that was saved, once it is whole."""
        return wait(lambda: self._taken(suffix), suffix)

    def _taken(self, suffix: str) -> str:
        """The saved text, taken away; empty while there is none."""
        for file in self.engine.downloads.glob(f"*{suffix}"):
            try:
                text = file.read_bytes().decode()
                file.unlink()
            except FileNotFoundError:
                # Firefox gives a file its name last.
                continue
            return text
        return ""

    def faults(self) -> list[str]:
        """What went wrong on the pages so far."""
        self.evaluate("Promise.all(globalThis.said ?? []).then(() => true)")
        return list(self.server.faults)

    def _keys(self, steps: list[Source]) -> None:
        self.engine.act({"type": "key", "id": "keyboard", "actions": steps})


def _one(selector: str) -> str:
    return f"document.querySelector({json.dumps(selector)})"
