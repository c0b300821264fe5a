"""A letter as plain text to type; docs/assets/template/notation.ts reads the same.

An empty line begins a paragraph. A line that begins with “or:” is a variant of the text above, one
that begins with “option” and a name, as in “option first choice:”, an option of that name.
"""

import re
import unicodedata

_MARK = re.compile(r"(?:or|option[ \t]+(?P<name>[^:\n]*[^:\s])[ \t]*):[ \t]*", re.IGNORECASE)
Passage = dict[str, list[str]]


def passages(text: str) -> list[Passage]:
    """The passages of a text, each its texts and, where they are options, their names."""
    blocks = re.split(r"\n[ \t]*\n\s*", re.sub(r"\r\n?", "\n", text))
    return [found for block in blocks if (found := _passage(block.split("\n")))["texts"]]


def _passage(lines: list[str]) -> Passage:
    found: list[tuple[str, list[str]]] = [("", [])]
    for line in lines:
        if begun := _MARK.match(line):
            found.append((begun["name"] or "", [line[begun.end() :]]))
        else:
            found[-1][1].append(line)
    named = [(name, text) for name, one in found if (text := "\n".join(one).strip())]
    names = [name for name, _ in named]
    return {"texts": [text for _, text in named], "names": names if all(names) else []}


def slug(title: str) -> str:
    """An id for a title: small letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", title).lower()
    bare = "".join(char for char in plain if not unicodedata.combining(char))
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-")[:60].rstrip("-")
