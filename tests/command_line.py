"""Runs python -m macros within the tests' own process, which spares its start."""

import io
import sys
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from subprocess import CompletedProcess
from unittest.mock import patch

from macros.__main__ import main


def run(folder: Path, *arguments: str, typed: str = "") -> CompletedProcess[str]:
    """What a command prints in `folder`, and how it exits, where `typed` is entered."""
    out, error = io.StringIO(), io.StringIO()
    with (
        chdir(folder),
        redirect_stdout(out),
        redirect_stderr(error),
        patch.object(sys, "stdin", io.StringIO(typed)),
    ):
        try:
            code = main(arguments)
        except SystemExit as end:
            code = int(end.code or 0)
    return CompletedProcess(arguments, code, out.getvalue(), error.getvalue())
