"""What the studio reads to check a template in the browser: words, vocabularies and limits."""

from typing import Any

from macros.checking import letters
from macros.checking.sentences import MOST_WORDS
from macros.model import Playbook, Template
from macros.publishing.schema import schema_of

# The checks that can find something in a template made with a form, beside the findings.
_CHECKS = {
    *("missing-key", "value", "unknown-moment", "unknown-reason", "unknown-channel"),
    *("unknown-tone", "unknown-source", "unknown-field", "tag", "markup", "section"),
    *("mixed-field", "private-use", "example", "form", "subject", "required-fields"),
    *("seam", "advice-sentence", "misnamed", "unsourced-template"),
}


# What the form and the preview read; the rest comes with the first look at a template.
_AT_ONCE = {"fields", "channels", "closes", "today", "keys"}


def parts(playbook: Playbook) -> tuple[dict[str, Any], dict[str, Any]]:
    """The data in two: what the page reads at once, and what its checks read later."""
    whole = data(playbook)
    at_once = {key: value for key, value in whole.items() if key in _AT_ONCE}
    return at_once, {key: value for key, value in whole.items() if key not in _AT_ONCE}


def data(playbook: Playbook) -> dict[str, Any]:
    """All that docs/assets/template/ reads; its telling.ts gives the shape."""
    problems = {id: one for id, one in playbook.problems.items() if id in _CHECKS}
    schema = schema_of(Template, "serialization")
    return letters.data(playbook) | {
        "problems": {id: one.model_dump(mode="json") for id, one in problems.items()},
        "personal": playbook.checks["personal"].words if "personal" in playbook.checks else {},
        "moments": list(playbook.moments),
        "reasons": list(playbook.reasons),
        "sources": list(playbook.sources),
        "schema": schema,
        "keys": list(schema["properties"]),
        "sentence": MOST_WORDS,
    }
