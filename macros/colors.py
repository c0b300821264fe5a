"""Colors: ours (docs/assets/page/tokens.css), an edition's in their place, and their contrast."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from macros.model.edition import Color, Edition

_FILE = Path(__file__).parents[1] / "docs/assets/page/tokens.css"
_TOKEN = re.compile(r"--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)")
# Which color stands on which, and the contrast that WCAG 2.2 asks for: 4.5 to 1 for text
# (criterion 1.4.3), 3 to 1 for the border of a control and the mark of focus (1.4.11).
TEXT, PART = 4.5, 3.0
PAIRS = (
    *(
        (text, ground, TEXT)
        for text in ("ink", "ink-soft", "accent", "gap")
        for ground in ("paper", "sheet")
    ),
    *(("ink", "own", TEXT), ("accent-ink", "accent", TEXT), ("paper", "ink", TEXT)),
    *((part, ground, PART) for part in ("edge", "note") for ground in ("paper", "sheet")),
)
# What print makes white or leaves out stays so.
_ON_SCREEN = {"paper", "sheet", "own"}
_STEPS = 100
Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")


@dataclass(frozen=True)
class Pale:
    """A color that does not stand out: its contrast with another, and what it needs.

    `shade` is the nearest that stands out from all; "" where there is none.
    """

    token: str
    scheme: Scheme
    contrast: float
    other: str
    least: float
    shade: str


@cache
def tokens() -> dict[str, Color]:
    """Our colors by their tokens."""
    found = _TOKEN.findall(_FILE.read_text(encoding="utf-8"))
    return {name: Color(light=light, dark=dark) for name, light, dark in found}


def chosen(edition: Edition) -> dict[str, Color]:
    """The edition's own colors by their tokens."""
    return {key.replace("_", "-"): color for key, color in edition.colors if color}


def shown(edition: Edition) -> dict[str, Color]:
    """Every color as it is shown."""
    return tokens() | chosen(edition)


def style(edition: Edition) -> str:
    """The rules that set the edition's colors, as tokens.css sets ours."""
    rules = []
    for token, color in chosen(edition).items():
        plain = f":root{{--{token}:{color.light}}}"
        both = f":root{{--{token}:light-dark({color.light},{color.dark})}}"
        media = "screen" if token in _ON_SCREEN else "all"
        rules.append(
            f"@media {media}{{{plain}@supports (color:light-dark(#fff,#000)){{{both}}}}}\n"
        )
    return "".join(rules)


def tinted(picture: str, edition: Edition) -> str:
    """A picture with the edition's accent in place of ours."""
    return picture.replace(tokens()["accent"].light, shown(edition)["accent"].light)


def contrast(one: str, other: str) -> float:
    """The contrast of two colors as WCAG 2.2 defines it, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def pale(edition: Edition) -> Iterator[Pale]:
    """The edition's colors that do not stand out from what they stand on.

    Each is held against ours and against those of the edition before it, which count as mended:
    so one that is wrong is told once, and not again with each that is beside it.
    """
    for scheme in SCHEMES:
        known = {token: getattr(color, scheme) for token, color in tokens().items()}
        known = {token: shade for token, shade in known.items() if token not in chosen(edition)}
        for token, color in chosen(edition).items():
            own = getattr(color, scheme)
            beside = [(known[other], other, least) for other, least in _beside(token, known)]
            lacking = [one for one in beside if contrast(own, one[0]) < one[2]]
            shade = _legible(own, beside) if lacking else own
            if lacking:
                worst = min(lacking, key=lambda one: contrast(own, one[0]) / one[2])
                yield Pale(token, scheme, contrast(own, worst[0]), *worst[1:], shade)
            known[token] = shade or own


def _beside(token: str, known: Collection[str]) -> Iterator[tuple[str, float]]:
    """The known colors that this one has to stand out from."""
    for one, other, least in PAIRS:
        if token in (one, other):
            counterpart = other if token == one else one
            if counterpart in known:
                yield counterpart, least


def _legible(own: str, beside: list[tuple[str, str, float]]) -> str:
    """The nearest shade of a color that stands out from all it should; "" where none does."""
    for step in range(_STEPS + 1):
        for end in ("#000000", "#ffffff"):
            shade = _mixed(own, end, step / _STEPS)
            if all(contrast(shade, other) >= least for other, _, least in beside):
                return shade
    return ""


def _mixed(one: str, other: str, share: float) -> str:
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(255 * (a + (b - a) * share)):02x}" for a, b in pairs)


def _channels(color: str) -> tuple[float, ...]:
    return tuple(int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))


def _luminance(color: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _channels(color)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
