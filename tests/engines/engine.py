"""What the tests ask of a browser, and how long they wait for it."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol, TypeVar

# So many seconds are enough for whatever a page does, also on a busy machine.
PATIENCE = 20
Source = dict[str, Any]
Found = TypeVar("Found")


class EngineError(Exception):
    """What a browser answered in place of a result."""


class Engine(Protocol):
    """A browser that runs; WebDriver's words for keys and pointers hold in every one."""

    downloads: Path

    def go(self, address: str) -> None:
        """Open an address and wait until it is loaded."""

    def evaluate(self, expression: str) -> Any:
        """The value of a JavaScript expression, awaited."""

    def act(self, source: Source) -> None:
        """Press keys, or move and press the pointer."""

    def back(self) -> None:
        """Go back in history."""

    def reload(self) -> None:
        """Load the page again."""

    def resize(self, width: int, height: int) -> None:
        """Give the page about this much room."""

    def close(self) -> None:
        """End the browser and all that it needs."""


def wait(look: Callable[[], Found | None], what: str) -> Found:
    """The first answer that is true."""
    end = time.monotonic() + PATIENCE
    while not (found := look()):
        assert time.monotonic() < end, what
        time.sleep(0.02)
    return found
