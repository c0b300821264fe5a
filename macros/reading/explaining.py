"""What the model found wrong, in a contributor's words and at the right place."""

import re
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from macros.reading.document import Document, Place
from macros.reading.problem import Problem, suggestion

# The checks of this module, each with what it asks of a contributor.
CHECKS = {
    "missing-key": "Every key that a shape requires is there.",
    "type": "A value is of the type that its key wants.",
    "unknown-key": "Only the keys of the shape are used.",
    "value": "A value has the form, length or choice that its key wants.",
}


_ID = "small letters, digits and hyphens"


def problems(
    document: Document, shape: type[BaseModel], error: ValidationError
) -> Iterator[Problem]:
    """What pydantic found amiss in a document, each at its place."""
    schema = shape.model_json_schema()
    for details in error.errors():
        yield _problem(document, schema, details)


def _problem(document: Document, schema: dict[str, Any], details: ErrorDetails) -> Problem:
    place: Place = details["loc"]
    if details["type"] == "extra_forbidden":
        known = _schema_at(schema, place[:-1]).get("properties", {})
        mend = suggestion(str(place[-1]), known, f"the keys here are {', '.join(known)}")
        return document.at_key(place, "unknown-key", f"unknown key “{place[-1]}”; {mend}")
    if details["type"] == "missing":
        key = _schema_at(schema, place).get("description", "")
        message = f"the key “{place[-1]}” is missing; add it. {key}".rstrip()
        return document.problem(place[:-1], "missing-key", message)
    if place and place[-1] == "[key]":
        mend = _named(str(details.get("ctx", {}).get("pattern")))
        message = f"“{place[-2]}” cannot be a name here; use {mend}"
        return document.at_key(place[:-1], "value", message)
    check = "type" if details["type"].endswith("_type") else "value"
    return document.problem(place, check, _explain(details))


def _named(pattern: str) -> str:
    if pattern.endswith("{2}$"):
        return "the two small letters of ISO 3166"
    return "small letters, with underscores between words" if "_" in pattern else _ID


_EXPLAIN = {
    "string_type": "this should be text; put it in double quotes",
    "int_type": "this should be a whole number; write it without quotes",
    "bool_type": "this should be true or false; write it without quotes",
    "list_type": "this should be a list; begin each item with “- ”",
    "dict_type": "this should be a mapping of keys to values; write “key: value”",
    "model_type": "this should be a mapping of keys to values; write “key: value”",
    "string_too_short": "this is empty; write something or remove the key",
    "string_too_long": "this has more than {max_length} characters; shorten it",
    "too_short": "this has fewer than {min_length} items; add to it",
    "too_long": "this has more than {max_length} items; shorten it",
    "greater_than_equal": "this is below {ge}; raise it",
    "literal_error": "this is none of the choices; use {expected}",
    "string_pattern_mismatch": "this does not have the form {pattern}; see the schema",
}


def _explain(details: ErrorDetails) -> str:
    context = details.get("ctx", {})
    if details["type"] == "literal_error":
        choices = re.findall(r"'([^']*)'", str(context["expected"]))
        mend = suggestion(str(details["input"]), choices, f"use {', '.join(choices)}")
        return f"“{details['input']}” is none of the choices; {mend}"
    if context.get("pattern") == r"^[^\n]+$":
        return "this should be one line; take the line breaks out"
    explained = _EXPLAIN.get(details["type"])
    return explained.format(**context) if explained else f"{details['msg']}; see the schema"


def _schema_at(schema: dict[str, Any], place: Place) -> dict[str, Any]:
    """The part of a JSON Schema that describes `place`; empty where there is none."""
    part = schema
    for step in place:
        part = _resolve(schema, part)
        named = part.get("properties", {}).get(step)
        part = named or part.get("additionalProperties") or part.get("items") or {}
        part = part if isinstance(part, dict) else {}
    return _resolve(schema, part)


def _resolve(schema: dict[str, Any], part: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in part:
        part = schema["$defs"][part["$ref"].removeprefix("#/$defs/")]
    if "patternProperties" in part:
        return {"additionalProperties": next(iter(part["patternProperties"].values()))}
    return part
