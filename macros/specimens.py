"""A template as it is shown before anybody has filled it: with its example, or with its blanks."""

from typing import NamedTuple

from macros.composing import GIVEN, Letter, Piece, compose, fill, texts, usage
from macros.model import Playbook


class Option(NamedTuple):
    """Another thing that a passage can say, and what it is called."""

    name: str
    pieces: tuple[Piece, ...]


def sample(playbook: Playbook, template: str, tone: str) -> Letter:
    """The template filled with its example."""
    return _filled(playbook, template, tone, playbook.templates[template].example)


def sparse(playbook: Playbook, template: str, tone: str) -> Letter:
    """The template filled with no more of its example than it needs."""
    one = playbook.templates[template]
    required = usage(texts(one.tones[tone])).required
    example = {name: value for name, value in one.example.items() if name in required}
    return _filled(playbook, template, tone, example)


def blanks(playbook: Playbook, template: str, tone: str) -> Letter:
    """The template with every field as its label in square brackets."""
    return _filled(playbook, template, tone, _labels(playbook, template, tone))


def sample_options(playbook: Playbook, template: str, tone: str) -> list[Option]:
    """The options that a sample leaves out, since it has the first of each passage."""
    return _options(playbook, template, tone, playbook.templates[template].example)


def blank_options(playbook: Playbook, template: str, tone: str) -> list[Option]:
    """The same options with every field as its label in square brackets."""
    return _options(playbook, template, tone, _labels(playbook, template, tone))


def _labels(playbook: Playbook, template: str, tone: str) -> dict[str, str]:
    used = usage(texts(playbook.templates[template].tones[tone]))
    names = [name for name in (*used.required, *used.optional) if name != GIVEN]
    return {name: f"[{playbook.fields[name].label}]" for name in names}


def _options(playbook: Playbook, template: str, tone: str, values: dict[str, str]) -> list[Option]:
    letter = playbook.templates[template].tones[tone]
    required = usage(texts(letter)).required
    return [
        Option(name, fill(text, values, required))
        for passage in letter.body
        for name, text in [*zip(passage.names, passage.texts, strict=False)][1:]
    ]


def _filled(playbook: Playbook, template: str, tone: str, values: dict[str, str]) -> Letter:
    letter = playbook.templates[template].tones[tone]
    close = {GIVEN: playbook.tones[tone].close}
    return _own(compose(letter, close | values), set(values))


def _own(letter: Letter, typed: set[str]) -> Letter:
    """The close that follows the tone is the template's word, not the candidate's."""

    def piece(one: Piece) -> Piece:
        supplied = one.kind == "own" and one.field not in typed
        return Piece("text", one.text) if supplied else one

    subject = None if letter.subject is None else tuple(map(piece, letter.subject))
    return Letter(subject, tuple(tuple(map(piece, passage)) for passage in letter.passages))
