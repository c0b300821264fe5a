"""Design tokens: the one place with colours and sizes, and colours that can be read."""

import re
from itertools import product
from pathlib import Path

import pytest

from macros import colors
from macros.model import Colors
from tests.playbooks import ROOT

STYLES = sorted((ROOT / "docs/assets").rglob("*.css"))
COLOURS = colors.tokens()
TOKENS = (ROOT / "docs/assets/page/tokens.css").read_text("utf-8")
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


@pytest.mark.parametrize(("pair", "scheme"), product(colors.PAIRS, colors.SCHEMES), ids=str)
def test_what_is_to_be_read_stands_out(pair: tuple[str, str, float], scheme: str) -> None:
    text, ground = (getattr(COLOURS[token], scheme) for token in pair[:2])
    assert colors.contrast(text, ground) >= pair[2]


@pytest.mark.parametrize(
    ("one", "other", "contrast"),
    [("#000000", "#ffffff", 21), ("#ffffff", "#767676", 4.54), ("#0000ff", "#ffff00", 8.0)],
)
def test_contrast_is_that_of_wcag(one: str, other: str, contrast: float) -> None:
    assert colors.contrast(one, other) == pytest.approx(contrast, abs=0.005)
    assert colors.contrast(other, one) == colors.contrast(one, other)


def test_an_edition_names_tokens() -> None:
    assert {name.replace("_", "-") for name in Colors.model_fields} <= {*COLOURS}


def test_every_color_has_a_plain_value_first() -> None:
    """For browsers that know no light-dark()."""
    before = TOKENS.partition("@supports")[0]
    plain = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", before))
    assert plain == {name: color.light for name, color in COLOURS.items()}
    assert "light-dark" not in before
