"""A letter as plain text to type; docs/assets/modules/template/notation.js reads the same.

An empty line begins a paragraph. A line that begins with “or:” is another wording of the one above.
"""

import re
import unicodedata

_OR = re.compile(r"or:[ \t]*", re.IGNORECASE)


def passages(text: str) -> list[list[str]]:
    """The passages of a text, each a list of wordings."""
    blocks = re.split(r"\n[ \t]*\n\s*", re.sub(r"\r\n?", "\n", text))
    return [found for block in blocks if (found := _wordings(block.split("\n")))]


def _wordings(lines: list[str]) -> list[str]:
    found: list[list[str]] = [[]]
    for line in lines:
        if begun := _OR.match(line):
            found.append([line[begun.end() :]])
        else:
            found[-1].append(line)
    return [text for one in found if (text := "\n".join(one).strip())]


def slug(title: str) -> str:
    """An id for a title: small letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", title).lower()
    bare = "".join(char for char in plain if not unicodedata.combining(char))
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-")[:60].rstrip("-")
