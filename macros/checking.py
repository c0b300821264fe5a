"""Checks across the data files: each one function, its docstring the contributor's help."""

from collections.abc import Callable, Collection, Iterator
from pathlib import Path

from macros import editing, model, tagging
from macros.document import Document, Place
from macros.model import Playbook
from macros.problem import Problem, suggestion
from macros.reading import Reading, read
from macros.tagging import templates

Check = Callable[[Reading, Playbook], Iterator[Problem]]
_SOURCES = "sources are listed in data/sources.yml"
# After one of these a letter cannot be composed, and editing it has to wait.
_UNFIT = {"tag", "section", "example", "unknown-field", "unknown-tone", "unknown-channel"}


def problems(root: Path) -> list[Problem]:
    """Every problem of the data below `root`, in order of file and line."""
    reading = read(root)
    return sorted(set(reading.problems or check(reading)))


def check(reading: Reading) -> list[Problem]:
    """The problems of a reading that has none of its own: across files, then editorial."""
    playbook = reading.playbook()
    found = [problem for each in CHECKS for problem in each(reading, playbook)]
    unfit = {problem.file for problem in found if problem.check in _UNFIT}
    return [*found, *editing.check(reading, playbook, unfit)]


def _unknown(
    document: Document, place: Place, kind: str, known: Collection[str], where: str
) -> Iterator[Problem]:
    name = document.at(place)
    if name not in known:
        message = f"unknown {kind} “{name}”; {suggestion(name, known, where)}"
        yield document.problem(place, f"unknown-{kind}", message)


def _moments(
    reading: Reading, playbook: Playbook
) -> Iterator[tuple[Document, Place, str, model.Moment]]:
    for id, moment in playbook.moments.items():
        yield reading.documents["moments.yml"], ("moments", id), id, moment


def _advice(
    reading: Reading, playbook: Playbook
) -> Iterator[tuple[Document, Place, model.Advice | model.Moment | model.Channel]]:
    """Everything that states something, with its place."""
    for id, reason in playbook.reasons.items():
        for part in ("when", "not_when", "do", "avoid", "evidence"):
            for i, advice in enumerate(getattr(reason, part)):
                yield reading.documents[f"reasons/{id}.yml"], (part, i), advice
    for document, place, _, moment in _moments(reading, playbook):
        yield document, place, moment
    for id, channel in playbook.channels.items():
        yield reading.documents["channels.yml"], (id,), channel


def unknown_moment(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """A template belongs to a moment of data/moments.yml."""
    where = "moments are listed in data/moments.yml"
    for document, _ in templates(reading, playbook):
        yield from _unknown(document, ("moment",), "moment", playbook.moments, where)


def unknown_reason(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """Templates and moments name reasons by the file names of data/reasons/."""
    where = f"the reasons are {', '.join(playbook.reasons)}"
    for document, template in templates(reading, playbook):
        for i in range(len(template.reasons)):
            yield from _unknown(document, ("reasons", i), "reason", playbook.reasons, where)
    for document, place, _, moment in _moments(reading, playbook):
        for i in range(len(moment.reasons)):
            yield from _unknown(document, (*place, "reasons", i), "reason", playbook.reasons, where)


def unknown_channel(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """A template travels by a channel of data/channels.yml."""
    where = f"the channels are {', '.join(playbook.channels)}"
    for document, _ in templates(reading, playbook):
        yield from _unknown(document, ("channel",), "channel", playbook.channels, where)


def unknown_tone(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """A template's tones are tones of data/tones.yml."""
    where = f"the tones are {', '.join(playbook.tones)}"
    for document, template in templates(reading, playbook):
        for tone in template.tones:
            if tone not in playbook.tones:
                message = f"unknown tone “{tone}”; {suggestion(tone, playbook.tones, where)}"
                yield document.at_key(("tones", tone), "unknown-tone", message)


def unknown_source(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """What templates, reasons, moments and channels cite stands in data/sources.yml."""
    cited: list[tuple[Document, Place, list[str]]] = [
        (document, (), template.sources) for document, template in templates(reading, playbook)
    ]
    cited += [
        (document, place, said.sources) for document, place, said in _advice(reading, playbook)
    ]
    for document, place, sources in cited:
        for i in range(len(sources)):
            yield from _unknown(
                document, (*place, "sources", i), "source", playbook.sources, _SOURCES
            )


def unknown_template(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """A moment's `also` names templates by their file names."""
    where = "templates are the files of data/templates/en/"
    for document, place, _, moment in _moments(reading, playbook):
        for i in range(len(moment.also)):
            yield from _unknown(
                document, (*place, "also", i), "template", playbook.templates, where
            )


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
        yield from _unknown(document, (*place, "group"), "group", playbook.groups, where)


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


def unfounded(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """Advice cites a source, or says `ours: true` where it is our own choice."""
    for document, place, said in _advice(reading, playbook):
        if not said.sources and not said.ours:
            message = "this cites no source; add “sources: […]”, or “ours: true” for our own choice"
            yield document.problem(place, "unfounded", message)


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
    unknown_source,
    unknown_template,
    own_template_in_also,
    unknown_group,
    moment_without_letter,
    subject,
    unfounded,
    reason_order,
    *tagging.CHECKS,
)
