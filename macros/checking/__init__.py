"""Checks across the data files: each one function, its docstring the contributor's help."""

from collections.abc import Callable, Iterator
from pathlib import Path

from macros import model
from macros.checking import citing, dating, editing, plainness, tagging, timing
from macros.checking.tagging import templates
from macros.model import Playbook
from macros.reading import Reading, guide, read
from macros.reading.document import Document, Place
from macros.reading.problem import Problem, suggestion

Check = Callable[[Reading, Playbook], Iterator[Problem]]
# After one of these a letter cannot be composed, and editing it has to wait.
_UNFIT = {"tag", "section", "example", "unknown-field", "unknown-tone", "unknown-channel"}


def problems(root: Path) -> list[Problem]:
    """Every problem of the data below `root` and of the pages beside it, in order of place."""
    reading = read(root)
    reading.pages = guide.read(root.parent / "docs")
    return sorted(set(reading.problems or check(reading)))


def check(reading: Reading) -> list[Problem]:
    """The problems of a reading that has none of its own: across files, then editorial."""
    playbook = reading.playbook()
    found = [problem for each in CHECKS for problem in each(reading, playbook)]
    unfit = {problem.file for problem in found if problem.check in _UNFIT}
    return [*found, *editing.check(reading, playbook, unfit)]


def _moments(
    reading: Reading, playbook: Playbook
) -> Iterator[tuple[Document, Place, str, model.Moment]]:
    for id, moment in playbook.moments.items():
        yield reading.documents["moments.yml"], ("moments", id), id, moment


def unknown_moment(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """A template belongs to a moment of data/moments.yml."""
    where = "moments are listed in data/moments.yml"
    for document, _ in templates(reading, playbook):
        yield from document.unknown(("moment",), "moment", playbook.moments, where)


def unknown_reason(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """Templates and moments name reasons by the file names of data/reasons/."""
    where = f"the reasons are {', '.join(playbook.reasons)}"
    for document, template in templates(reading, playbook):
        for i in range(len(template.reasons)):
            yield from document.unknown(("reasons", i), "reason", playbook.reasons, where)
    for document, place, _, moment in _moments(reading, playbook):
        for i in range(len(moment.reasons)):
            yield from document.unknown((*place, "reasons", i), "reason", playbook.reasons, where)


def unknown_channel(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """A template travels by a channel of data/channels.yml."""
    where = f"the channels are {', '.join(playbook.channels)}"
    for document, _ in templates(reading, playbook):
        yield from document.unknown(("channel",), "channel", playbook.channels, where)


def unknown_tone(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """A template's tones are tones of data/tones.yml."""
    where = f"the tones are {', '.join(playbook.tones)}"
    for document, template in templates(reading, playbook):
        for tone in template.tones:
            if tone not in playbook.tones:
                message = f"unknown tone “{tone}”; {suggestion(tone, playbook.tones, where)}"
                yield document.at_key(("tones", tone), "unknown-tone", message)


def unknown_template(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """A moment's `also` names templates by their file names."""
    where = "templates are the files of data/templates/en/"
    for document, place, _, moment in _moments(reading, playbook):
        for i in range(len(moment.also)):
            yield from document.unknown((*place, "also", i), "template", playbook.templates, where)


def unknown_letter(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """The `letters_for` of a page names moments or templates."""
    known = {*playbook.moments, *playbook.templates}
    where = "use ids of data/moments.yml or file names of data/templates/en/"
    for page in reading.pages:
        for name in page.names:
            if name.macro == "letters_for" and name.name not in known:
                mend = suggestion(name.name, known, where)
                message = f"unknown moment or template “{name.name}”; {mend}"
                yield page.problem(name.line, name.column, "unknown-letter", message)


def own_template_in_also(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """A moment's `also` leaves out the moment's own templates, which come by themselves."""
    for document, place, id, moment in _moments(reading, playbook):
        for i, name in enumerate(moment.also):
            if name in playbook.templates and playbook.templates[name].moment == id:
                message = f"“{name}” is a template of this moment already; remove it from “also”"
                yield document.problem((*place, "also", i), "own-template-in-also", message)


def unknown_group(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """A moment stands in one of the groups at the top of data/moments.yml."""
    where = f"the groups are {', '.join(playbook.groups)}"
    for document, place, _, _ in _moments(reading, playbook):
        yield from document.unknown((*place, "group"), "group", playbook.groups, where)


def moment_without_letter(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """Each moment has a letter: a template of its own, or one named in its `also`."""
    own = {template.moment for template in playbook.templates.values()}
    for document, place, id, moment in _moments(reading, playbook):
        if id not in own and not moment.also:
            message = f"no template serves “{id}”; write one, or name one under “also”"
            yield document.at_key(place, "moment-without-letter", message)


def subject(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """A channel that needs a subject line gets one in each tone; one that has none gets none."""
    for document, template in templates(reading, playbook):
        channel = playbook.channels.get(template.channel)
        for tone, letter in template.tones.items():
            if channel and channel.subject == "required" and not letter.subject:
                message = f"the channel {template.channel} needs a subject line; add “subject:”"
                yield document.at_key(("tones", tone), "subject", message)
            if channel and channel.subject == "none" and letter.subject:
                message = f"the channel {template.channel} has no subject line; remove it"
                yield document.at_key(("tones", tone, "subject"), "subject", message)


def reason_order(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """The reasons are numbered from 1 without a gap, each number once."""
    for expected, (id, reason) in enumerate(playbook.reasons.items(), 1):
        if reason.order != expected:
            message = f"the reasons count 1, 2, 3 …; this one’s order should be {expected}"
            yield reading.documents[f"reasons/{id}.yml"].problem(
                ("order",), "reason-order", message
            )


CHECKS: tuple[Check, ...] = (
    unknown_moment,
    unknown_reason,
    unknown_channel,
    unknown_tone,
    unknown_template,
    unknown_letter,
    own_template_in_also,
    unknown_group,
    moment_without_letter,
    subject,
    reason_order,
    *tagging.CHECKS,
    *dating.CHECKS,
    *timing.CHECKS,
    *citing.CHECKS,
    *plainness.CHECKS,
)
