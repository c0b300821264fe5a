"""schema: the JSON Schema of a data file's shape."""

import argparse
import json

from macros.model.sets import SCHEMAS
from macros.publishing.schema import schema_of

HELP = "print the JSON Schema of a data file's shape"


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of this command."""
    parser.add_argument("shape", choices=SCHEMAS)


def run(options: argparse.Namespace) -> int:
    """Print the schema."""
    print(json.dumps(schema_of(SCHEMAS[options.shape]), indent=2, ensure_ascii=False))
    return 0
