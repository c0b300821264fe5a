"""Runs a script under Node, which comes as a Python package beside the interpreter."""

import subprocess
import sys
from pathlib import Path

NODE = Path(sys.executable).parent / "node"


class NodeError(Exception):
    """Node is not there or the script failed; the message is for a person."""


def run(script: Path, *arguments: str, input: str = "") -> str:
    """What the script writes. Raises NodeError."""
    command = [str(NODE), str(script), *arguments]
    try:
        done = subprocess.run(
            command, input=input, check=True, capture_output=True, encoding="utf-8"
        )
    except FileNotFoundError as error:
        raise NodeError("Node is not installed; run “make setup”") from error
    except subprocess.CalledProcessError as error:
        raise NodeError(
            f"{script.name} failed: {_reason(error.stderr)}; run “make setup”"
        ) from error
    return done.stdout


def _reason(trace: str) -> str:
    """The line of a trace that names the error."""
    lines = [line for line in trace.splitlines() if "Error" in line]
    return lines[0].strip() if lines else "no reason given"
