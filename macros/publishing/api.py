"""The JSON API: each set of the data as one answer, templates each by itself too, and a schema
for each answer."""

import inspect
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from macros import model
from macros.model import Playbook
from macros.model.sets import SETS
from macros.publishing.schema import schema_of

VERSION = "v1"
# The sets that are published, each with the shape of its entries.
PUBLISHED = {one.name: one.entry for one in SETS if one.entry}
_ID = {"type": "string", "description": "Never changes and is never used again."}


@dataclass(frozen=True)
class Answer:
    """What the documentation says of one answer: its addresses, and an entry of it as JSON."""

    name: str
    path: str
    schema: str
    about: str
    example: str


def files(playbook: Playbook) -> Iterator[tuple[str, str]]:
    """Every answer and its schema."""
    for name, shape in PUBLISHED.items():
        yield f"api/{VERSION}/{name}.json", _json(rows(playbook, name))
        yield f"schema/api/{name}.json", _json(_schema(name, shape))
    for row in rows(playbook, "templates"):
        yield f"api/{VERSION}/templates/{row['id']}.json", _json(row)
    yield "schema/api/template.json", _json(_entry_schema(model.Template))


def rows(playbook: Playbook, name: str) -> list[dict[str, Any]]:
    """The entries of a set, in its order; each but those of the news has its id."""
    entries: Mapping[str, BaseModel] | list[BaseModel] = getattr(playbook, name)
    if isinstance(entries, list):
        return [_row(entry) for entry in entries]
    return [{"id": id} | _row(entry) for id, entry in entries.items()]


def answers(playbook: Playbook) -> list[Answer]:
    """All answers, for the documentation; the shortest entry of each is its example."""
    return [_answer(playbook, name, shape) for name, shape in PUBLISHED.items()]


def _answer(playbook: Playbook, name: str, shape: type[BaseModel]) -> Answer:
    texts = [_json(row).rstrip() for row in rows(playbook, name)]
    about = (inspect.getdoc(shape) or "").split("\n\n")[0]
    path, schema = f"api/{VERSION}/{name}.json", f"schema/api/{name}.json"
    return Answer(name, path, schema, about, min(texts, key=len, default=""))


def _row(entry: BaseModel) -> dict[str, Any]:
    return entry.model_dump(mode="json", exclude_none=True)


def _schema(name: str, shape: type[BaseModel]) -> dict[str, Any]:
    """An answer's schema: a list of entries."""
    entry = _entry_schema(shape) if name != "news" else schema_of(shape, "serialization")
    top = {key: entry.pop(key) for key in ("$schema", "$defs") if key in entry}
    return top | {"type": "array", "items": entry}


def _entry_schema(shape: type[BaseModel]) -> dict[str, Any]:
    """An entry's schema: what is published of its shape, and its id."""
    found = schema_of(shape, "serialization")
    properties = {"id": _ID} | found["properties"]
    return found | {"properties": properties, "required": ["id", *found["required"]]}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
