"""A template as it is shown before anybody has filled it: with its example, or with its blanks."""

from macros.composing import Letter, Piece, compose, texts, usage
from macros.model import Playbook


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
    fields = playbook.fields
    used = _used(playbook, template, tone)
    return _filled(playbook, template, tone, {name: f"[{fields[name].label}]" for name in used})


def _used(playbook: Playbook, template: str, tone: str) -> list[str]:
    used = usage(texts(playbook.templates[template].tones[tone]))
    return [name for name in (*used.required, *used.optional) if name != "close"]


def _filled(playbook: Playbook, template: str, tone: str, values: dict[str, str]) -> Letter:
    letter = playbook.templates[template].tones[tone]
    close = {"close": playbook.tones[tone].close}
    return _own(compose(letter, close | values), set(values))


def _own(letter: Letter, typed: set[str]) -> Letter:
    """The close that follows the tone is the template's word, not the candidate's."""

    def piece(one: Piece) -> Piece:
        supplied = one.kind == "own" and one.field not in typed
        return Piece("text", one.text) if supplied else one

    subject = None if letter.subject is None else tuple(map(piece, letter.subject))
    return Letter(subject, tuple(tuple(map(piece, passage)) for passage in letter.passages))
