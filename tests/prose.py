"""Spelling, grammar and reading ease of all prose: python -m tests.prose [FILE…].

Harper, a local checker, reads every wording filled with its example, the prose of the other data
and the pages written by hand. What it may say in vain stands in data/accepted.yml.
"""

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from macros import reading
from macros.checking.sentences import PROSE, sentences
from macros.checking.tags import placed, templates
from macros.composing import fill, plain, texts, usage
from macros.model import Accepted, Playbook, Template
from macros.reading import Reading
from macros.reading.document import Place
from macros.reading.problem import Problem
from tests.judging import Judge, Text

# 60 to 70 is Flesch’s “plain English”; data/sources.yml, f111.
LEAST_EASE = 60.0
ACCEPTED = "accepted.yml"
_WORD = re.compile(r"\w+")
_PARTS = 2
_SCRIPT = Path(__file__).with_suffix(".mjs")


@dataclass(frozen=True)
class Whole:
    """What is read as one and has a reading ease: a page, or a reason."""

    file: str
    paragraphs: tuple[str, ...]


def problems(root: Path) -> list[Problem]:
    """Every problem of the prose below `root` and of the pages beside it, in order of place."""
    found = reading.read(root)
    found.pages, _ = reading.pages(root.parent / "docs")
    playbook = found.playbook()
    every = [
        replace(one, text=sentence)
        for one in (*_wordings(found, playbook), *_prose(found), *_pages(found))
        for sentence in _apart(one.text)
    ]
    wholes = list(_wholes(found, playbook))
    lints, ease = ask([one.text for one in every], [one.paragraphs for one in wholes])
    judge = Judge(found.documents[ACCEPTED], found.shapes[ACCEPTED])
    told = [p for one, said in zip(every, lints, strict=True) for p in judge.told(one, said)]
    hard = [p for one, value in zip(wholes, ease, strict=True) for p in _hard(one, value)]
    return sorted({*told, *hard, *judge.unneeded()})


def _apart(text: str) -> list[str]:
    """The sentences, since many texts share some; a quotation may run over several."""
    return [text] if re.search("[“”]", text) else sentences(text)


def ask(
    asked: Sequence[str], wholes: Sequence[Sequence[str]]
) -> tuple[list[list[dict[str, Any]]], list[float]]:
    """What tests/prose.mjs says of each text, and the ease of each whole."""
    once = list(dict.fromkeys(asked))
    # Nothing in this depends on the number of cores but the time it takes.
    with ThreadPoolExecutor(_PARTS) as pool:
        parts = [{"texts": once[i::_PARTS], "wholes": []} for i in range(_PARTS)]
        answers = list(pool.map(_run, [*parts, {"texts": [], "wholes": wholes}]))
    said = {
        text: lints
        for part, answer in zip(parts, answers, strict=False)
        for text, lints in zip(part["texts"], answer["lints"], strict=True)
    }
    return [said[text] for text in asked], answers[-1]["ease"]


def _run(given: dict[str, Any]) -> dict[str, Any]:
    command = [str(Path(sys.executable).parent / "node"), str(_SCRIPT)]
    done = subprocess.run(
        command, input=json.dumps(given), capture_output=True, encoding="utf-8", check=True
    )
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def _hard(whole: Whole, ease: float) -> Iterator[Problem]:
    if ease < LEAST_EASE:
        message = (
            f"the reading ease of this text is {ease:.0f}; use shorter words and sentences, "
            f"until it is {LEAST_EASE:.0f} or more"
        )
        yield Problem(whole.file, 1, 1, "reading-ease", message)


def _wordings(found: Reading, playbook: Playbook) -> Iterator[Text]:
    accepted: Accepted = found.shapes[ACCEPTED]
    for document, template in templates(found, playbook):
        values = [value for id, value in template.example.items() if id not in accepted.titles]
        names = frozenset(word for value in values for word in _capitals(value))
        for place, text in _filled(template, playbook):
            yield Text(text, document.file, *document.find(place), names)


def _filled(template: Template, playbook: Playbook) -> Iterator[tuple[Place, str]]:
    """Every text of a template filled with its example, and with no more of it than it needs."""
    for tone, letter in template.tones.items():
        required = usage(texts(letter)).required
        full = {"close": playbook.tones[tone].close, **template.example}
        sparse = {name: value for name, value in full.items() if name in required}
        for place, text in placed(tone, letter):
            for filled in {plain(fill(text, values, required)) for values in (full, sparse)}:
                yield place, filled


def _capitals(value: str) -> list[str]:
    # Of a postcode such as 7LK the checker sees the letters alone.
    words = [word for found in _WORD.findall(value) for word in (found, found.strip("0123456789"))]
    return [word for word in words if not word[:1].islower()]


def _prose(found: Reading) -> Iterator[Text]:
    for document in found.documents.values():
        for place in document.starts:
            value = document.at(place)
            if isinstance(value, str) and _is_prose(place):
                yield Text(value, document.file, *document.find(place))


def _is_prose(place: Place) -> bool:
    return bool(place) and place[-1] in PROSE and "example" not in place


def _pages(found: Reading) -> Iterator[Text]:
    for page in found.pages:
        for one in page.prose:
            yield Text(one.text, page.file, one.line, 1)


def _wholes(found: Reading, playbook: Playbook) -> Iterator[Whole]:
    for page in found.pages:
        if paragraphs := tuple(one.text for one in page.prose):
            yield Whole(page.file, paragraphs)
    for id, reason in playbook.reasons.items():
        parts = (reason.when, reason.not_when, reason.do, reason.avoid, reason.evidence)
        said = (advice.text for part in parts for advice in part)
        file = found.documents[f"reasons/{id}.yml"].file
        yield Whole(file, (reason.claim, *said))


def main(files: Sequence[str]) -> int:
    """Print the problems, of some files alone if any are named. 1 if there are any, else 0."""
    wanted = {Path(file).resolve() for file in files}
    found = [
        problem
        for problem in problems(reading.DATA)
        if not wanted or Path(problem.file).resolve() in wanted
    ]
    print("\n".join(map(str, found)) or "No problems in the prose.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
