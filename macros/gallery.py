"""The gallery: which letters belong to a moment, a reason, a channel or a tone."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from macros.model import Channel, Moment, Playbook, Reason, Template, Tone

Entry = Moment | Reason | Channel | Tone


class Facet(NamedTuple):
    """What letters are sorted by: all its values, and which of them a template has."""

    values: Callable[[Playbook], Mapping[str, Entry]]
    of: Callable[[Template], Sequence[str]]


FACETS = {
    "moment": Facet(lambda playbook: playbook.moments, lambda template: [template.moment]),
    "reason": Facet(lambda playbook: playbook.reasons, lambda template: template.reasons),
    "channel": Facet(lambda playbook: playbook.channels, lambda template: [template.channel]),
    "tone": Facet(lambda playbook: playbook.tones, lambda template: [*template.tones]),
}


def facets(playbook: Playbook) -> dict[str, Mapping[str, Entry]]:
    """The values of each facet."""
    return {name: facet.values(playbook) for name, facet in FACETS.items()}


def summary(entry: Entry) -> str:
    """What a list of letters says of its value."""
    return entry.advice if isinstance(entry, Moment) else entry.summary


def letters_of(playbook: Playbook, facet: str, value: str) -> dict[str, Template]:
    """The templates of one facet's value, by id; last, those of other moments that serve it."""
    borrowed = playbook.moments[value].letters if facet == "moment" else []
    known = playbook.templates
    own = {id: one for id, one in known.items() if value in FACETS[facet].of(one)}
    return own | {id: known[id] for id in borrowed if id in known}


def letters_for(playbook: Playbook, ids: Sequence[str]) -> dict[str, Template]:
    """The templates of moments and single templates, each once, in the order of `ids`."""
    found: dict[str, Template] = {}
    for id in ids:
        single = id in playbook.templates
        found |= {id: playbook.templates[id]} if single else letters_of(playbook, "moment", id)
    return found


def cards(playbook: Playbook) -> list[dict[str, str]]:
    """The card of each letter, and its facets; several values of one have spaces between."""
    borrowers: dict[str, list[str]] = {}
    for id, moment in playbook.moments.items():
        for name in moment.letters:
            borrowers.setdefault(name, []).append(id)
    return [
        _card(playbook, id, template, borrowers.get(id, []))
        for id, template in playbook.templates.items()
    ]


def _card(
    playbook: Playbook, id: str, template: Template, borrowers: Sequence[str]
) -> dict[str, str]:
    tones = ", ".join(playbook.tones[tone].title for tone in template.tones)
    values = {name: facet.of(template) for name, facet in FACETS.items()}
    values["moment"] = [template.moment, *borrowers]
    return {
        "id": id,
        "title": template.title,
        "summary": template.summary,
        "about": f"{playbook.channels[template.channel].title} · {tones}",
    } | {name: " ".join(dict.fromkeys(several)) for name, several in values.items()}
