"""How problems are shown: as text for people, as JSON for programs, as annotations for a forge."""

import json
import os
from collections.abc import Callable
from dataclasses import asdict

from macros.reading.problem import Problem


def why(check: str) -> str:
    """The address that says what a check asks for and why; "" where the site has none yet."""
    site = os.environ.get("SITE_URL", "")
    return f"{site}about/checks/#{check}" if site else ""


def _text(problems: list[Problem]) -> str:
    """A line for each problem, then the addresses that explain them, each once."""
    checks = dict.fromkeys(problem.check for problem in problems)
    reasons = [address for check in checks if (address := why(check))]
    return "\n".join([*map(str, problems), *reasons]) or "No problems."


def _json(problems: list[Problem]) -> str:
    return json.dumps(list(map(_row, problems)), indent=2, ensure_ascii=False)


def _row(problem: Problem) -> dict[str, object]:
    """The problem as plain data; `suggestion` and `why` stand there only if there is one."""
    row = asdict(problem) | {"why": why(problem.check)}
    return {key: value for key, value in row.items() if value != ""}


def _github(problems: list[Problem]) -> str:
    return "\n".join(map(_annotation, problems))


def _annotation(problem: Problem) -> str:
    """A workflow command; file names and messages are escaped as the runner expects."""
    place = f"line={problem.line},col={problem.column},title={problem.check}"
    file = _escape(problem.file).replace(":", "%3A").replace(",", "%2C")
    kind = "error" if problem.level == "error" else "warning"
    reason = f" ({why(problem.check)})" if why(problem.check) else ""
    return f"::{kind} file={file},{place}::{_escape(problem.message)}{reason}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


FORMATS: dict[str, Callable[[list[Problem]], str]] = {
    "text": _text,
    "json": _json,
    "github": _github,
}
