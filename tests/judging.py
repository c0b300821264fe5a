"""What the checker of prose says, sorted into problems and what is accepted."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from macros.model import Accepted
from macros.reading.document import Document
from macros.reading.messages import Told
from macros.reading.problem import Problem

_SPELLING = "SpellCheck"


@dataclass(frozen=True)
class Text:
    """A text with its place, and the names in it that no dictionary has."""

    text: str
    file: str
    line: int
    column: int
    names: frozenset[str] = frozenset()


class Judge:
    """Sorts what the checker says into problems and what is accepted, and keeps account."""

    def __init__(self, document: Document, accepted: Accepted) -> None:
        self.document = document
        self.accepted = accepted
        self.needed: dict[str, set[str]] = defaultdict(set)
        self.before: set[tuple[str, str, str]] = set()

    def told(self, text: Text, lints: Sequence[dict[str, Any]]) -> Iterator[Problem]:
        """The problems of a text; a word that a template repeats is told once."""
        for lint in lints:
            key = (text.file, lint["rule"], lint["word"])
            if not self._accepts(text, lint) and key not in self.before:
                self.before.add(key)
                spelling = lint["rule"] == _SPELLING
                check = "spelling" if spelling else "grammar"
                message = _message(lint, text.text)
                yield Problem(text.file, text.line, text.column, check, message)

    def _accepts(self, text: Text, lint: dict[str, Any]) -> bool:
        if lint["word"].strip(".") in text.names:
            return True
        if lint["rule"] == _SPELLING:
            return self._needs("words", lint["word"])
        if self._needs("rules", lint["rule"]):
            return True
        phrases = [p for p in self.accepted.phrases if _covers(p, text.text, lint)]
        self.needed["phrases"].update(phrases)
        return bool(phrases)

    def _needs(self, part: str, key: str) -> bool:
        known = key in getattr(self.accepted, part)
        if known:
            self.needed[part].add(key)
        return known

    def unneeded(self) -> Iterator[Problem]:
        """The entries that accepted nothing."""
        for part in ("words", "phrases", "rules"):
            for key in getattr(self.accepted, part):
                if key not in self.needed[part]:
                    message = f"nothing needs “{key}” any more; remove it"
                    yield self.document.at_key((part, key), Told("unneeded", message))


def _covers(phrase: str, text: str, lint: dict[str, Any]) -> bool:
    """Whether the lint lies inside the phrase where it stands in the text."""
    at = text.find(phrase)
    while at >= 0:
        if at <= lint["start"] and lint["end"] <= at + len(phrase):
            return True
        at = text.find(phrase, at + 1)
    return False


def _message(lint: dict[str, Any], text: str) -> str:
    around = text[max(0, lint["start"] - 25) : lint["end"] + 25].replace("\n", " ").strip()
    what = f"“{lint['word']}” in “… {around} …”: {lint['message']}"
    better = [one for one in lint["better"] if one.strip()][:3]
    mend = f" Perhaps {' or '.join(f'“{one}”' for one in better)}." if better else ""
    rule = "" if lint["rule"] == _SPELLING else f" (rule {lint['rule']})"
    return f"{what}{mend} Mend it, or give a reason in data/accepted.yml{rule}."
