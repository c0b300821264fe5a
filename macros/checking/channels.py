"""Checks of channels: each that fits has a letter, and a letter fits its channel."""

from collections.abc import Iterator

from macros.checking.references import moments_of
from macros.checking.tags import templates
from macros.gallery import letters_of
from macros.model import Playbook
from macros.reading import Reading
from macros.reading.messages import tell
from macros.reading.problem import Problem


def moment_channel(reading: Reading, playbook: Playbook) -> Iterator[Problem]:
    """Each channel that fits a moment has a letter there: one of its own, or one it names."""
    # A letter whose channel or moment is misspelled is reported already, and would be missed here.
    channels, moments = playbook.channels, playbook.moments
    written = playbook.templates.values()
    if any(one.channel not in channels or one.moment not in moments for one in written):
        return
    for document, place, id, moment in moments_of(reading, playbook):
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


CHECKS = (moment_channel, subject)
