"""What the studio reads to check a template in the browser: words, vocabularies and limits."""

from typing import Any

from macros.checking.dating import YEAR
from macros.checking.editing import MOST_REQUIRED, MOST_WORDS
from macros.model import Playbook, Template
from macros.publishing.schema import schema_of

# The checks that can find something in a template made with a form.
_CHECKS = {
    *("missing-key", "value", "unknown-moment", "unknown-reason", "unknown-channel"),
    *("unknown-tone", "unknown-source", "unknown-field", "tag", "markup", "section"),
    *("mixed-field", "private-use", "example", "date-in-words", "subject", "phrase", "length"),
    *("subject-length", "sentence-length", "required-fields", "one-request", "exclamation"),
    *("combinations", "advice-sentence"),
}
_LIMITS = {"subject", "words", "characters", "subject_characters"}


def data(playbook: Playbook) -> dict[str, Any]:
    """All that docs/assets/modules/template/ reads; its telling.js gives the shape."""
    return (
        _words(playbook)
        | _vocabularies(playbook)
        | {
            "schema": schema_of(Template, "serialization"),
            "sentence": MOST_WORDS,
            "required": MOST_REQUIRED,
            "year": YEAR,
        }
    )


def _words(playbook: Playbook) -> dict[str, Any]:
    problems = {id: one for id, one in playbook.problems.items() if id in _CHECKS}
    phrases = {id: one for id, one in playbook.checks.items() if one.phrases}
    keys = {"says", "advice", "phrases"}
    return {
        "problems": {id: one.model_dump(mode="json") for id, one in problems.items()},
        "personal": playbook.checks["personal"].words if "personal" in playbook.checks else {},
        "phrases": {id: one.model_dump(include=keys, mode="json") for id, one in phrases.items()},
    }


def _vocabularies(playbook: Playbook) -> dict[str, Any]:
    keys = {"label", "form", "frames", "kind", "scope", "example"}
    return {
        "fields": {id: one.model_dump(include=keys) for id, one in playbook.fields.items()},
        "channels": {
            id: one.model_dump(include=_LIMITS, mode="json", exclude_none=True)
            for id, one in playbook.channels.items()
        },
        "closes": {id: one.close for id, one in playbook.tones.items()},
        "moments": list(playbook.moments),
        "reasons": list(playbook.reasons),
        "sources": list(playbook.sources),
    }
