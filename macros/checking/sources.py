"""Checks of sources: what is cited exists, what exists is cited, and advice rests on something."""

from collections.abc import Iterator

from macros import model
from macros.checking.tags import templates
from macros.model import Playbook
from macros.reading import Reading
from macros.reading.document import Document, Place
from macros.reading.guide import CITING, Name, Page
from macros.reading.messages import tell, unknown
from macros.reading.problem import Problem


def _cited(reading: Reading) -> Iterator[tuple[Document, Place]]:
    """The place of every id that stands under a key “sources”."""
    for document in reading.documents.values():
        for place in document.starts:
            if len(place) > 1 and place[-2] == "sources" and isinstance(place[-1], int):
                yield document, place


def _named(reading: Reading) -> Iterator[tuple[Page, Name]]:
    for page in reading.pages:
        for name in page.names:
            if name.macro in CITING:
                yield page, name


def unknown_source(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """What the data and the pages cite stands in data/sources.yml."""
    for document, place in _cited(reading):
        yield from document.unknown(place, "unknown-source", playbook.sources)
    for page, name in _named(reading):
        if name.name not in playbook.sources:
            told = unknown("unknown-source", name.name, playbook.sources)
            yield page.problem(name.line, name.column, told)


def unsourced_template(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """A template names the sources it rests on once it is taken.

    Whoever sends a template need not know them; a maintainer does.
    """
    for document, template in templates(reading, playbook):
        if not template.sources:
            yield document.problem((), tell("unsourced-template", "none"))


def uncited_source(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """Each source of data/sources.yml is cited: by advice, a letter, a touchpoint or a page."""
    cited = {document.at(place) for document, place in _cited(reading)}
    cited |= {name.name for _, name in _named(reading)}
    for id in playbook.sources:
        if id not in cited:
            told = tell("uncited-source", "uncited", source=id)
            yield reading.documents["sources.yml"].at_key((id,), told)


Said = model.Advice | model.Moment | model.Channel | model.Touchpoint | model.Check


def _advice(reading: Reading, playbook: Playbook) -> Iterator[tuple[str, Place, Said]]:
    """Everything that states something, with its file and place."""
    for id, reason in playbook.reasons.items():
        for part in ("when", "not_when", "do", "avoid", "evidence"):
            for i, advice in enumerate(getattr(reason, part)):
                yield f"reasons/{id}.yml", (part, i), advice
    for id, moment in playbook.moments.items():
        yield "moments.yml", ("moments", id), moment
    for id, channel in playbook.channels.items():
        yield "channels.yml", (id,), channel
    for id, touchpoint in playbook.cadence.items():
        yield "cadence.yml", (id,), touchpoint
    for id, check in playbook.checks.items():
        yield "checks.yml", (id,), check
    for file, customs in (("countries.yml", playbook.countries), ("trades.yml", playbook.trades)):
        for id, one in customs.items():
            for i, advice in enumerate(one.customs):
                yield file, (id, "customs", i), advice


def unfounded(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """Advice cites a source, or says `ours: true` where it is our own choice."""
    for file, place, said in _advice(reading, playbook):
        if not said.sources and not said.ours:
            yield reading.documents[file].problem(place, tell("unfounded", "unfounded"))


CHECKS = (unknown_source, unsourced_template, uncited_source, unfounded)
