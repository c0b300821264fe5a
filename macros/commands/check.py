"""check: what is wrong with the data, where, and what to do."""

import argparse
from pathlib import Path

from macros import checking, reading
from macros.commands.files import existing
from macros.commands.reporting import FORMATS

HELP = "check the data; with files, show theirs alone"


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of this command."""
    parser.add_argument("files", nargs="*", metavar="FILE", type=existing)
    parser.add_argument("--format", choices=FORMATS, default="text")


def run(options: argparse.Namespace) -> int:
    """Print the problems. 1 if an error is among them, else 0."""
    # All files are read, since a problem in one may show in another; then some are shown.
    wanted = {file.resolve() for file in options.files}
    problems = [
        problem
        for problem in checking.problems(reading.DATA)
        if not wanted or Path(problem.file).resolve() in wanted
    ]
    print(FORMATS[options.format](problems))
    return 1 if any(problem.level == "error" for problem in problems) else 0
