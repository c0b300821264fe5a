"""Checks of when to write: the touchpoints, and what countries change of them."""

from collections.abc import Iterator

from macros.model import Playbook
from macros.reading import Reading
from macros.reading.problem import Problem


def touchpoint_channel(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """A touchpoint that leads to letters has a channel of data/channels.yml."""
    where = f"the channels are {', '.join(playbook.channels)}"
    document = reading.documents["cadence.yml"]
    for id, touchpoint in playbook.cadence.items():
        if touchpoint.channel:
            yield from document.unknown((id, "channel"), "channel", playbook.channels, where)
        elif touchpoint.templates:
            message = "this leads to letters and has no channel; add “channel:”"
            yield document.at_key((id,), "touchpoint-channel", message)


def touchpoint_template(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """A touchpoint with a channel leads to a letter of that channel, and only to known ones."""
    where = "templates are the files of data/templates/en/"
    document = reading.documents["cadence.yml"]
    for id, touchpoint in playbook.cadence.items():
        for i in range(len(touchpoint.templates)):
            place = (id, "templates", i)
            yield from document.unknown(place, "template", playbook.templates, where)
        known = [playbook.templates[t] for t in touchpoint.templates if t in playbook.templates]
        channels = {template.channel for template in known}
        # An unknown name is a problem of its own, and may be the one that is missing here.
        sure = len(known) == len(touchpoint.templates) and channels <= {*playbook.channels}
        if sure and touchpoint.channel and touchpoint.channel not in channels:
            message = f"no letter here goes by the channel {touchpoint.channel}; name one that does"
            yield document.problem((id, "templates"), "touchpoint-template", message)


def unknown_touchpoint(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """A country changes the days of touchpoints of data/cadence.yml."""
    document = reading.documents["countries.yml"]
    for id, country in playbook.countries.items():
        for name in country.days:
            if name not in playbook.cadence:
                known = ", ".join(playbook.cadence)
                message = f"unknown touchpoint “{name}”; the touchpoints are {known}"
                yield document.at_key((id, "days", name), "unknown-touchpoint", message)


def day_order(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """The latest day does not come before the earliest."""
    message = "this comes before “earliest”; raise it"
    for id, touchpoint in playbook.cadence.items():
        if touchpoint.latest is not None and touchpoint.latest < touchpoint.earliest:
            place = (id, "latest")
            yield reading.documents["cadence.yml"].problem(place, "day-order", message)
    for id, country in playbook.countries.items():
        for name, days in country.days.items():
            if days.latest < days.earliest:
                at = (id, "days", name, "latest")
                yield reading.documents["countries.yml"].problem(at, "day-order", message)


CHECKS = (touchpoint_channel, touchpoint_template, unknown_touchpoint, day_order)
