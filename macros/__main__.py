"""The command line: python -m macros check | format | new | preview | schema | summary."""

import argparse
import sys
from collections.abc import Sequence

from macros.commands import check, format, new, preview, schema, summary
from macros.node import NodeError
from macros.reading import DataError

COMMANDS = {
    "check": check,
    "format": format,
    "new": new,
    "preview": preview,
    "schema": schema,
    "summary": summary,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command. Returns 0 when all is well, 1 for problems, 2 where Node did not run; wrong
    usage exits with 2 as well."""
    parser = argparse.ArgumentParser(prog="python -m macros", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, command in COMMANDS.items():
        command.add(commands.add_parser(name, help=command.HELP, description=command.HELP))
    options = parser.parse_args(arguments)
    try:
        code: int = COMMANDS[options.command].run(options)
    except DataError as error:
        print(error, file=sys.stderr)
        return 1
    except NodeError as error:
        print(f"The letters could not be checked: {error}.", file=sys.stderr)
        return 2
    return code


if __name__ == "__main__":
    sys.exit(main())
