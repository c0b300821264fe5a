"""What the browser knows of words besides the templates: checks, forms of blanks, variants."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from macros.model import Playbook

_CHECK = {"level", "says", "advice", "phrases", "words", "except_moments", "sources"}
_FIELD = {
    *("form", "kind", "scope", "frames", "names", "carries"),
    *("means", "lies", "turns_in", "example"),
}


def checks(playbook: Playbook) -> dict[str, Any]:
    """What the browser says of a letter; a rule for templates alone is not among it."""
    told = {id: check for id, check in playbook.checks.items() if check.level != "template"}
    return _rows(told, _CHECK)


def language(playbook: Playbook) -> dict[str, Any]:
    """What a candidate types in each blank, and so how it joins the words around it; and what each
    variant of English says otherwise than the templates do. One module, which is one request."""
    variants = {id: one.model_dump(mode="json") for id, one in playbook.variants.items()}
    return {"fields": _rows(playbook.fields, _FIELD), "variants": variants}


def _rows(entries: Mapping[str, BaseModel], keys: set[str]) -> dict[str, Any]:
    return {
        id: entry.model_dump(include=keys, mode="json", exclude_unset=True)
        for id, entry in entries.items()
    }
