"""The check that the data have every text that pages and code ask for.

Without it, whoever opens the page that shows a missing text would be the first to notice.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from macros.model.basics import LANGUAGE
from macros.reading import Reading
from macros.reading.messages import tell
from macros.reading.problem import Problem

CHECKS = {"missing-text": "Every text that a page, a script or a check asks for has its entry."}
_CODE = ("macros/**/*.py", "macros/**/*.html", "docs/**/*.md", "docs/assets/**/*.ts")
_INTERFACE = f"interface/{LANGUAGE}.yml"
# How code asks for a text of a data file. Two groups are a key and the one below it. A single key
# may be in any section, since a script gets sections without their names; in the interface only
# keys of several words count, as a list that is called `words` has methods of one word.
_PATTERNS = (
    (_INTERFACE, re.compile(r"(?<![.\w])words\.([a-z_]+)\.([a-z_]+)")),
    (_INTERFACE, re.compile(r'(?<![.\w])words\["([a-z_]+)"\]\["([a-z_]+)"')),
    (_INTERFACE, re.compile(r'\b(?:words|says)\??(?:\.|\[")([a-z]+(?:_[a-z]+)+)\b')),
    ("problems.yml", re.compile(r'\btell\((?:data, )?"([a-z-]+)", "([a-z_]+)"')),
    ("checks.yml", re.compile(r'\b(?:finding|aboutAll)\("([a-z-]+)"')),
)
_Asked = tuple[str, tuple[str, ...]]


def problems(reading: Reading, project: Path) -> Iterator[Problem]:
    """Each text that the code below `project` asks for and the data do not have, once."""
    asked: dict[_Asked, str] = {}
    for path in sorted(path for pattern in _CODE for path in project.glob(pattern)):
        text, name = path.read_text(encoding="utf-8"), path.relative_to(project).as_posix()
        for file, pattern in _PATTERNS:
            for match in pattern.finditer(text):
                asked.setdefault((file, match.groups()), name)
    for (file, keys), code in asked.items():
        document = reading.documents[file]
        if not _has(document.data, keys):
            told = tell("missing-text", "text", key=" → ".join(keys), code=code)
            yield document.problem(keys[:1], told)


def _has(data: dict[str, Any], keys: tuple[str, ...]) -> bool:
    """Whether there is a text below these keys; problems.yml has them below `says`."""
    first, *rest = keys
    if not rest:
        return first in data or any(first in texts for texts in data.values())
    texts = data.get(first, {})
    return rest[0] in texts or rest[0] in texts.get("says", {})
