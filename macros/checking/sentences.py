"""Checks of plain language: the sentences of the pages and of the reasons.

The limits are those of GOV.UK and the Plain English Campaign (data/sources.yml, f110): 15 to 20
words on average, none above 25.
"""

import re
from collections.abc import Callable, Iterator

from macros.model import Playbook
from macros.reading import Reading
from macros.reading.messages import tell
from macros.reading.problem import Problem

MOST_WORDS = 25
MOST_ON_AVERAGE = 20
_END = re.compile(r"(?<=[.!?…])[”’\")]*\s+|\n")


def sentences(text: str) -> list[str]:
    """The sentences of a paragraph."""
    return [sentence for sentence in _END.split(text) if sentence.split()]


def page_sentence(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """A sentence of a page has at most 25 words; tables and quotations apart."""
    for page in reading.pages:
        for prose in page.prose:
            for one, size in _too_long(prose.text):
                told = tell("page-sentence", "words", sentence=one, size=size, most=MOST_WORDS)
                yield page.problem(prose.line, 1, told)


def page_average(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """The sentences of a page have at most 20 words on average."""
    for page in reading.pages:
        sizes = [len(one.split()) for prose in page.prose for one in sentences(prose.text)]
        if sizes and sum(sizes) > MOST_ON_AVERAGE * len(sizes):
            average = f"{sum(sizes) / len(sizes):.1f}"
            told = tell("page-average", "words", size=average, most=MOST_ON_AVERAGE)
            yield page.problem(1, 1, told)


def advice_sentence(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """A sentence of the data's advice has at most 25 words."""
    for document in reading.documents.values():
        for place in document.starts:
            if place[-1:] and place[-1] in PROSE and isinstance(document.at(place), str):
                for one, size in _too_long(document.at(place)):
                    told = tell(
                        "advice-sentence", "words", sentence=one, size=size, most=MOST_WORDS
                    )
                    yield document.problem(place, told)


# The keys of the data that hold sentences of ours; letters have findings of their own.
PROSE = {
    *("advice", "avoid", "caution", "claim", "finding", "hint", "purpose", "request"),
    *("situation", "stop", "summary", "text", "when"),
}


def _too_long(text: str) -> Iterator[tuple[str, int]]:
    """The beginning and the size of each sentence that has too many words."""
    for sentence in sentences(text):
        if (size := len(sentence.split())) > MOST_WORDS:
            yield " ".join(sentence.split()[:5]) + " …", size


CHECKS: tuple[Callable[[Reading, Playbook], Iterator[Problem]], ...] = (
    page_sentence,
    page_average,
    advice_sentence,
)
