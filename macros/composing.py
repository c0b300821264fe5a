"""Fills a template. The browser's composing.ts does the same; tests/conformance/ binds both."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from pystache import parse
from pystache.context import ContextStack
from pystache.renderengine import RenderEngine, context_get

from macros.model import TonedLetter

_TAG = re.compile(r"\{\{(.{0,99}?)\}\}|\{\{|\}\}", re.S)
_INSIDE = re.compile(r"([#^/]?)([a-z]+(?:_[a-z]+)*)")
# Values never enter the text that Mustache renders: it renders marks, numbered places in the
# private-use area, which the data rules keep out of templates. So no value is read as a tag.
_MARK = re.compile("\ue000([0-9]+)\ue001")
# Whoever works on a template asks for the same texts many times, and then for others.
KEPT_TEXTS = 512
# The field that a tone fills where the candidate does not, by the name that tones give it.
GIVEN = "close"
_parse = lru_cache(KEPT_TEXTS)(parse)
# One engine for all texts: pystache's Renderer makes one for each, which takes longer than to
# render. A missing name is an error, nothing is escaped, and there are no partials.
_engine = RenderEngine(literal=str, escape=str, resolve_context=context_get, to_str=str)


class Tag(NamedTuple):
    """A Mustache tag. `kind` is "", "#", "^", "/" or, for what is no tag of ours, "?"."""

    kind: str
    name: str
    text: str


@dataclass(frozen=True)
class Usage:
    """The fields a text uses: plainly, and only inside a section of their own."""

    required: tuple[str, ...]
    optional: tuple[str, ...]


class Piece(NamedTuple):
    """A run of a letter: the template's words, the candidate's own, or a gap left open."""

    kind: Literal["text", "own", "gap"]
    text: str
    field: str = ""


@dataclass(frozen=True)
class Letter:
    """A filled template: subject line (None where the channel has none) and passages."""

    subject: tuple[Piece, ...] | None
    passages: tuple[tuple[Piece, ...], ...]

    @property
    def body(self) -> str:
        """Plain text of the passages, an empty line between two; a gap is its [field id]."""
        return "\n\n".join(map(plain, self.passages))


def plain(pieces: Sequence[Piece]) -> str:
    """The pieces as plain text."""
    return "".join(f"[{p.field}]" if p.kind == "gap" else p.text for p in pieces)


@lru_cache(KEPT_TEXTS)
def tags(source: str) -> tuple[Tag, ...]:
    """The tags of a template text, in order."""
    return tuple(map(_tag, _TAG.finditer(source)))


def untagged(source: str) -> str:
    """A text with a space in place of each of its tags; what isn't one of our tags stays."""
    return _TAG.sub(lambda match: match[0] if _tag(match).kind == "?" else " ", source)


def _tag(match: re.Match[str]) -> Tag:
    inside = _INSIDE.fullmatch(match[1] or "")
    kind, name = inside.groups() if inside else ("?", match[1] or "")
    return Tag(kind, name, match[0])


def usage(sources: Sequence[str]) -> Usage:
    """Which fields the texts use, each in order of appearance; see Usage."""
    required: dict[str, None] = {}
    optional: dict[str, None] = {}
    for source in sources:
        inside: list[str] = []
        for tag in tags(source):
            if tag.kind in "#^" and tag.kind:
                inside.append(tag.name)
                optional[tag.name] = None
            elif tag.kind == "/" and inside:
                inside.pop()
            elif tag.kind == "" and tag.name not in inside:
                required[tag.name] = None
    return Usage(tuple(required), tuple(name for name in optional if name not in required))


def texts(letter: TonedLetter) -> list[str]:
    """Every text of a toned letter: subject lines, then all texts of all passages."""
    return [*letter.subject, *(text for passage in letter.body for text in passage.texts)]


def fill(source: str, values: Mapping[str, str], required: Sequence[str]) -> tuple[Piece, ...]:
    """Render one text. A value of white space alone counts as empty; an empty required one is
    a gap; all others come out exactly as typed."""
    names = list(dict.fromkeys(tag.name for tag in tags(source)))
    if not names:
        return (Piece("text", source),)
    view = {
        name: f"\ue000{number}\ue001" if _filled(values, name) or name in required else ""
        for number, name in enumerate(names)
    }
    parts = _MARK.split(_parse(source).render(_engine, ContextStack(view)))
    pieces = [
        _piece(names[int(part)], values) if i % 2 else Piece("text", part)
        for i, part in enumerate(parts)
    ]
    return tuple(piece for piece in pieces if piece.text or piece.kind == "gap")


def compose(
    letter: TonedLetter, values: Mapping[str, str], choice: Sequence[int] = (), subject: int = 0
) -> Letter:
    """The letter in one tone. `choice` picks a text for each passage, `subject` the subject line;
    numbers wrap around. Passages that come out blank are left out."""
    required = usage(texts(letter)).required
    chosen = [
        passage.texts[(choice[i] if i < len(choice) else 0) % len(passage.texts)]
        for i, passage in enumerate(letter.body)
    ]
    passages = (fill(text, values, required) for text in chosen)
    line = letter.subject[subject % len(letter.subject)] if letter.subject else None
    return Letter(
        None if line is None else fill(line, values, required),
        tuple(passage for passage in passages if plain(passage).strip()),
    )


def _filled(values: Mapping[str, str], name: str) -> bool:
    return bool(values.get(name, "").strip())


def _piece(name: str, values: Mapping[str, str]) -> Piece:
    return Piece("own", values[name], name) if _filled(values, name) else Piece("gap", "", name)
