"""summary: the letters that a change touches, before and after, as Markdown for its reviewers.

Text of a template is escaped: whatever somebody proposes, nothing in it is markup, a link or a
mention.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

from macros import checking, reading, specimens
from macros.commands.reporting import why
from macros.composing import Letter, plain
from macros.model import LANGUAGE, Playbook
from macros.publishing.texts import escaped
from macros.reading import DATA
from macros.reading.problem import Problem
from macros.specimens import Option

HELP = "show the letters that changed, before and after, as Markdown"
# A forge shows a megabyte at most.
MOST = 40
_FOLDER = f"templates/{LANGUAGE}"


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of this command."""
    parser.add_argument("--base", type=Path, required=True, help="the data folder before")


def run(options: argparse.Namespace) -> int:
    """Print the summary. It is for reading, and always 0."""
    try:
        print("\n\n".join(summary(options.base, DATA)))
    except reading.DataError as error:
        print("\n\n".join(map(escaped, str(error).splitlines())))
    return 0


def summary(before: Path, after: Path) -> Iterator[str]:
    """The paragraphs of the summary of what changed between two data folders."""
    words = reading.sound().shapes[f"interface/{LANGUAGE}.yml"].root["summary"]
    yield f"# {words['title']}"
    names = changed(before / _FOLDER, after / _FOLDER)
    if not names:
        yield words["nothing"]
    for name in names[:MOST]:
        yield from _template(before, after, name, words)
    if len(names) > MOST:
        yield words["more"].format(len(names) - MOST)


def changed(before: Path, after: Path) -> list[str]:
    """The names of files that are new, changed or gone, in order."""
    old, new = _contents(before), _contents(after)
    return sorted(name for name in old.keys() | new.keys() if old.get(name) != new.get(name))


def _contents(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.iterdir() if file.is_file() and not file.is_symlink())
    return {file.name: file.read_bytes() for file in files}


def _template(before: Path, after: Path, name: str, words: dict[str, str]) -> Iterator[str]:
    was, now = before / _FOLDER / name, after / _FOLDER / name
    state = "gone" if not now.exists() else "changed" if was.exists() else "new"
    yield f"## {words[state]}: {escaped(Path(name).stem)}"
    if state == "gone":
        return
    problems = _problems(after, name)
    for level, heading in (("error", words["problems"]), ("advice", words["advice"])):
        if rows := [_line(one) for one in problems if one.level == level]:
            yield heading
            yield "\n".join(rows)
    old = _letters(before, name) if state == "changed" else {}
    for heading, letter in _letters(after, name).items():
        yield f"### {escaped(heading)}"
        if old.get(heading) == letter:
            yield words["same"]
        elif heading in old:
            yield from (f"**{words['before']}**", old[heading], f"**{words['after']}**", letter)
        else:
            yield letter


def _problems(data: Path, name: str) -> list[Problem]:
    content = (data / _FOLDER / name).read_bytes()
    found = checking.problems_of_template(reading.read(), DATA, f"{_FOLDER}/{name}", content)
    return [one for one in found if one.check != "unlisted-template"]


def _line(problem: Problem) -> str:
    """A problem as an item of a list, with the address that explains it."""
    address = why(problem.check)
    link = f" [{problem.check}]({address})" if address else ""
    return f"- {problem.line}: {escaped(problem.message)}{link}"


def _letters(data: Path, name: str) -> dict[str, str]:
    """The letters of a file by what they are called; none where it cannot be read."""
    content = (data / _FOLDER / name).read_bytes()
    alone = reading.beside(reading.read(), DATA, f"{_FOLDER}/{name}", content)
    if alone.problems or any(p.check in checking.UNFIT for p in checking.check_data(alone)):
        return {}
    playbook = alone.playbook()
    return dict(_specimens(playbook, Path(name).stem))


def _specimens(playbook: Playbook, id: str) -> Iterator[tuple[str, str]]:
    words = playbook.words["preview"]
    for tone in playbook.templates[id].tones:
        name = playbook.tones[tone].title
        options = specimens.sample_options(playbook, id, tone)
        yield f"{name}, {words['full']}", _quoted(specimens.sample(playbook, id, tone), options)
        yield f"{name}, {words['sparse']}", _quoted(specimens.sparse(playbook, id, tone), [])


def _quoted(letter: Letter, options: list[Option]) -> str:
    """The letter and its other options as a quotation, its lines kept."""
    subject = [] if letter.subject is None else [f"**{escaped(plain(letter.subject))}**"]
    rows = [f"*{escaped(one.name)}*: {escaped(plain(one.pieces))}" for one in options]
    passages = [*subject, *(escaped(plain(passage)) for passage in letter.passages), *rows]
    return "\n>\n".join("> " + text.replace("\n", "\\\n> ") for text in passages)
