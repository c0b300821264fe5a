"""Checks across the data files: each one function, its docstring the contributor's help."""

import gc
import inspect
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from macros import model
from macros.checking import (
    arranging,
    citing,
    forms,
    letters,
    naming,
    plainness,
    recording,
    tagging,
    timing,
)
from macros.checking.tagging import templates
from macros.gallery import letters_of
from macros.model import Playbook
from macros.reading import CHECKS as READING_CHECKS
from macros.reading import Reading, beside, explaining, guide, parsing, read
from macros.reading.document import Document, Place
from macros.reading.messages import tell, unknown
from macros.reading.problem import Problem

Check = Callable[[Reading, Playbook], Iterator[Problem]]
# After one of these a letter cannot be composed, and what it says has to wait.
UNFIT = {"tag", "section", "example", "unknown-field", "unknown-tone", "unknown-channel"}


def problems(root: Path) -> list[Problem]:
    """Every problem of the data below `root` and of the pages beside it, in order of place."""
    return look_over(root)[1]


def look_over(root: Path) -> tuple[Reading, list[Problem]]:
    """The data below `root` and the pages beside it as read, with their problems."""
    with _uncollected():
        reading = read(root)
        reading.pages = guide.read(root.parent / "docs")
        return reading, sorted(set(reading.problems or check(reading)))


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the collector of cycles: nothing here makes any, and looking for them in all that
    was read takes a third of the time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def check(reading: Reading) -> list[Problem]:
    """The problems of a reading that has none of its own: across files, then of the letters.

    Raises NodeError where the letters cannot be looked over.
    """
    found = check_data(reading)
    return [*found, *letters.problems(reading, reading.playbook(), _unfit(found))]


def check_data(reading: Reading) -> list[Problem]:
    """The problems of a reading that has none of its own, but for what its letters say."""
    playbook = reading.playbook()
    found = [problem for each in CHECKS for problem in each(reading, playbook)]
    # One template after the other, since each is looked at many times (composing.KEPT_TEXTS).
    for id, template in playbook.templates.items():
        one = replace(playbook, templates={id: template})
        found += [
            problem for each in (*tagging.CHECKS, *naming.CHECKS) for problem in each(reading, one)
        ]
        if not _unfit(found) & {document.file for document, _ in templates(reading, one)}:
            found += [problem for each in forms.CHECKS for problem in each(reading, one)]
    return found


def _unfit(found: list[Problem]) -> set[str]:
    return {problem.file for problem in found if problem.check in UNFIT}


def problems_of_template(reading: Reading, root: Path, name: str, content: bytes) -> list[Problem]:
    """The problems of one template, its file's name being below `root`, beside sound data."""
    one = beside(reading, root, name, content)
    found = one.problems or check(one)
    return sorted({problem for problem in found if problem.file == (root / name).as_posix()})


def _moments(
    reading: Reading, playbook: Playbook
) -> Iterator[tuple[Document, Place, str, model.Moment]]:
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
    for document, place, _, moment in _moments(reading, playbook):
        for i in range(len(moment.reasons)):
            yield from document.unknown((*place, "reasons", i), "unknown-reason", reasons)


def unknown_channel(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """A template travels by a channel of data/channels.yml."""
    for document, _ in templates(reading, playbook):
        yield from document.unknown(("channel",), "unknown-channel", playbook.channels)


def unknown_tone(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """A template's tones are tones of data/tones.yml."""
    for document, template in templates(reading, playbook):
        for tone in template.tones:
            if tone not in playbook.tones:
                told = unknown("unknown-tone", tone, playbook.tones)
                yield document.at_key(("tones", tone), told)


def unknown_template(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """A moment's `letters` names templates by their file names."""
    known = playbook.templates
    for document, place, _, moment in _moments(reading, playbook):
        for i in range(len(moment.letters)):
            yield from document.unknown((*place, "letters", i), "unknown-template", known)


def unknown_section(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """Moments and questions name sections of the guide by page and anchor."""
    known = {place for page in reading.pages for place in page.places}
    for document, place, _, _ in _moments(reading, playbook):
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
    for document, place, _, _ in _moments(reading, playbook):
        yield from document.unknown((*place, "group"), "unknown-group", playbook.groups)


def moment_channel(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """Each channel that fits a moment has a letter there: one of its own, or one it names."""
    for document, place, id, moment in _moments(reading, playbook):
        served = {one.channel for one in letters_of(playbook, "moment", id).values()}
        for i, channel in enumerate(moment.channels):
            if channel not in served:
                told = tell("moment-channel", "missing", moment=id, channel=channel)
                yield document.problem((*place, "channels", i), told)


def subject(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """A channel that needs a subject line gets one in each tone; one that has none gets none."""
    for document, template in templates(reading, playbook):
        channel = playbook.channels.get(template.channel)
        for tone, letter in template.tones.items():
            if channel and channel.subject == "required" and not letter.subject:
                told = tell("subject", "missing", channel=template.channel)
                yield document.at_key(("tones", tone), told)
            if channel and channel.subject == "none" and letter.subject:
                told = tell("subject", "none", channel=template.channel)
                yield document.at_key(("tones", tone, "subject"), told)


def reason_order(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """The reasons are numbered from 1 without a gap, each number once."""
    for expected, (id, reason) in enumerate(playbook.reasons.items(), 1):
        if reason.order != expected:
            told = tell("reason-order", "number", number=expected, suggestion=str(expected))
            yield reading.documents[f"reasons/{id}.yml"].problem(("order",), told)


CHECKS: tuple[Check, ...] = (
    unknown_moment,
    unknown_reason,
    unknown_channel,
    unknown_tone,
    unknown_template,
    unknown_letter,
    unknown_section,
    unknown_question,
    unknown_group,
    moment_channel,
    subject,
    reason_order,
    *arranging.CHECKS,
    *timing.CHECKS,
    *recording.CHECKS,
    *citing.CHECKS,
    *plainness.CHECKS,
)


OF_TEMPLATES: tuple[Check, ...] = (*tagging.CHECKS, *naming.CHECKS, *forms.CHECKS)


def helps() -> dict[str, str]:
    """What each check asks for and why, by id: the first paragraph of its function's docstring."""
    functions = (*CHECKS, *OF_TEMPLATES)
    own = {one.__name__.replace("_", "-"): inspect.getdoc(one) or "" for one in functions}
    return {**parsing.CHECKS, **explaining.CHECKS, **READING_CHECKS, **letters.CHECKS, **own}
