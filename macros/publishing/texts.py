"""Each letter as plain text and as Markdown, with its blanks in square brackets."""

import re
from collections.abc import Iterator

from macros.composing import plain
from macros.model import Playbook, Template
from macros.specimens import blank_options, blanks

# What Markdown (CommonMark 0.31) may read as something else within a paragraph or at its start,
# and what a forge makes links and mentions of.
_MARKS = re.compile(r"([\\`*_\[\]<>#|~&@]|:(?=//)|(?<=www)\.)|^(\s*\d+)([.)])|^(\s*)([-+=])", re.M)


def text(playbook: Playbook, id: str, template: Template) -> str:
    """The letter in each tone; a line of hyphens stands under each tone's name."""
    parts = [template.title, template.summary]
    for tone in template.tones:
        title = playbook.tones[tone].title
        parts += [f"{title}\n{'-' * len(title)}", *_letter(playbook, id, tone)]
    return "\n\n".join(parts) + "\n"


def markdown(playbook: Playbook, id: str, template: Template) -> str:
    """The letter in each tone, as CommonMark; what is no markup is escaped."""
    parts = [f"# {escaped(template.title)}", escaped(template.summary)]
    for tone in template.tones:
        parts.append(f"## {escaped(playbook.tones[tone].title)}")
        letter = (escaped(passage) for passage in _letter(playbook, id, tone))
        parts += [passage.replace("\n", "\\\n") for passage in letter]
    return "\n\n".join(parts) + "\n"


def _letter(playbook: Playbook, id: str, tone: str) -> Iterator[str]:
    """The subject line, if any, then the passages, then what they could say instead."""
    letter = blanks(playbook, id, tone)
    if letter.subject is not None:
        yield f"{playbook.words['letter']['subject']}: {plain(letter.subject)}"
    yield from map(plain, letter.passages)
    if options := blank_options(playbook, id, tone):
        rows = [f"{option.name}: {plain(option.pieces)}" for option in options]
        yield "\n".join([f"{playbook.words['letter']['options']}:", *rows])


def escaped(words: str) -> str:
    """Words as CommonMark shows them unchanged."""
    return _MARKS.sub(_escape, words)


def _escape(match: re.Match[str]) -> str:
    mark, number, stop, space, start = match.groups()
    if mark:
        return f"\\{mark}"
    return f"{number}\\{stop}" if number else f"{space}\\{start}"
