"""Checks of when to write: the touchpoints, and what countries and trades change of them."""

from collections.abc import Iterator, Mapping

from macros import model
from macros.model import Playbook
from macros.reading import Reading
from macros.reading.messages import tell, unknown
from macros.reading.problem import Problem


def touchpoint_channel(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """A touchpoint that leads to letters has a channel of data/channels.yml."""
    document = reading.documents["cadence.yml"]
    for id, touchpoint in playbook.cadence.items():
        if touchpoint.channel:
            yield from document.unknown((id, "channel"), "unknown-channel", playbook.channels)
        elif touchpoint.templates:
            yield document.at_key((id,), tell("touchpoint-channel", "missing"))


def touchpoint_template(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """A touchpoint with a channel leads to a letter of that channel, and only to known ones."""
    document = reading.documents["cadence.yml"]
    for id, touchpoint in playbook.cadence.items():
        for i in range(len(touchpoint.templates)):
            place = (id, "templates", i)
            yield from document.unknown(place, "unknown-template", playbook.templates)
        known = [playbook.templates[t] for t in touchpoint.templates if t in playbook.templates]
        channels = {template.channel for template in known}
        # An unknown name is a problem of its own, and may be the one that is missing here.
        sure = len(known) == len(touchpoint.templates) and channels <= {*playbook.channels}
        if sure and touchpoint.channel and touchpoint.channel not in channels:
            told = tell("touchpoint-template", "channel", channel=touchpoint.channel)
            yield document.problem((id, "templates"), told)


def unknown_touchpoint(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """A country or a trade changes the days of touchpoints of data/cadence.yml."""
    for file, customs in _customs(playbook):
        for id, one in customs.items():
            for name in one.days:
                if name not in playbook.cadence:
                    told = unknown("unknown-touchpoint", name, playbook.cadence)
                    yield reading.documents[file].at_key((id, "days", name), told)
            named = {"leave_out": one.leave_out, "optional": one.optional}
            for place in ((id, key, i) for key, names in named.items() for i in range(len(names))):
                yield from reading.documents[file].unknown(
                    place, "unknown-touchpoint", playbook.cadence
                )


def day_order(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """The latest day does not come before the earliest."""
    told = tell("day-order", "order")
    for id, touchpoint in playbook.cadence.items():
        if touchpoint.latest is not None and touchpoint.latest < touchpoint.earliest:
            place = (id, "latest")
            yield reading.documents["cadence.yml"].problem(place, told)
    for file, customs in _customs(playbook):
        for id, one in customs.items():
            for name, days in one.days.items():
                if days.latest < days.earliest:
                    yield reading.documents[file].problem((id, "days", name, "latest"), told)


def _customs(playbook: Playbook) -> tuple[tuple[str, Mapping[str, model.Country]], ...]:
    """What differs from the usual weeks, with its file."""
    return ("countries.yml", playbook.countries), ("trades.yml", playbook.trades)


CHECKS = (touchpoint_channel, touchpoint_template, unknown_touchpoint, day_order)
