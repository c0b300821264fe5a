"""The gallery: which letters belong to a moment, a reason, a channel or a tone."""

from collections.abc import Sequence

from macros.model import Playbook, Template

FACETS = ("moment", "reason", "channel", "tone")


def letters_of(playbook: Playbook, facet: str, value: str) -> dict[str, Template]:
    """The templates of one facet's value, by id; a moment's end with those of others that serve it.

    With an empty facet, all templates.
    """
    borrowed = playbook.moments[value].letters if facet == "moment" else []
    known = playbook.templates
    own = {id: one for id, one in known.items() if not facet or value in _values(one, facet)}
    return own | {id: known[id] for id in borrowed if id in known}


def letters_for(playbook: Playbook, ids: Sequence[str]) -> dict[str, Template]:
    """The templates of moments and single templates, each once, in the order of `ids`."""
    found: dict[str, Template] = {}
    for id in ids:
        single = id in playbook.templates
        found |= {id: playbook.templates[id]} if single else letters_of(playbook, "moment", id)
    return found


def _values(template: Template, facet: str) -> list[str]:
    values = {
        "moment": [template.moment],
        "reason": template.reasons,
        "channel": [template.channel],
        "tone": list(template.tones),
    }
    return values[facet]
