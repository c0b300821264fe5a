"""format: template files in their one exact form (macros/layout.py)."""

import argparse
import difflib
import sys
from pathlib import Path

from macros.commands.files import template_file, template_files
from macros.layout import comment_below, lay_out
from macros.model import Template
from macros.reading import read_file
from macros.reading.messages import tell
from macros.reading.problem import Problem

HELP = "lay template files out alike; without files, all of them"


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of this command."""
    parser.add_argument("files", nargs="*", metavar="FILE", type=template_file)
    parser.add_argument("--check", action="store_true", help="change nothing, show what would")


def run(options: argparse.Namespace) -> int:
    """Rewrite the files, or show how. 1 if one cannot be laid out or, with --check, is not."""
    return max((_lay(file, options.check) for file in template_files(options.files)), default=0)


def _lay(file: Path, check: bool) -> int:
    document, template = read_file(file, Template)
    problems = document.problems
    if template and (line := comment_below(document.text)):
        problems = [Problem.of(document.file, line, 1, tell("layout", "comment"))]
    if template is None or problems:
        print(*problems, sep="\n", file=sys.stderr)
        return 1
    text = lay_out(template, document.text)
    if text == document.text:
        return 0
    if check:
        _show(file.as_posix(), document.text, text)
        return 1
    file.write_text(text, encoding="utf-8", newline="\n")
    print(f"laid out {file.as_posix()}")
    return 0


def _show(file: str, before: str, after: str) -> None:
    """The difference, and the command that makes it."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    for line in difflib.unified_diff(old, new, file, file):
        print(line.rstrip("\r\n"))
    print(f"run: python -m macros format {file}")
