"""schema: the JSON Schema of a data file's shape."""

import argparse
import json

from macros import reading
from macros.publishing.schema import schema_of

HELP = "print the JSON Schema of a data file's shape"


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of this command."""
    parser.add_argument("shape", choices=reading.SHAPES)


def run(options: argparse.Namespace) -> int:
    """Print the schema."""
    print(json.dumps(schema_of(reading.SHAPES[options.shape]), indent=2, ensure_ascii=False))
    return 0
