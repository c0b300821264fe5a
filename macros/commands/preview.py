"""preview: how a template's letters read, full and sparse."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from macros import checking, reading, specimens
from macros.building import bundling
from macros.commands.files import template_file
from macros.composing import Letter, plain
from macros.markup import Renderer
from macros.model import LANGUAGE, Playbook

HELP = "show a template's letters, full and sparse"
FOLDER = Path("build/preview")


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of this command."""
    parser.add_argument("files", nargs="+", metavar="FILE", type=template_file)
    parser.add_argument("--page", action="store_true", help="write a page to look at instead")


def run(options: argparse.Namespace) -> int:
    """Print the letters, or write pages. 1 if a file has errors, which are printed then."""
    return max(_show(file, options.page) for file in options.files)


def _show(file: Path, page: bool) -> int:
    everything = reading.sound()
    name = f"templates/{LANGUAGE}/{file.name}"
    alone = reading.beside(everything, reading.DATA, name, file.read_bytes())
    errors = alone.problems or [p for p in checking.check(alone) if p.file.endswith(file.name)]
    errors = [problem for problem in errors if problem.level == "error"]
    if errors:
        print(*sorted(errors), sep="\n", file=sys.stderr)
        return 1
    playbook = alone.playbook()
    if page:
        _write(playbook, file.stem)
    else:
        print("\n\n".join(letters(playbook, file.stem)))
    return 0


def letters(playbook: Playbook, id: str) -> Iterator[str]:
    """The letter in each tone, full and sparse, as plain text."""
    words, template = playbook.words["preview"], playbook.templates[id]
    yield f"{template.title}\n{template.summary}"
    for tone in template.tones:
        name = playbook.tones[tone].title
        full = specimens.sample(playbook, id, tone)
        sparse = specimens.sparse(playbook, id, tone)
        yield _headed(f"{name}, {words['full']}", full)
        if options := specimens.sample_options(playbook, id, tone):
            rows = (f"{option.name}: {plain(option.pieces)}" for option in options)
            yield "\n".join([f"{playbook.words['letter']['options']}:", *rows])
        if sparse != full:
            yield _headed(f"{name}, {words['sparse']}", sparse)


def _headed(heading: str, letter: Letter) -> str:
    subject = "" if letter.subject is None else f"{plain(letter.subject)}\n\n"
    return f"== {heading} ==\n\n{subject}{letter.body}"


def _write(playbook: Playbook, id: str) -> None:
    """A page of its own, with the site's look inside it."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    style = bundling.bundle()["site.css"].decode()
    page = FOLDER / f"{id}.html"
    page.write_text(Renderer(playbook).render("preview", "", id=id, style=style), "utf-8")
    print(playbook.words["preview"]["written"].format(page.as_posix()))
