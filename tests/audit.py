"""Asks public databases for known weaknesses of what is installed: `make audit`.

Exits with 0 when there are none, 1 when there are some, 2 where a database was not reached.
"""

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

# What is installed for Python: those of the site are among those of the tests.
PINS = Path("requirements/dev.txt")
PACKAGES = (Path(), Path("tests/bench"))


@dataclass(frozen=True)
class Answer:
    """What a database said about the parts of a lock file; None where it was not reached."""

    about: str
    weaknesses: list[str] | None

    def __str__(self) -> str:
        if self.weaknesses is None:
            return f"{self.about}: the database could not be reached, so nothing is known."
        return "\n".join((f"{self.about}: {len(self.weaknesses)} known.", *self.weaknesses))


def script(pins: str) -> str:
    """A script that needs what is pinned: uv looks over projects and scripts alone."""
    needed = re.findall(r"^([\w.-]+==[^\\\n]+?) *\\?$", pins, re.MULTILINE)
    lines = [f"#   {json.dumps(one)}," for one in needed]
    return "\n".join(("# /// script", "# dependencies = [", *lines, "# ]", "# ///", ""))


def of_uv(status: int, said: str) -> list[str] | None:
    """The weaknesses that uv found; it exits with 1 for some, and with 2 where it did not ask."""
    return [said] if status == 1 else None if status else []


def of_npm(said: str) -> list[str] | None:
    """The weaknesses that npm found."""
    try:
        found = json.loads(said)["vulnerabilities"]
    except (ValueError, KeyError):
        return None
    return [f"{name}: {one['severity']}, {one['range']}" for name, one in found.items()]


def answers() -> Iterator[Answer]:
    """The answer about each lock file."""
    with tempfile.TemporaryDirectory() as scratch:
        file = Path(scratch, "parts.py")
        file.write_text(script(PINS.read_text("utf-8")), "utf-8")
        ask = (".venv/bin/uv", "audit", "--preview-features", "audit-command", "--script")
        done = _run(*ask, str(file))
        yield Answer(str(PINS), of_uv(done.returncode, done.stdout))
    for folder in PACKAGES:
        lock = folder / "package-lock.json"
        yield Answer(str(lock), of_npm(_run("npm", "audit", "--json", f"--prefix={folder}").stdout))


def _run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True)


def main() -> int:
    """Ask and tell."""
    found = list(answers())
    print(*found, sep="\n")
    if any(one.weaknesses for one in found):
        return 1
    return 2 if any(one.weaknesses is None for one in found) else 0


if __name__ == "__main__":
    sys.exit(main())
