"""Checks of references: what the data and the pages name is there."""

from collections.abc import Iterator

from macros.checking.tags import templates
from macros.model import Moment, Playbook
from macros.reading import Reading
from macros.reading.document import Document, Place
from macros.reading.messages import unknown
from macros.reading.problem import Problem


def moments_of(
    reading: Reading, playbook: Playbook
) -> Iterator[tuple[Document, Place, str, Moment]]:
    """Every moment with its id and its place."""
    for id, moment in playbook.moments.items():
        yield reading.documents["moments.yml"], ("moments", id), id, moment


def unknown_moment(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """Templates, blanks and the exceptions of a check name moments of data/moments.yml."""
    for document, _ in templates(reading, playbook):
        yield from document.unknown(("moment",), "unknown-moment", playbook.moments)
    for id, field in playbook.fields.items():
        if field.turns_in:
            document = reading.documents["fields.yml"]
            yield from document.unknown((id, "turns_in"), "unknown-moment", playbook.moments)
    for id, check in playbook.checks.items():
        for i in range(len(check.except_moments)):
            place = (id, "except_moments", i)
            yield from reading.documents["checks.yml"].unknown(
                place, "unknown-moment", playbook.moments
            )


def unknown_reason(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """Templates and moments name reasons by the file names of data/reasons/."""
    reasons = playbook.reasons
    for document, template in templates(reading, playbook):
        for i in range(len(template.reasons)):
            yield from document.unknown(("reasons", i), "unknown-reason", reasons)
    for document, place, _, moment in moments_of(reading, playbook):
        for i in range(len(moment.reasons)):
            yield from document.unknown((*place, "reasons", i), "unknown-reason", reasons)


def unknown_channel(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """A template travels by a channel of data/channels.yml."""
    for document, _ in templates(reading, playbook):
        yield from document.unknown(("channel",), "unknown-channel", playbook.channels)


def unknown_tone(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """The tones of a template, a country or a trade are tones of data/tones.yml."""
    for document, template in templates(reading, playbook):
        for tone in template.tones:
            if tone not in playbook.tones:
                told = unknown("unknown-tone", tone, playbook.tones)
                yield document.at_key(("tones", tone), told)
    for file, customs in (("countries.yml", playbook.countries), ("trades.yml", playbook.trades)):
        for id in (id for id, one in customs.items() if one.tone):
            document = reading.documents[file]
            yield from document.unknown((id, "tone"), "unknown-tone", playbook.tones)


def unknown_template(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """A moment's `letters` names templates by their file names."""
    known = playbook.templates
    for document, place, _, moment in moments_of(reading, playbook):
        for i in range(len(moment.letters)):
            yield from document.unknown((*place, "letters", i), "unknown-template", known)


def unknown_section(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """Moments and questions name sections of the guide by page and anchor."""
    known = {place for page in reading.pages for place in page.places}
    for document, place, _, _ in moments_of(reading, playbook):
        yield from document.unknown((*place, "guide"), "unknown-section", known)
    for document, key in _asked(reading, "sections"):
        if key not in known:
            told = unknown("unknown-section", key, known)
            yield document.at_key(("sections", key), told)


def unknown_question(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """Questions are kept by moments of data/moments.yml."""
    for document, key in _asked(reading, "moments"):
        if key not in playbook.moments:
            told = unknown("unknown-question", key, playbook.moments)
            yield document.at_key(("moments", key), told)


def _asked(reading: Reading, part: str) -> Iterator[tuple[Document, str]]:
    """What the files of data/questions/ hold questions for, each with its file."""
    for name, document in reading.documents.items():
        if name.startswith("questions/"):
            yield from ((document, key) for key in document.data.get(part, {}))


def unknown_letter(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """The `letters_for` of a page names moments or templates."""
    known = {*playbook.moments, *playbook.templates}
    for page in reading.pages:
        for name in page.names:
            if name.macro == "letters_for" and name.name not in known:
                told = unknown("unknown-letter", name.name, known)
                yield page.problem(name.line, name.column, told)


def unknown_group(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """A moment stands in one of the groups at the top of data/moments.yml."""
    for document, place, _, _ in moments_of(reading, playbook):
        yield from document.unknown((*place, "group"), "unknown-group", playbook.groups)


CHECKS = (
    unknown_moment,
    unknown_reason,
    unknown_channel,
    unknown_tone,
    unknown_template,
    unknown_section,
    unknown_question,
    unknown_letter,
    unknown_group,
)
