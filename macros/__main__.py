"""The command line: python -m macros check | schema."""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path

from macros import checking, reading
from macros.publishing.schema import schema_of
from macros.reading.problem import Problem


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command. Returns 0 when all is well, 1 for problems; wrong usage exits with 2."""
    parser = argparse.ArgumentParser(prog="python -m macros", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="check the data; with files, show theirs alone")
    check.add_argument("files", nargs="*", metavar="FILE")
    check.add_argument("--format", choices=FORMATS, default="text")
    schema = commands.add_parser("schema", help="print the JSON Schema of a data file's shape")
    schema.add_argument("shape", choices=reading.SHAPES)
    options = parser.parse_args(arguments)
    if options.command == "schema":
        found = schema_of(reading.SHAPES[options.shape])
        print(json.dumps(found, indent=2, ensure_ascii=False))
        return 0
    absent = [file for file in options.files if not Path(file).is_file()]
    if absent:
        parser.error(f"no such file: {', '.join(absent)}")
    return _check(options.files, FORMATS[options.format])


def _check(files: Sequence[str], show: Callable[[list[Problem]], str]) -> int:
    # All files are read, since a problem in one may show in another; then some are shown.
    wanted = {Path(file).resolve() for file in files}
    problems = [
        problem
        for problem in checking.problems(reading.DATA)
        if not wanted or Path(problem.file).resolve() in wanted
    ]
    print(show(problems))
    return 1 if any(problem.level == "error" for problem in problems) else 0


def _text(problems: list[Problem]) -> str:
    return "\n".join(map(str, problems)) or "No problems."


def _json(problems: list[Problem]) -> str:
    return json.dumps(list(map(_row, problems)), indent=2, ensure_ascii=False)


def _row(problem: Problem) -> dict[str, object]:
    """The problem as plain data; `suggestion` stands there only if there is one."""
    return {key: value for key, value in asdict(problem).items() if value != ""}


def _github(problems: list[Problem]) -> str:
    return "\n".join(map(_annotation, problems))


def _annotation(problem: Problem) -> str:
    """A workflow command; file names and messages are escaped as the runner expects."""
    place = f"line={problem.line},col={problem.column},title={problem.check}"
    file = _escape(problem.file).replace(":", "%3A").replace(",", "%2C")
    kind = "error" if problem.level == "error" else "warning"
    return f"::{kind} file={file},{place}::{_escape(problem.message)}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


FORMATS: dict[str, Callable[[list[Problem]], str]] = {
    "text": _text,
    "json": _json,
    "github": _github,
}

if __name__ == "__main__":
    sys.exit(main())
