"""What the model found wrong, in a contributor's words and at the right place."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from macros.model.basics import ID, LINE
from macros.model.edition import CONTACT, FOLDER, HEX, HOST, LOGO
from macros.model.letters import OPTION
from macros.reading.document import Document, Place
from macros.reading.messages import Told, tell, unknown
from macros.reading.problem import Problem

# The checks of this module, each with what it asks of a contributor.
CHECKS = {
    "missing-key": "Every key that a shape requires is there.",
    "type": "A value is of the type that its key wants.",
    "unknown-key": "Only the keys of the shape are used.",
    "value": "A value has the form, length or choice that its key wants.",
}


def problems(
    document: Document, shape: type[BaseModel], error: ValidationError
) -> Iterator[Problem]:
    """What pydantic found wrong in a document, each at its place."""
    schema = shape.model_json_schema()
    found = [(details, _problem(document, schema, details)) for details in error.errors()]
    # A key that is misspelled is missing as well, and that goes without saying.
    meant = {
        (*details["loc"][:-1], problem.suggestion)
        for details, problem in found
        if details["type"] == "extra_forbidden"
    }
    yield from (problem for details, problem in found if details["loc"] not in meant)


def _problem(document: Document, schema: dict[str, Any], details: ErrorDetails) -> Problem:
    place = _as_written(document, details["loc"])
    if details["type"] == "model_type" and "body" in place[2:3]:
        return document.problem(place, tell("type", "passage"))
    if details["type"] == "extra_forbidden":
        known = _schema_at(schema, place[:-1]).get("properties", {})
        return document.at_key(place, unknown("unknown-key", str(place[-1]), known))
    if details["type"] == "missing":
        about = _schema_at(schema, place).get("description", "")
        return document.problem(place[:-1], tell("missing-key", "key", key=place[-1], about=about))
    if "names" in details["loc"][4:5]:
        return document.at_key(place, explain(details))
    if place and place[-1] == "[key]":
        return document.at_key(place[:-1], _misnamed(str(place[-2]), details))
    return document.problem(place, explain(details))


def _as_written(document: Document, place: Place) -> Place:
    """The place in the file: in the shape, the texts of a passage stand apart from their names."""
    if "body" not in place[2:3]:
        return place
    passage = document.at(place[:4]) if len(place) > 5 else None
    if isinstance(passage, dict):
        return (*place[:4], [*passage][int(place[5])])
    return (*place[:4], place[5]) if isinstance(passage, list) else place[:4]


def _misnamed(name: str, details: ErrorDetails) -> Told:
    pattern = str(details.get("ctx", {}).get("pattern"))
    if pattern.endswith("{2}$"):
        return tell("value", "country_name", name=name)
    if "_" in pattern:
        return tell("value", "field_name", name=name)
    return tell("value", "name", name=name)


# What pydantic found, the text that says so, and the part of it that pydantic names.
_EXPLAIN: dict[str, Callable[[dict[str, Any]], Told]] = {
    "string_type": lambda _: tell("type", "text"),
    "int_type": lambda _: tell("type", "number"),
    "bool_type": lambda _: tell("type", "truth"),
    "list_type": lambda _: tell("type", "list"),
    "dict_type": lambda _: tell("type", "mapping"),
    "model_type": lambda _: tell("type", "mapping"),
    "string_too_short": lambda _: tell("value", "empty"),
    "string_too_long": lambda found: tell("value", "long", most=found["max_length"]),
    "too_short": lambda found: tell("value", "few", least=found["min_length"]),
    "too_long": lambda found: tell("value", "many", most=found["max_length"]),
    "greater_than_equal": lambda found: tell("value", "low", least=found["ge"]),
}


def explain(details: ErrorDetails) -> Told:
    """What to say of one thing that pydantic found."""
    context, value = details.get("ctx", {}), details["input"]
    if details["type"] == "literal_error":
        return unknown("value", str(value), re.findall(r"'([^']*)'", str(context["expected"])))
    if details["type"] == "string_pattern_mismatch":
        return _misformed(str(value), context["pattern"])
    known = _EXPLAIN.get(details["type"])
    return known(context) if known else tell("value", "other", what=details["msg"])


# What says that a value has not the form that a pattern asks for.
_FORMS: dict[str, Callable[[str], Told]] = {
    ID: lambda value: tell("value", "id", name=value),
    HEX: lambda value: tell("value", "color", name=value),
    LOGO: lambda value: tell("value", "logo", name=value),
    CONTACT: lambda value: tell("value", "contact", name=value),
    FOLDER: lambda value: tell("value", "folder", name=value),
    HOST: lambda value: tell("value", "host", name=value),
}


def _misformed(value: str, pattern: str) -> Told:
    if pattern == LINE:
        return tell("value", "lines")
    if pattern == OPTION:
        return tell("value", "option_name")
    if pattern in _FORMS:
        return _FORMS[pattern](value)
    if "http" in pattern:
        return tell("value", "address", name=value)
    if pattern.endswith("{2}$"):
        return tell("value", "country", name=value)
    return tell("value", "field_name", name=value)


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
