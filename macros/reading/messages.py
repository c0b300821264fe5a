"""What a problem says: the texts of data/problems.yml, filled.

The browser fills the same texts, so that both say the same words.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path

import yaml
from pydantic import ValidationError

from macros.model.problems import Level, Problems, ProblemWords

# The words belong to the checks, so they stand beside them, whatever data is being checked.
_FILE = Path(__file__).parents[2] / "data/problems.yml"
# Double braces are a template's own tags, and no parts.
_PART = re.compile(r"(?<!\{)\{([a-z_]+)\}(?!\})")


@dataclass(frozen=True)
class Told:
    """What a check found, before it has a place. `suggestion` is the text to put there, if any."""

    check: str
    message: str
    level: Level = "error"
    suggestion: str = ""


def tell(check: str, found: str, /, *, suggestion: str = "", **parts: object) -> Told:
    """The text `found` of a check with its parts filled in, on one line.

    Where data/problems.yml is broken or has no such text, it says no more than what was found.
    Raises KeyError for a part that is not given.
    """
    words = words_of_problems().get(check)
    if not words or found not in words.says:
        return Told(check, f"{found} {' '.join(map(str, parts.values()))}".strip(), "error")
    text = _PART.sub(lambda match: str(parts[match[1]]), words.says[found])
    return Told(check, " ".join(text.splitlines()).rstrip(), words.level, suggestion)


def unknown(check: str, name: str, known: Collection[str]) -> Told:
    """What to say of an unknown name: the nearest known one, else where they are listed."""
    if near := nearest(name, known):
        return tell(check, "near", name=name, near=near, suggestion=near)
    return tell(check, "listed", name=name, known=", ".join(known))


def nearest(name: str, known: Collection[str]) -> str:
    """The known name that `name` most likely means; "" if there is none."""
    if (small := name.lower()) in known:
        return small
    return next(iter(get_close_matches(name, sorted(known), n=1)), "")


@cache
def words_of_problems() -> dict[str, ProblemWords]:
    """The words of every check; none while data/problems.yml itself is broken.

    Then problems, those of that file too, say no more than what was found.
    """
    try:
        return Problems.model_validate(yaml.safe_load(_FILE.read_bytes())).root
    except (OSError, UnicodeDecodeError, yaml.YAMLError, ValidationError):
        return {}
