"""What is asked about known weaknesses, and how the answers are read."""

import json
import tomllib

from tests.audit import PINS, Answer, of_npm, of_uv, script
from tests.playbooks import ROOT


def test_every_pin_is_asked_about() -> None:
    text = (ROOT / PINS).read_text("utf-8")
    lines = script(text).splitlines()
    assert (lines[0], lines[-1]) == ("# /// script", "# ///")
    asked = tomllib.loads("\n".join(line[2:] for line in lines[1:-1]))["dependencies"]
    pins = [line.rstrip("\\").strip() for line in text.splitlines() if "==" in line]
    assert asked == pins


def test_what_a_database_says_is_told() -> None:
    """Some weaknesses, none, and no answer at all."""
    some = {"vulnerabilities": {"left": {"severity": "high", "range": "<2"}}}
    assert of_npm(json.dumps(some)) == ["left: high, <2"]
    assert of_npm('{"vulnerabilities": {}}') == []
    assert of_npm('{"message": "405 Method Not Allowed"}') is None
    assert of_npm("") is None
    assert [of_uv(status, "jinja2: 1") for status in (1, 0, 2)] == [["jinja2: 1"], [], None]
    assert str(Answer("lock", None)) == (
        "lock: the database could not be reached, so nothing is known."
    )
    assert str(Answer("lock", ["left: high, <2"])) == "lock: 1 known.\nleft: high, <2"
