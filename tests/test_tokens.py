"""Design tokens: the one place with colours and sizes, and colours that can be read."""

import re
from itertools import product
from pathlib import Path

import pytest

from macros.publishing import manifest
from tests.playbooks import ROOT

STYLES = sorted((ROOT / "docs/assets/styles").glob("*.css"))
TOKENS = (ROOT / "docs/assets/styles/tokens.css").read_text("utf-8")
_COLOUR = re.compile(
    r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|lab)\(|\b(?:black|white|gray|red)\b", re.I
)
_RULE = re.compile(r"([a-z-]+)\s*:\s*([^;{}]+)[;}]")
# What is set in type and space; widths of columns and pictures are the layout's own.
_SPACED = re.compile(
    r"font|font-size|(?:margin|padding)(?:-[a-z-]+)?|gap|(?:row|column)-gap|border-radius"
)
# A size that is none of the text's (em, ch, %) and more than a hairline of 3 pixels.
_SIZE = re.compile(r"(?<![\w.-])-?(?:\d*\.?\d+rem|(?:[4-9]|\d{2,})px|\d+\.\d+px)")


def _rules(css: str) -> list[tuple[str, str]]:
    bare = re.sub(r"/\*.*?\*/", "", css, flags=re.S)
    return _RULE.findall(bare)


@pytest.mark.parametrize(
    "style", [one for one in STYLES if one.name != "tokens.css"], ids=lambda file: file.name
)
def test_colours_and_sizes_stand_in_the_tokens_alone(style: Path) -> None:
    rules = _rules(style.read_text("utf-8"))
    values = [(name, re.sub(r"var\([^)]*\)|white-space", "", value)) for name, value in rules]
    assert [rule for rule in values if _COLOUR.search(rule[1])] == []
    spaced = [rule for rule in values if _SPACED.fullmatch(rule[0])]
    assert [rule for rule in spaced if _SIZE.search(rule[1])] == []


# Which colour stands on which, and the contrast that WCAG 2.2 asks for: 4.5 to 1 for text
# (criterion 1.4.3), 3 to 1 for the border of a control and the mark of focus (1.4.11).
TEXT, PART = 4.5, 3.0
PAIRS = [
    *(
        (text, ground, TEXT)
        for text in ("ink", "ink-soft", "accent", "gap")
        for ground in ("paper", "sheet")
    ),
    *(("ink", "own", TEXT), ("accent-ink", "accent", TEXT), ("paper", "ink", TEXT)),
    *((part, ground, PART) for part in ("edge", "accent", "note") for ground in ("paper", "sheet")),
]
COLOURS = dict(re.findall(r"--([a-z-]+): light-dark\(([^)]*)\)", TOKENS))


def _colour(token: str, scheme: int) -> tuple[float, ...]:
    written = COLOURS[token].split(", ")[scheme].strip("#")
    return tuple(int(written[i : i + 2], 16) / 255 for i in (0, 2, 4))


def _luminance(colour: tuple[float, ...]) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(("pair", "scheme"), product(PAIRS, (0, 1)), ids=str)
def test_what_is_to_be_read_stands_out(pair: tuple[str, str, float], scheme: int) -> None:
    text, ground, least = pair
    lights = sorted(_luminance(_colour(token, scheme)) for token in (text, ground))
    assert (lights[1] + 0.05) / (lights[0] + 0.05) >= least


def test_the_browser_s_own_bar_has_the_colour_of_the_paper() -> None:
    theme = (ROOT / "macros/theme/main.html").read_text("utf-8")
    named = re.findall(r'name="theme-color" media="[^"]*" content="([^"]+)"', theme)
    assert named == COLOURS["paper"].split(", ")
    assert named[0] == manifest.PAPER


def test_every_color_has_a_plain_value_first() -> None:
    """For browsers that know no light-dark()."""
    before = TOKENS.partition("@supports")[0]
    plain = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", before))
    assert plain == {name: value.split(", ")[0] for name, value in COLOURS.items()}
    assert "light-dark" not in before
