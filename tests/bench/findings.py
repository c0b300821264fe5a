"""How long the findings of a letter take, and of the longest texts that somebody may paste."""

from pathlib import Path

from tests.examined import HUGE, LISTS, examined, pasted
from tests.nodes import ask

_LETTER = "I was glad to hear of the rota that you’d drawn up, and don’t forget it. " * 13
_NAMES = ("a letter", "one word", "a row of short words", "pictures", "paragraphs")


def table(site: Path, folder: Path) -> str:
    """Milliseconds by kind of text, the median of five."""
    letters = [examined(pasted(text)) for text in (_LETTER, *HUGE)]
    times: list[float] = ask("findings", {"lists": LISTS, "letters": letters}, "speed")
    rows = [
        f"| {name} | {len(letter['body']):,} | {time:.1f} |"
        for name, letter, time in zip(_NAMES, letters, times, strict=True)
    ]
    return "\n".join(("| text | characters | ms |", "|---|---|---|", *rows))
