"""The sections of a finished page: their anchors, titles and plain text."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

# What stands beside the text: sources, strengths, cards of letters, scripts.
_BESIDE = {"cite", "badge", "cards", "leads", "notes"}
_VOID = {"br", "hr", "img", "input", "wbr", "col"}


@dataclass
class Section:
    """What stands below a heading, up to the next one of its rank."""

    anchor: str
    title: str = ""
    words: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The section's text as one line."""
        return " ".join(" ".join(self.words).split())


def sections(html: str) -> list[Section]:
    """The sections of a page that hold text, in order."""
    parser = _Parser()
    parser.feed(html)
    parser.close()
    return [section for section in parser.sections if section.text]


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.sections: list[Section] = []
        self._heading = False
        self._beside = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in _VOID:
            return
        if self._beside or _BESIDE & set((given.get("class") or "").split()):
            self._beside += 1
        elif tag == "h2" and given.get("id"):
            self.sections.append(Section(given["id"] or ""))
            self._heading = True

    def handle_endtag(self, tag: str) -> None:
        if self._beside:
            self._beside -= tag not in _VOID
        elif tag == "h2":
            self._heading = False

    def handle_data(self, data: str) -> None:
        if self._beside or not self.sections:
            return
        if self._heading:
            self.sections[-1].title += data
        else:
            self.sections[-1].words.append(data)
