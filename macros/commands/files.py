"""Files that are named on the command line."""

import argparse
import re
from pathlib import Path

from macros import model, reading

_TEMPLATE = re.compile(rf"(?:.*/)?templates/{model.LANGUAGE}/[^/]+\.yml")


def existing(name: str) -> Path:
    """A file that is there; raises ArgumentTypeError for another."""
    if not Path(name).is_file():
        raise argparse.ArgumentTypeError(f"no such file: {name}")
    return Path(name)


def template_file(name: str) -> Path:
    """A template's file that is there; raises ArgumentTypeError for another."""
    file = existing(name)
    if not _TEMPLATE.fullmatch(file.resolve().as_posix()):
        raise argparse.ArgumentTypeError(f"{name} is no file of data/templates/{model.LANGUAGE}/")
    return file


def template_files(files: list[Path]) -> list[Path]:
    """The files named; all templates where none is."""
    return files or sorted((reading.DATA / "templates" / model.LANGUAGE).glob("*.yml"))
